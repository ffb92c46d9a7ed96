import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { createSeededRandom } from '../../src/loopback/seeded-random.ts';
import { chance, type Random } from '../soak/random-words.ts';
import { killAt, type Killed, type Moment } from './kill.ts';
import { after, EMPTY_STATE, type State } from './operations.ts';
import { createRestoreRounds } from './restore-rounds.ts';

export type CrashPlan = {
  /** How often a process is killed. */
  readonly count: number;
  readonly seed: number;
  /** An empty folder. */
  readonly folder: string;
  /** The process that is killed, as JavaScript. */
  readonly script: string;
};

export type CrashReport = {
  readonly kills: number;
  /** How often each kind of work was cut off. */
  readonly during: ReadonlyMap<string, number>;
  /** Operations that a store had acknowledged before a kill. */
  readonly acknowledged: number;
  /** Of those that were cut off, how many the next process found done as a whole. */
  readonly doneAtLast: number;
  /** What was lost, half-written or otherwise wrong. */
  readonly problems: readonly string[];
};

/** Share of the rounds that kill migrations. */
const MIGRATING = 0.25;
/** Share of the other rounds that kill a backup and a restoration. */
const RESTORING = 0.1;
/** Share of the kills that fall on a process which has not opened its store yet, or is just doing so. */
const EARLY = 0.1;
/** Milliseconds in which a process loads and opens its store. */
const START = 250;
/** Operations that a process begins at most before it is killed. */
const OPERATIONS = 20;
/** Lines that a process says before an operation is begun: what it found, and two for each operation before. */
const linesBefore = (operations: number): number => 2 + 2 * operations;
/** Milliseconds after a line in which the next operation is at work. */
const DELAY = 4;
/** Milliseconds that the made-up migrations take together. */
const MIGRATION = 400;

const isSame = (one: State, other: State): boolean => JSON.stringify(one) === JSON.stringify(other);

const momentOf = (random: Random): Moment => {
  if (chance(random, EARLY)) return { lines: 0, milliseconds: random() * START };
  const isAtOnce = chance(random, 0.5);
  const lines = linesBefore(Math.floor(random() * OPERATIONS));
  return { lines, milliseconds: isAtOnce ? 0 : random() * DELAY };
};

/** Kills processes at seeded moments, while they work on a store or migrate one, and compares what each finds with what was acknowledged before. */
export const crashOften = async ({ count, seed, folder, script }: CrashPlan): Promise<CrashReport> => {
  const random = createSeededRandom(seed);
  const problems: string[] = [];
  const during = new Map<string, number>();
  const cutOff = (kind: string): void => {
    during.set(kind, (during.get(kind) ?? 0) + 1);
  };
  const tally = { kills: 0, acknowledged: 0, doneAtLast: 0 };
  let possible: readonly State[] = [EMPTY_STATE];
  let version = 0;
  let databases = 0;

  const judge = (round: number, { said, wasKilled, complaint }: Killed): void => {
    if (wasKilled) tally.kills += 1;
    if (complaint !== '' || !wasKilled) problems.push(`round ${round}: ended by itself: ${complaint}`);
    if (said.length === 0) cutOff('start');
  };

  const workRound = async (round: number): Promise<void> => {
    const killed = await killAt(
      script,
      ['work', path.join(folder, 'data'), `${seed * 1000 + round}`],
      momentOf(random),
    );
    judge(round, killed);
    const [first, ...rest] = killed.said;
    if (first?.kind !== 'found') return;
    if (!possible.some((state) => isSame(state, first.state)))
      problems.push(
        `round ${round}: what was found is neither what was acknowledged nor that with what was cut off`,
      );
    else if (possible.length > 1 && !isSame(possible[0] ?? {}, first.state)) tally.doneAtLast += 1;
    let { state } = first;
    possible = [state];
    for (const said of rest) {
      if (said.kind === 'begun') possible = [state, after(state, said.operation)];
      if (said.kind === 'done') {
        state = possible.at(-1) ?? state;
        possible = [state];
        tally.acknowledged += 1;
      }
    }
    const last = rest.at(-1);
    cutOff(last?.kind === 'begun' ? last.operation.kind : 'between two operations');
  };

  const migrationRound = async (round: number): Promise<void> => {
    const home = path.join(folder, `migrated-${databases}`);
    mkdirSync(home, { recursive: true });
    const killed = await killAt(script, ['migrate', home, '0'], {
      lines: 1,
      milliseconds: random() * MIGRATION,
    });
    const isDone = killed.said.at(-1)?.kind === 'migrated';
    // What was done before it could be killed is no kill.
    if (!isDone) judge(round, killed);
    const [first] = killed.said;
    if (first?.kind !== 'version') return;
    if (first.version < version) problems.push(`round ${round}: version ${version} became ${first.version}`);
    version = isDone ? 0 : first.version;
    if (isDone) databases += 1;
    else cutOff('migration');
  };

  const restore = createRestoreRounds(script, path.join(folder, 'restored'), random);
  const restoreRound = async (round: number): Promise<void> => {
    const { backup, restoration, problems: found } = await restore(round);
    problems.push(...found);
    for (const [kind, killed] of [
      ['backup', backup],
      ['restoration', restoration],
    ] as const) {
      if (killed.said.at(-1)?.kind === 'finished') continue;
      judge(round, killed);
      if (killed.said.length > 0) cutOff(kind);
    }
  };

  const oneRound = (round: number): Promise<void> => {
    if (chance(random, MIGRATING)) return migrationRound(round);
    return chance(random, RESTORING) ? restoreRound(round) : workRound(round);
  };
  for (let round = 0; tally.kills < count && problems.length === 0; round += 1) await oneRound(round);
  return { ...tally, during, problems };
};
