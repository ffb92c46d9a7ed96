import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { crashOften } from '../../bench/crash/rounds.ts';
import { backUp } from '../../src/store/files/backup.ts';
import { verifyDatabase } from '../../src/store/files/verify.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A short form of `npm run crash`: the processes are real ones, and so are their ends. */

const root = path.join(import.meta.dirname, '../..');
const script = path.join(root, 'dist/bench/crash/worker.js');
/** Milliseconds that a build and the processes may take on a slow machine. */
const PATIENCE = 120_000;
const KILLS = 20;

beforeAll(() => {
  // `npm test` builds before; a single test run by hand may find nothing built.
  if (existsSync(script)) return;
  const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
  spawnSync(process.execPath, [compiler, '-p', 'bench/tsconfig.json'], { cwd: root });
}, PATIENCE);

it(
  'loses nothing that was acknowledged and shows nothing half-written, whenever a process is killed',
  async () => {
    const folder = temporaryFolder();
    const { kills, acknowledged, problems } = await crashOften({ count: KILLS, seed: 7, folder, script });
    expect(problems).toEqual([]);
    expect(kills).toBeGreaterThanOrEqual(KILLS);
    expect(acknowledged).toBeGreaterThan(KILLS);
    // What the last one left behind, its lock included, is in no one's way.
    const target = path.join(folder, 'copy.db');
    const outcome = await backUp({ folder: path.join(folder, 'data'), target, force: false });
    expect(outcome).toMatchObject({ kind: 'written', contents: await verifyDatabase(target) });
  },
  PATIENCE,
);
