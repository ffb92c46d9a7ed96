import type { Verdict } from '../../claims/claim-check.ts';
import type { Article } from '../../corpus/article.ts';
import type { Language } from '../../text/language.ts';
import { randomFrom } from '../sample.ts';
import { MADE_KINDS, type MadeClaim, type MadeKind, type Swap, swapped } from './made-claim.ts';
import { type ClassedName, classedNames } from './names-by-class.ts';
import { negate } from './negate.ts';
import { reword } from './reword.ts';
import { shorten } from './shorten.ts';
import { shuffled } from './shuffled.ts';
import { type SourceSentence, sourceSentences } from './source-sentence.ts';
import { swapDates } from './swap-date.ts';
import { type Random, swapFigures } from './swap-figure.ts';
import { swapNames } from './swap-name.ts';

const VERDICT_OF: Readonly<Record<MadeKind, Verdict>> = {
  'as is': 'supported',
  reworded: 'supported',
  shortened: 'supported',
  figure: 'contradicted',
  date: 'contradicted',
  name: 'contradicted',
  negated: 'contradicted',
  absent: 'not_mentioned',
};

/** One article in so many is left out of the collection, and claims that nothing mentions are made of it. */
const LEFT_OUT_STEP = 6;

export type MadeClaims = {
  /** The articles that the claims are to be checked against. */
  readonly articles: readonly Article[];
  readonly claims: readonly MadeClaim[];
};

/** The words of texts, for the question whether something stands in them. */
const wordsOf = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.flatMap((text) => text.match(/\d[\d.,]*\d|\d|\p{L}+/gu) ?? []));

type Source = {
  readonly sentence: SourceSentence;
  readonly article: Article;
  /** Words of the sentence's own article. */
  readonly words: ReadonlySet<string>;
};

type Stock = { readonly names: readonly ClassedName[]; readonly words: ReadonlySet<string> };

/** By kind, what can be changed in a sentence, each for a claim of its own. */
const SWAPS: Readonly<
  Record<
    Exclude<MadeKind, 'as is' | 'absent'>,
    (source: Source, stock: Stock, random: Random) => readonly Swap[]
  >
> = {
  reworded: ({ sentence }) => reword(sentence),
  shortened: ({ sentence }) => shorten(sentence),
  figure: ({ sentence }, { words }, random) => swapFigures(sentence, random, (figure) => words.has(figure)),
  date: ({ sentence, words }, _, random) => swapDates(sentence, random, (year) => words.has(year)),
  name: ({ sentence, article }, { names }, random) =>
    swapNames(sentence, random, names, (name) => article.text.includes(name)),
  negated: ({ sentence }) => negate(sentence),
};

const madeOf = (
  kind: MadeKind,
  source: Source,
  stock: Stock,
  random: Random,
): readonly Omit<MadeClaim, 'id'>[] => {
  const { text, quote } = source.sentence;
  const common = { verdict: VERDICT_OF[kind], kind, source: quote };
  if (kind === 'absent') return [{ ...common, claim: text, gold: [], swap: undefined }];
  if (kind === 'as is') return [{ ...common, claim: text, gold: [text], swap: undefined }];
  return SWAPS[kind](source, stock, random).map((swap) => ({
    ...common,
    claim: swapped(text, swap),
    gold: [text],
    swap,
  }));
};

/** The first of each queue, then the second of each, and so on. */
const inTurn = <Item>(queues: readonly (readonly Item[])[]): readonly Item[] => {
  const longest = queues.reduce((most, queue) => Math.max(most, queue.length), 0);
  return Array.from({ length: longest }, (_, index) =>
    queues.flatMap((queue) => queue.slice(index, index + 1)),
  ).flat();
};

/**
 * Claims made by machine from the sentences of some articles: left as they are, said in other signs, cut short, with a figure, a date or a name
 * swapped, denied; and some of articles that are then left out. As many of each kind as the sentences allow, at most `size` in all; the
 * same ones for the same seed. What makes them contradictions, or keeps others from it, stands with each kind.
 */
export const makeClaims = (
  articles: readonly Article[],
  language: Language,
  size: number,
  seed: number,
): MadeClaims => {
  const random = randomFrom(seed);
  const mixed = shuffled(articles, random);
  const leftOut = new Set(mixed.slice(0, Math.ceil(mixed.length / LEFT_OUT_STEP)).map(({ id }) => id));
  const sources = shuffled(
    articles.flatMap((article) => {
      const words = wordsOf([article.text]);
      return sourceSentences(article, language).map((sentence) => ({ sentence, article, words }));
    }),
    random,
  );
  const kept = articles.filter(({ id }) => !leftOut.has(id));
  const stock = {
    names: sources.flatMap(({ sentence }) => classedNames(sentence)),
    words: wordsOf(articles.map(({ text }) => text)),
  };
  const queues = MADE_KINDS.map((kind) =>
    inTurn(
      sources
        .filter(({ article }) => leftOut.has(article.id) === (kind === 'absent'))
        .map((source) => madeOf(kind, source, stock, random)),
    ),
  );
  return {
    articles: kept,
    claims: inTurn(queues)
      .slice(0, size)
      .map((made, index) => ({ ...made, id: `M${index + 1}` })),
  };
};
