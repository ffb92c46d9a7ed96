import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { alignColumns } from '../src/cli/table.ts';
import { crashOften } from './crash/rounds.ts';

/* Processes that write to a store are killed in the middle of it, again and again: nothing acknowledged may be lost, nothing half-written be seen. */

const { values } = parseArgs({
  options: { count: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
});
const folder = mkdtempSync(path.join(tmpdir(), 'footnote-crash-'));
const since = performance.now();
const report = await crashOften({
  count: Number(values.count),
  seed: Number(values.seed),
  folder,
  script: path.join(import.meta.dirname, 'crash/worker.js'),
});
const seconds = (performance.now() - since) / 1000;
const rows = Array.from(report.during, ([what, times]) => [what, String(times)]).toSorted(
  ([a = ''], [b = '']) => a.localeCompare(b),
);
process.stdout.write(
  `${report.kills} kills, seed ${values.seed}, ${seconds.toFixed(0)} s; ${report.acknowledged} operations acknowledged before\n` +
    `Cut off\n  ${alignColumns(rows).join('\n  ')}\n` +
    `Of what was cut off, ${report.doneAtLast} found done as a whole, the rest not begun.\n` +
    (report.problems.length === 0
      ? 'Nothing lost, nothing half-written.\n'
      : `WRONG\n  ${report.problems.join('\n  ')}\n`),
);
if (report.problems.length === 0) rmSync(folder, { recursive: true });
else process.stdout.write(`The databases are kept in ${folder}.\n`);
process.exitCode = report.problems.length === 0 ? 0 : 1;
