import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import { shownQuotes } from '../src/evaluation/answer-record.ts';
import type { Article } from '../src/corpus/article.ts';
import { articleChoices } from '../src/discord/article-choices.ts';
import { createEarlierQuestions } from '../src/discord/earlier-questions.ts';
import { createFlexSearchIndex } from '../src/indexing/flexsearch.ts';
import { createArticleBuilder } from '../src/main/engines/article-builder.ts';
import { createEngine } from '../src/main/engines/create-engine.ts';
import { createOwnArticles } from '../src/main/engines/own-articles.ts';
import { readPackageClaimModel, readPackageModels } from '../src/main/package-models.ts';
import { buildSegment } from '../src/retrieval/build-segment.ts';
import { shareColumns } from '../src/retrieval/share-columns.ts';
import { createTidying, tidySegments } from '../src/retrieval/upkeep.ts';
import { createUpkeepWorker } from '../src/retrieval/upkeep-worker.ts';
import type { StoredArticle } from '../src/store/article-store.ts';
import { english } from '../src/text/english/english.ts';
import { addingTaskSchema, type Adding } from './adding.ts';
import { englishTerms } from './engines/english-terms.ts';
import { readCorpus } from './corpus.ts';
import { heldBytes, summarise, timed } from './measure.ts';

/** Articles that are added and taken out again one at a time. */
const SINGLES = 100;
/** Titles that are typed letter by letter. */
const TITLES = 10;
/** Milliseconds between two questions: fifty a second. */
const PACE = 20;
/** Milliseconds in which questions are asked and nothing is added, to compare with. */
const ALONE = 10_000;
/** Resolution of the event loop's delay, in milliseconds; it counts as delay. */
const RESOLUTION = 1;
const NANOSECONDS = 1e6;
const SERVER = 'bench';

const task = addingTaskSchema.parse(JSON.parse(process.argv[2] ?? ''));
const { articles, questions } = await readCorpus(task.source);
const worker = createUpkeepWorker();
const builder = createArticleBuilder();
const faults: unknown[] = [];
const report = (error: unknown): void => void faults.push(error);

const isNew = (at: number): boolean => at >= articles.length - task.added;
const more = articles.filter((_, at) => isNew(at));

/** As the store gives it: its text is split and read again. */
const storedOf = ({ id, title, text }: Article): StoredArticle => ({
  id,
  server: SERVER,
  title,
  text,
  original: { name: id, mediaType: 'text/plain', sha256: '0', bytes: text.length },
  sketch: new Uint32Array(),
  addedBy: 'bench',
  addedAt: 0,
  textSha256: '0',
  textBytes: text.length,
  revision: 1,
});
const kept = new Map<string, StoredArticle>();
const own = createOwnArticles({
  server: SERVER,
  store: { get: (_, id) => Promise.resolve(kept.get(id)) },
  builder,
  report,
  tidy: createTidying(worker, report),
  reportUnreadable: report,
});
const { collection } = own;
collection.attach(
  shareColumns(
    buildSegment(
      articles.filter((_, at) => !isNew(at)),
      english,
      createFlexSearchIndex,
    ),
  ),
);
const ending = new AbortController();
const engine = createEngine(
  { shipped: undefined, own: collection, loading: own.loading },
  {
    models: await readPackageModels(),
    claimModel: await readPackageClaimModel(),
    earlier: createEarlierQuestions(),
    now: () => performance.now(),
    signal: ending.signal,
  },
);
const ask = async (question: string): Promise<void> => {
  const quotes = shownQuotes(await engine.answerer.ask(question));
  for (const { article } of quotes)
    if (engine.library.byId(article) === undefined) report(new Error(`${article} is quoted and not there.`));
};
for (const { text } of questions.slice(0, 50)) await ask(text);

/** What nobody waits for after a start. */
const steps: number[] = [];
const preparing = engine.library.preparing()[Symbol.iterator]();
for (let isDone = false; !isDone;) {
  const { result, time } = await timed(() => preparing.next());
  isDone = result.done === true;
  steps.push(time);
}

/** Every beginning of some titles, as somebody types them. */
const typed: number[] = [];
for (const { title } of articles.slice(0, TITLES))
  for (let end = 1; end <= title.length; end += 1) {
    const { result, time } = await timed(() => articleChoices(title.slice(0, end), engine.library));
    if (result.length === 0) report(new Error(`Nothing is offered for "${title.slice(0, end)}".`));
    typed.push(time);
  }

const adds: number[] = [];
const removals: number[] = [];
const renames: number[] = [];
let missed = 0;
const follow = async (id: string, times: number[]): Promise<void> => {
  const { time } = await timed(async () => {
    own.note([id]);
    await own.settled();
  });
  times.push(time);
  await nextTurn();
};
for (const article of more.slice(0, SINGLES)) {
  kept.set(article.id, storedOf(article));
  await follow(article.id, adds);
  const words = englishTerms(article.text.slice(article.sentences[0]?.start, article.sentences[0]?.end));
  if (collection.search(words, 1, ({ id }) => id === article.id).length === 0) missed += 1;
  const { result, time } = await timed(() => engine.library.names.named(article.title));
  if (result === undefined) missed += 1;
  renames.push(time);
}
for (const { id } of more.slice(0, SINGLES)) {
  kept.delete(id);
  await follow(id, removals);
}

/**
 * Asks fifty questions a second while something is done, one after another: one that is due while another is answered follows at once, so that as
 * many are asked as are due, unless they take all of the time.
 */
const whileAsking = async (work: () => Promise<unknown>) => {
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION });
  const times: number[] = [];
  const until = new AbortController();
  const askOn = async (): Promise<void> => {
    const begin = performance.now();
    for (let number = 0; !until.signal.aborted; number += 1) {
      const question = questions[number % questions.length];
      if (question !== undefined) times.push((await timed(() => ask(question.text))).time);
      await wait(Math.max(0, begin + (number + 1) * PACE - performance.now()));
    }
  };
  delays.enable();
  const asked = askOn();
  const { time } = await timed(work);
  until.abort();
  await asked;
  delays.disable();
  const [p50, p95, p99] = [50, 95, 99].map((share) => delays.percentile(share) / NANOSECONDS);
  return {
    time,
    perSecond: times.length / (time / 1000),
    asked: summarise(times),
    delay: { p50: p50 ?? NaN, p95: p95 ?? NaN, p99: p99 ?? NaN, longest: delays.max / NANOSECONDS },
  };
};

const alone = await whileAsking(() => wait(ALONE));
const both = await whileAsking(async () => {
  for (const article of more) kept.set(article.id, storedOf(article));
  own.note(more.map(({ id }) => id));
  await own.settled();
});
await tidySegments(collection, worker);
await worker.close();
await builder.close();

const result: Adding = {
  articles: articles.length,
  sentences: collection.size,
  add: summarise(adds),
  remove: summarise(removals),
  names: { steps: summarise(steps), later: summarise(renames) },
  typed: summarise(typed),
  missed,
  adding: both.time,
  added: more.length,
  alone: { asked: alone.asked, delay: alone.delay },
  asked: both.asked,
  perSecond: both.perSecond,
  delay: both.delay,
  memory: heldBytes(),
  segments: collection.segments().length,
  faults: faults.length,
};
process.stdout.write(JSON.stringify(result));
