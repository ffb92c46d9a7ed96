import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { readCorpus, readCorpusQuestions } from './corpus.ts';
import type { Asked, Corpus } from './corpus.ts';
import { ENGINES } from './engines/all-engines.ts';
import type { Engine, EngineMaker } from './engines/engine.ts';
import { heldBytes, summarise, timed } from './measure.ts';
import { taskSchema } from './trial.ts';
import type { Restart, Task, Trial } from './trial.ts';

/**
 * Questions that are asked in whole rounds before any is timed, at least, so that the engine's code is compiled, as a bot's is after its first hour; and
 * those that are timed.
 */
const UNTIMED = 500;
const TIMED = 400;
/** Milliseconds of the first round from which its own times count: a slow engine varies less, and compiling it is nothing beside its work. */
const SLOW_ROUND = 20_000;
/** Milliseconds after which an engine is asked no more: what it was asked by then counts. */
const PATIENCE = 120_000;
/** Sentences of which a right one counts as recalled. */
const RECALLED = 50;
/** In a millisecond. */
const MICROSECONDS = 1000;
/** Questions whose finds are compared before and after a restart. */
const COMPARED = 50;

/** What an engine finds for some questions, one after another, and how long each took; for the first ones alone when its time is over. */
const askRound = async (engine: Engine, questions: readonly Asked[]) => {
  const begin = performance.now();
  const finds: (readonly number[])[] = [];
  const times: number[] = [];
  for (const { text } of questions) {
    if (performance.now() - begin > PATIENCE) break;
    const { result, time } = await timed(() => engine.find(text, RECALLED));
    finds.push(result.numbers);
    times.push(time);
  }
  return { finds, times, took: performance.now() - begin };
};

const ask = async (engine: Engine, questions: readonly Asked[]) => {
  const { finds, times: firstTimes, took } = await askRound(engine, questions);
  if (took > SLOW_ROUND) return { finds, times: summarise(firstTimes) };
  for (let asked = questions.length; asked < UNTIMED; asked += questions.length)
    await askRound(engine, questions);
  const times: number[] = [];
  while (times.length < TIMED) times.push(...(await askRound(engine, questions)).times);
  return { finds, times: summarise(times) };
};

const marksOf = (finds: readonly (readonly number[])[]): readonly string[] =>
  finds.slice(0, COMPARED).map((numbers) => createHash('sha256').update(numbers.join()).digest('base64url'));

/** Saves an engine that can be saved. @returns why it could not be; some make one text of everything, and a text has an end */
const saveIn = async (engine: Engine, folder: string): Promise<string | undefined> => {
  try {
    await engine.save?.(folder);
    return undefined;
  } catch (error) {
    return String(error);
  }
};

const sizeOf = async (folder: string): Promise<number> => {
  let size = 0;
  for (const name of await readdir(folder)) size += (await stat(path.join(folder, name))).size;
  return size;
};

/** The engine and how long it took; what was read to make it can go when this is over. */
const buildFrom = async (
  maker: EngineMaker,
  { source, folder }: Task,
): Promise<{
  readonly engine: Engine;
  readonly build: number;
  readonly work: number;
  readonly questions: Corpus['questions'];
}> => {
  const corpus = await readCorpus(source);
  const before = process.cpuUsage();
  const { result, time } = await timed(() => maker.build(corpus, path.dirname(folder)));
  const { user, system } = process.cpuUsage(before);
  const work = (user + system) / MICROSECONDS;
  return { engine: result, build: time, work, questions: corpus.questions };
};

const tryBuild = async (maker: EngineMaker, task: Task): Promise<Trial> => {
  const before = heldBytes();
  const { engine, build, work, questions } = await buildFrom(maker, task);
  const memory = heldBytes() - before + (engine.shared?.() ?? 0);
  const { finds, times } = await ask(engine, questions);
  const answerable = questions
    .slice(0, finds.length)
    .flatMap(({ gold }, at) => (gold.size === 0 ? [] : [{ gold, found: finds[at] ?? [] }]));
  const first = answerable.filter(({ gold, found }) => found[0] !== undefined && gold.has(found[0])).length;
  const fifty = answerable.filter(({ gold, found }) => found.some((number) => gold.has(number))).length;
  const unsaved = await saveIn(engine, task.folder);
  return {
    build,
    work,
    memory,
    times,
    answerable: answerable.length,
    first,
    fifty: maker.ranks ? fifty : null,
    disk: engine.save === undefined || unsaved !== undefined ? null : await sizeOf(task.folder),
    unsaved,
    asked: finds.length,
    questions: questions.length,
    finds: marksOf(finds),
  };
};

const tryRestart = async (maker: EngineMaker, { source, folder }: Task): Promise<Restart> => {
  const questions = await readCorpusQuestions(source);
  const before = heldBytes();
  const { result: engine, time } = await timed(() => maker.restore(folder));
  const memory = heldBytes() - before + (engine.shared?.() ?? 0);
  const { finds } = await askRound(engine, questions.slice(0, COMPARED));
  return { restart: time, memory, finds: marksOf(finds) };
};

const task = taskSchema.parse(JSON.parse(process.argv[2] ?? ''));
const maker = ENGINES.find(({ name }) => name === task.engine);
if (maker === undefined) throw new Error(`There is no engine "${task.engine}": take one of all-engines.ts.`);
const done = task.part === 'build' ? await tryBuild(maker, task) : await tryRestart(maker, task);
process.stdout.write(JSON.stringify(done));
