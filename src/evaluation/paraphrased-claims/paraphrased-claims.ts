import type { WordTable } from '../../answering/words/word-table.ts';
import { plainArticle } from '../../corpus/plain-article.ts';
import type { Article } from '../../corpus/article.ts';
import type { Language } from '../../text/language.ts';
import type { Claim } from '../claim.ts';
import { randomFrom } from '../sample.ts';
import { joinParagraphs, runsOfDocument } from '../squad-articles.ts';
import type { SquadFile } from '../squad-file.ts';
import { declared } from './declare.ts';
import { otherFigure } from './other-figure.ts';
import { type Paraphrase, paraphrasesOf } from './paraphrases.ts';

/** How a claim comes of a question: with its answer, with another one, denied, or with its paragraph left out. */
const PARAPHRASED_KINDS = ['said', 'other answer', 'denied', 'removed'] as const;
type Kind = (typeof PARAPHRASED_KINDS)[number];

/** One paragraph in so many is left out; its statements are what nothing mentions, though the rest of the article is there. */
const LEFT_OUT_STEP = 4;

type ParaphrasedClaims = {
  /** The articles that the claims are to be checked against. */
  readonly articles: readonly Article[];
  readonly claims: readonly Claim[];
};

/**
 * Claims in people's own words: the questions of a public set with their answers as statements. As many of each kind as there are, at most
 * `size` in all; the same ones for the same seed.
 */
export function paraphrasedClaims(
  file: SquadFile,
  language: Language,
  table: WordTable,
  { size, seed }: { readonly size: number; readonly seed: number },
): ParaphrasedClaims {
  const random = randomFrom(seed);
  const leftOut = new Set(file.texts.filter(() => random() * LEFT_OUT_STEP < 1).map(({ id }) => id));
  const texts = new Map(file.texts.map(({ id, text }) => [id, text]));
  const runs = runsOfDocument(
    file.texts.filter(({ id }) => !leftOut.has(id)),
    Infinity,
  );
  const articles = runs.map((run) => {
    const { id, title, text } = joinParagraphs(run);
    return plainArticle(id, text, { title }, language);
  });
  const drawn = paraphrasesOf(file, language, table)
    .map((paraphrase) => ({ paraphrase, order: random() }))
    .toSorted((one, other) => one.order - other.order);
  const queues = PARAPHRASED_KINDS.map((kind) =>
    drawn.flatMap(({ paraphrase }) => {
      const { article } = paraphrase.question;
      if (leftOut.has(article) !== (kind === 'removed')) return [];
      const text = texts.get(article) ?? '';
      const claim = textOf(kind, paraphrase, text, random);
      return claim === undefined ? [] : [asClaim(kind, claim, paraphrase, text, language)];
    }),
  );
  const longest = queues.reduce((most, queue) => Math.max(most, queue.length), 0);
  const inTurn = Array.from({ length: longest }, (_, place) =>
    queues.flatMap((queue) => queue.slice(place, place + 1)),
  ).flat();
  return { articles, claims: inTurn.slice(0, size).map((claim, at) => ({ ...claim, id: `P${at + 1}` })) };
}

function textOf(
  kind: Kind,
  { statement, answer, others }: Paraphrase,
  text: string,
  random: () => number,
): string | undefined {
  if (kind === 'said' || kind === 'removed') return declared(statement, answer);
  if (kind === 'denied')
    return statement.denied === undefined ? undefined : declared(statement.denied, answer);
  const other = others[Math.floor(random() * others.length)] ?? otherFigure(answer, text, random);
  return other === undefined ? undefined : declared(statement, other);
}

const VERDICTS = {
  said: 'supported',
  'other answer': 'contradicted',
  denied: 'contradicted',
  removed: 'not_mentioned',
} as const satisfies Readonly<Record<Kind, Claim['verdict']>>;

function asClaim(
  kind: Kind,
  claim: string,
  { question }: Paraphrase,
  text: string,
  language: Language,
): Omit<Claim, 'id'> {
  const verdict = VERDICTS[kind];
  const start = question.answers[0]?.start ?? 0;
  const sentence = plainArticle('', text, { title: '' }, language).sentences.find((one) => start < one.end);
  const gold =
    verdict === 'not_mentioned' || sentence === undefined ? [] : [text.slice(sentence.start, sentence.end)];
  return { claim, verdict, kind, gold };
}
