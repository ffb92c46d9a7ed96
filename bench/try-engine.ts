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

/** Rounds over all questions: the first lets the engine's code be compiled, the others are timed. */
const TIMED_ROUNDS = 2;
/** Milliseconds of the first round from which one timed round is enough: a slow engine varies less. */
const SLOW_ROUND = 20_000;
/** Sentences of which a right one counts as recalled. */
const RECALLED = 50;
/** In a millisecond. */
const MICROSECONDS = 1000;
/** Questions whose finds are compared before and after a restart. */
const COMPARED = 50;

const ask = async (engine: Engine, questions: readonly Asked[]) => {
  const finds: (readonly number[])[] = [];
  const first = await timed(async () => {
    for (const { text } of questions) finds.push((await engine.find(text, RECALLED)).numbers);
  });
  const times: number[] = [];
  for (let round = 0; round < (first.time > SLOW_ROUND ? 1 : TIMED_ROUNDS); round += 1)
    for (const { text } of questions) times.push((await timed(() => engine.find(text, RECALLED))).time);
  return { finds, times: summarise(times) };
};

const markOf = async (engine: Engine, questions: readonly Asked[]): Promise<string> => {
  const hash = createHash('sha256');
  for (const { text } of questions.slice(0, COMPARED))
    hash.update(`${(await engine.find(text, RECALLED)).numbers.join()};`);
  return hash.digest('hex');
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
  const answerable = questions.flatMap(({ gold }, at) =>
    gold.size === 0 ? [] : [{ gold, found: finds[at] ?? [] }],
  );
  const first = answerable.filter(({ gold, found }) => found[0] !== undefined && gold.has(found[0])).length;
  const fifty = answerable.filter(({ gold, found }) => found.some((number) => gold.has(number))).length;
  const finding = await markOf(engine, questions);
  await engine.save?.(task.folder);
  return {
    build,
    work,
    memory,
    times,
    answerable: answerable.length,
    first,
    fifty: maker.ranks ? fifty : null,
    disk: engine.save === undefined ? null : await sizeOf(task.folder),
    finds: finding,
  };
};

const tryRestart = async (maker: EngineMaker, { source, folder }: Task): Promise<Restart> => {
  const questions = await readCorpusQuestions(source);
  const before = heldBytes();
  const { result: engine, time } = await timed(() => maker.restore(folder));
  const memory = heldBytes() - before + (engine.shared?.() ?? 0);
  return { restart: time, memory, finds: await markOf(engine, questions) };
};

const task = taskSchema.parse(JSON.parse(process.argv[2] ?? ''));
const maker = ENGINES.find(({ name }) => name === task.engine);
if (maker === undefined) throw new Error(`There is no engine "${task.engine}": take one of all-engines.ts.`);
const done = task.part === 'build' ? await tryBuild(maker, task) : await tryRestart(maker, task);
process.stdout.write(JSON.stringify(done));
