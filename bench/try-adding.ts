import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import { createAnswerer } from '../src/answering/create-answerer.ts';
import { readPackageModels } from '../src/main/package-models.ts';
import { collectionOf } from '../src/retrieval/collection-of.ts';
import { createTidying, tidySegments } from '../src/retrieval/upkeep.ts';
import { createUpkeepWorker } from '../src/retrieval/upkeep-worker.ts';
import { english } from '../src/text/english/english.ts';
import { addingTaskSchema, type Adding } from './adding.ts';
import { englishTerms } from './engines/english-terms.ts';
import { readCorpus } from './corpus.ts';
import { heldBytes, summarise, timed } from './measure.ts';

/** Articles that are added and taken out again one at a time. */
const SINGLES = 200;
/** Sentences among which one of a new article has to be, when it is asked for in its own words. */
const FEW = 50;
/** Milliseconds between two questions: fifty a second. */
const PACE = 20;
/** Resolution of the event loop's delay, in milliseconds. */
const RESOLUTION = 5;
const NANOSECONDS = 1e6;

const task = addingTaskSchema.parse(JSON.parse(process.argv[2] ?? ''));
const { articles, questions } = await readCorpus(task.source);
const worker = createUpkeepWorker();
const faults: unknown[] = [];
const tidy = createTidying(worker, (error) => faults.push(error));

const isNew = (at: number): boolean => at >= articles.length - task.added;
const collection = collectionOf(
  articles.filter((_, at) => !isNew(at)),
  english,
  tidy,
);
const more = articles.filter((_, at) => isNew(at));
const answerer = createAnswerer([collection], await readPackageModels());
for (const { text } of questions.slice(0, 50)) await answerer.ask(text);

const adds: number[] = [];
const removals: number[] = [];
let missed = 0;
for (const article of more.slice(0, SINGLES)) {
  adds.push((await timed(() => collection.add(article))).time);
  const words = englishTerms(article.text.slice(article.sentences[0]?.start, article.sentences[0]?.end));
  if (!collection.search(words, FEW).some((hit) => hit.article.id === article.id)) missed += 1;
  await nextTurn();
}
for (const { id } of more.slice(0, SINGLES)) {
  removals.push((await timed(() => collection.remove(id))).time);
  await nextTurn();
}

const delays = monitorEventLoopDelay({ resolution: RESOLUTION });
const asking: number[] = [];
const until = new AbortController();
let answered = 0;
const ask = async (): Promise<void> => {
  for (let number = 0; !until.signal.aborted; number += 1) {
    const due = performance.now() + PACE;
    const question = questions[number % questions.length];
    if (question !== undefined) {
      asking.push((await timed(() => answerer.ask(question.text))).time);
      answered += 1;
    }
    await wait(Math.max(0, due - performance.now()));
  }
};
delays.enable();
const asked = ask();
const adding = await timed(async () => {
  for (const article of more) {
    collection.add(article);
    await nextTurn();
  }
});
until.abort();
await asked;
delays.disable();
await tidySegments(collection, worker);
await worker.close();

const result: Adding = {
  articles: articles.length,
  sentences: collection.size,
  add: summarise(adds),
  remove: summarise(removals),
  missed,
  adding: adding.time,
  added: more.length,
  asked: summarise(asking),
  perSecond: answered / (adding.time / 1000),
  delay: {
    p50: delays.percentile(50) / NANOSECONDS,
    p95: delays.percentile(95) / NANOSECONDS,
    p99: delays.percentile(99) / NANOSECONDS,
    longest: delays.max / NANOSECONDS,
  },
  memory: heldBytes(),
  segments: collection.segments().length,
  faults: faults.length,
};
process.stdout.write(JSON.stringify(result));
