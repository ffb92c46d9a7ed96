import type { Collection, Hit } from '../retrieval/collection.ts';
import { asksForName } from './question/asks-for-name.ts';
import type { Question } from './question/question.ts';
import type { ReadSentence, SentenceReader } from './read-sentence.ts';
import { typesFor } from './spans/types-for.ts';
import { termSupport } from './support.ts';

/** A sentence with its score for a question. `cover` is the share (0–1) of the question's weight that it holds itself. */
export type RankedSentence = {
  readonly sentence: ReadSentence;
  readonly score: number;
  readonly cover: number;
  /** The same, with the sentences around, the title and the rest of the article at a discount. */
  readonly wideCover: number;
  /** Terms of the question that the sentence itself holds. */
  readonly held: ReadonlySet<string>;
};

/** How many sentences retrieval is asked for. Right sentences are among the first 50 for 97–100 % of questions (reference figures in DESIGN.md). */
const candidateCount = 50;

/** Weights of the features; each feature lies in 0–1. Set by hand on questions with odd numbers and on Wikipedia questions. */
const weights = {
  retrieval: 1.0,
  cover: 1.6,
  wideCover: 1.2,
  pairs: 0.5,
  typed: 0.35,
  names: 0.4,
  phrases: 0.6,
  heading: -0.6,
  caption: -0.25,
} as const;

/** The sentences that may answer a question, best first. */
export function rankSentences(
  question: Question,
  collections: readonly Collection[],
  reader: SentenceReader,
): readonly RankedSentence[] {
  const terms = question.terms.map((term) => term.term);
  const hits = collections.flatMap((collection) => collection.search(terms, candidateCount));
  const top = hits.reduce((best, hit) => Math.max(best, hit.score), 0);
  return hits.flatMap((hit) => rank(question, hit, top, reader) ?? []).sort((a, b) => b.score - a.score);
}

function rank(question: Question, hit: Hit, top: number, reader: SentenceReader): RankedSentence | undefined {
  const sentence = reader.read(hit.article, hit.index);
  if (sentence === undefined) return undefined;
  const held = new Set(sentence.terms.filter((term) => term !== undefined));
  const support = termSupport(sentence, reader);
  let [total, inside, wide, names, namesHeld] = [0, 0, 0, 0, 0];
  for (const term of question.terms) {
    const share = support(term.term);
    total += term.weight;
    if (share === 1) inside += term.weight;
    wide += share * term.weight;
    if (term.isName) {
      names += term.weight;
      namesHeld += share * term.weight;
    }
  }
  if (total === 0) return undefined;
  const typed = hasForm(question, sentence);
  const phrases = question.phrases.filter((phrase) => holdsPhrase(sentence, phrase)).length;
  const kind = sentence.sentence.kind;
  const score =
    weights.retrieval * (top === 0 ? 0 : hit.score / top) +
    weights.cover * (inside / total) +
    weights.wideCover * (wide / total) +
    weights.pairs * pairShare(question, sentence) +
    weights.typed * (typed ? 1 : 0) +
    weights.names * (names === 0 ? 1 : namesHeld / names) +
    weights.phrases * (question.phrases.length === 0 ? 0 : phrases / question.phrases.length) +
    (kind === 'heading' ? weights.heading : kind === 'caption' ? weights.caption : 0);
  return { sentence, score, cover: inside / total, wideCover: wide / total, held };
}

/** Whether the sentence holds something of the form that the question asks for. */
function hasForm(question: Question, sentence: ReadSentence): boolean {
  const text = sentence.article.text.slice(sentence.sentence.start, sentence.sentence.end);
  if (asksForName(question.core)) return /["“”]/.test(text);
  if (question.type === 'list') return /, .*\b(?:and|or)\b/.test(text);
  const forms = typesFor(question.type);
  return (
    forms.length === 0 ||
    forms.includes('name') ||
    sentence.figures.some((figure) => forms.includes(figure.type))
  );
}

/** The share (0–1) of the question's neighbouring terms that stand close together in the sentence too. */
function pairShare(question: Question, sentence: ReadSentence): number {
  if (question.pairs.length === 0) return 0;
  const close = question.pairs.filter(([first, second]) =>
    sentence.terms.some(
      (term, at) => term === first && sentence.terms.slice(at + 1, at + 4).includes(second),
    ),
  );
  return close.length / question.pairs.length;
}

function holdsPhrase(sentence: ReadSentence, phrase: readonly string[]): boolean {
  const terms = sentence.terms.filter((term) => term !== undefined);
  return terms.some((_, at) => phrase.every((term, offset) => terms[at + offset] === term));
}
