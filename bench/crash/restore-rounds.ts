import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { verifyDatabase } from '../../src/store/files/verify.ts';
import type { Random } from '../soak/random-words.ts';
import { killAt, runToEnd, type Killed } from './kill.ts';
import { SERVERS, type State } from './operations.ts';
import type { Said } from './said.ts';

/** Milliseconds that a backup or a restoration takes. */
const WHOLE = 60;

const foundIn = (said: readonly Said[]): State => {
  const found = said.find((each) => each.kind === 'found');
  return found?.kind === 'found' ? found.state : {};
};

const articlesIn = (state: State): number =>
  SERVERS.reduce((sum, server) => sum + (state[server]?.articles.length ?? 0), 0);

const isWhole = async (file: string): Promise<boolean> => {
  try {
    await verifyDatabase(file);
    return true;
  } catch {
    return false;
  }
};

export type RestoreRound = {
  readonly backup: Killed;
  readonly restoration: Killed;
  readonly problems: readonly string[];
};

/**
 * Keeps something more, kills a backup, which must leave a whole backup or none, and then a restoration of an earlier backup, which must leave the
 * one or the other; what was there before is then beside it.
 * @param folder the same each time
 */
export const createRestoreRounds = (script: string, folder: string, random: Random) => {
  const data = path.join(folder, 'data');
  const earlier = path.join(folder, 'earlier.db');
  const target = path.join(folder, 'copy.db');
  mkdirSync(folder, { recursive: true });
  let earlierState: State | undefined;

  return async (round: number): Promise<RestoreRound> => {
    const problems: string[] = [];
    const complain = (what: string): number => problems.push(`round ${round}: ${what}`);
    const present = foundIn(await runToEnd(script, ['keep', data, `r${String(round).padStart(15, '0')}`]));
    if (earlierState === undefined) {
      await runToEnd(script, ['backup', data, earlier]);
      earlierState = present;
    }
    const backup = await killAt(script, ['backup', data, target], {
      lines: 1,
      milliseconds: random() * WHOLE,
    });
    if (existsSync(target) && !(await isWhole(target))) complain('a backup is there and not whole');
    const before = new Set(readdirSync(data));
    const restoration = await killAt(script, ['restore', data, earlier], {
      lines: 1,
      milliseconds: random() * WHOLE,
    });
    const after = foundIn(await runToEnd(script, ['look', data, '']));
    const is = (state: State): boolean => JSON.stringify(state) === JSON.stringify(after);
    if (is(present)) return { backup, restoration, problems };
    if (!is(earlierState)) complain('a restoration left neither what was there nor the backup');
    const aside = readdirSync(data).find((name) => name.includes('.before-') && !before.has(name));
    if (aside === undefined) complain('what was there before is nowhere');
    else if ((await verifyDatabase(path.join(data, aside))).articles !== articlesIn(present))
      complain('what was there before was not kept as a whole');
    return { backup, restoration, problems };
  };
};
