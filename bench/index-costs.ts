import { createFlexSearchIndex } from '../src/indexing/flexsearch.ts';
import { milliseconds, summarise, timed } from './measure.ts';

/** Terms of a sentence, of a query, and distinct ones in all: as in encyclopaedia text. */
const TERMS_PER_SENTENCE = 12;
const TERMS_PER_QUERY = 6;
const VOCABULARY = 60_000;
/** Candidates of a search, as retrieval asks for them. */
const LIMIT = 2000;
const QUERIES = 500;
/** Sentences replaced, as a share of those there: enough for several clearings out. */
const REPLACED_SHARE = 0.6;

/** Numbers in [0, 1), the same in each run: the linear congruential generator of ANSI C. */
const createRandom = (): (() => number) => {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return state / 0x8000_0000;
  };
};

/** Costs of the index, in milliseconds, at a number of sentences of made-up terms; the nth commonest term is about 1/n as common. */
export const indexCosts = async (sentences: number): Promise<readonly string[]> => {
  const random = createRandom();
  const rank = (): number => Math.floor(VOCABULARY ** random());
  const sentence = (): readonly string[] => Array.from({ length: TERMS_PER_SENTENCE }, () => `t${rank()}`);
  const query = (): readonly string[] =>
    Array.from({ length: TERMS_PER_QUERY }, rank)
      .sort((a, b) => b - a)
      .map((term) => `t${term}`);

  const texts = Array.from({ length: sentences }, sentence);
  const index = createFlexSearchIndex();
  const build = await timed(() => texts.forEach((terms, id) => index.add(id, terms)));

  const asking: number[] = [];
  for (const terms of Array.from({ length: QUERIES }, query)) {
    asking.push((await timed(() => index.candidates(terms, LIMIT))).time);
  }
  const asked = summarise(asking);

  const snapshot = await timed(() => index.snapshot());
  const restore = await timed(() => createFlexSearchIndex().restore(snapshot.result));

  const removing: number[] = [];
  for (const [id, terms] of texts.slice(0, sentences * REPLACED_SHARE).entries()) {
    removing.push((await timed(() => index.remove(id))).time);
    index.add(sentences + id, terms);
  }
  const removed = summarise(removing);
  const mean = removing.reduce((sum, time) => sum + time, 0) / removing.length;

  return [
    sentences.toLocaleString('en'),
    ...[build.time, asked.p50, asked.p95, mean, removed.longest, snapshot.time, restore.time].map(
      milliseconds,
    ),
  ];
};

export const indexCostsHeading: readonly string[] = [
  'sentences',
  'build',
  'ask p50',
  'ask p95',
  'remove, mean',
  'longest',
  'snapshot',
  'restore',
];
