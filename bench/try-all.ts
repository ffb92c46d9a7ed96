import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { CorpusSource } from './corpus.ts';
import type { EngineMaker } from './engines/engine.ts';
import { runTask } from './run-task.ts';
import type { TaskOutcome } from './run-task.ts';
import { restartSchema, trialSchema } from './trial.ts';
import type { Restart, Trial } from './trial.ts';

/** All that was seen of one engine on one corpus. */
export type Row = {
  readonly engine: string;
  readonly trial: TaskOutcome<Trial>;
  /** `undefined` where the engine has nothing to begin again from. */
  readonly restart: TaskOutcome<Restart> | undefined;
};

export type CorpusRows = { readonly name: string; readonly sentences: number; readonly rows: readonly Row[] };

/** As far as both were asked. */
const areAlike = (finds: readonly string[], others: readonly string[]): boolean =>
  finds.every((find, at) => find === (others[at] ?? find));

const restartOf = async (
  engine: string,
  trial: TaskOutcome<Trial>,
  task: { readonly source: CorpusSource; readonly folder: string },
): Promise<TaskOutcome<Restart> | undefined> => {
  if (!trial.ok || trial.value.disk === null) return undefined;
  const again = await runTask({ ...task, engine, part: 'restart' }, restartSchema);
  if (again.ok && !areAlike(again.value.finds, trial.value.finds))
    return { ok: false, reason: 'finds other sentences after a restart' };
  return again;
};

/**
 * Tries engines on a corpus, one after another.
 * @param folder an empty one of its own, that may be filled
 * @param tell is told of each engine before it begins
 */
export const tryAll = async (
  engines: readonly EngineMaker[],
  corpus: { readonly name: string; readonly sentences: number; readonly source: CorpusSource },
  folder: string,
  tell: (engine: string) => void,
): Promise<CorpusRows> => {
  const rows: Row[] = [];
  for (const [number, { name: engine }] of engines.entries()) {
    tell(engine);
    const own = path.join(folder, String(number), 'saved');
    await mkdir(own, { recursive: true });
    const task = { source: corpus.source, folder: own };
    const trial = await runTask({ ...task, engine, part: 'build' }, trialSchema);
    rows.push({ engine, trial, restart: await restartOf(engine, trial, task) });
  }
  return { name: corpus.name, sentences: corpus.sentences, rows };
};
