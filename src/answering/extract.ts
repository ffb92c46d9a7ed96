import type { Span } from '../text/span.ts';
import type { Language } from '../text/language.ts';
import { typeOfNoun } from './english/head-nouns.ts';
import type { Question } from './question/question.ts';
import type { RankedSentence } from './rank-sentences.ts';
import type { ReadSentence, SentenceReader } from './read-sentence.ts';
import { type Candidate, tokenRange } from './spans/candidate.ts';
import { clauseCandidates } from './spans/clause-candidates.ts';
import { closeness } from './spans/closeness.ts';
import { findEnumerations } from './spans/enumerations.ts';
import { figureCandidates } from './spans/figure-candidates.ts';
import { nameCandidates } from './spans/name-candidates.ts';
import { typesFor } from './spans/types-for.ts';

/** A possible short answer with the sentence it stands in. `score` is sentence and span together; spans as in `ShortAnswer`. */
export type Extraction = {
  readonly ranked: RankedSentence;
  readonly spans: readonly [Span, ...Span[]];
  /** Whether the span has the form that the question asks for; a clause for "how many" has not. */
  readonly fitsType: boolean;
  readonly score: number;
};

/** Sentences that are read for spans; beyond them the right one is seldom found. */
const readDepth = 6;

/** Weights of a span's features beside its sentence's score. */
const weights = { fit: 0.6, close: 1.2 } as const;

/** What is lost when no span of the form asked for is in the sentence. */
const wrongForm = -1.2;

/** The possible short answers in the best sentences, best first. */
export function extract(
  question: Question,
  ranked: readonly RankedSentence[],
  reader: SentenceReader,
  language: Language,
): readonly Extraction[] {
  return ranked
    .slice(0, readDepth)
    .flatMap((entry) => [
      ...fromSentence(question, entry, reader, language),
      ...reasonAfter(question, entry, reader),
    ])
    .sort((a, b) => b.score - a.score);
}

function fromSentence(
  question: Question,
  ranked: RankedSentence,
  reader: SentenceReader,
  language: Language,
): readonly Extraction[] {
  const { sentence } = ranked;
  const score = (candidate: Candidate): number => {
    const range = tokenRange(sentence, candidate);
    return (
      weights.fit * candidate.fit +
      weights.close * (range === undefined ? 0 : closeness(question, sentence, ...range))
    );
  };
  const single = (candidates: readonly Candidate[], fitsType: boolean): readonly Extraction[] =>
    candidates.map((candidate) => ({
      ranked,
      spans: [{ start: candidate.start, end: candidate.end }] as const,
      fitsType,
      score: ranked.score + score(candidate) + (fitsType ? 0 : wrongForm),
    }));
  const clauses = (fitsType: boolean): readonly Extraction[] =>
    single(clauseCandidates(question, sentence, language), fitsType);
  if (question.type === 'list') {
    const lists = listCandidates(question, sentence, language).map((list) => ({
      ranked,
      spans: list.items,
      fitsType: true,
      score: ranked.score + score({ start: list.start, end: list.end, fit: list.fit }),
    }));
    return [...lists, ...clauses(typeOfNoun(question.focus ?? '') === undefined)];
  }
  const forms = typesFor(question.type);
  if (forms.length === 0) return clauses(true);
  const typed = forms.includes('name')
    ? nameCandidates(question, sentence, reader.names(sentence))
    : figureCandidates(question, sentence);
  return typed.length > 0 ? single(typed, true) : clauses(false);
}

/** How an article gives a reason in so many words. */
const givesReason =
  /\b(?:because|since|due to|owing to|thanks to|in order to|so as to|so that|as a result)\b/i;
/** Share of the question's weight that a sentence must hold for the one after it to be its reason. */
const reasonCover = 0.5;
/** What that reading scores beside its sentence; about as much as a good clause. */
const reasonAfterScore = 1.4;

/** A reason often stands, with no word that says so, in the sentence after the one that a "why" repeats. */
function reasonAfter(
  question: Question,
  ranked: RankedSentence,
  reader: SentenceReader,
): readonly Extraction[] {
  if (question.type !== 'reason' || ranked.cover < reasonCover) return [];
  const { article, index, sentence } = ranked.sentence;
  const next = reader.read(article, index + 1);
  const text = article.text.slice(sentence.start, sentence.end);
  if (givesReason.test(text) || next === undefined || next.sentence.paragraph !== sentence.paragraph)
    return [];
  const { start, end } = next.sentence;
  return [
    {
      ranked: { ...ranked, sentence: next },
      spans: [{ start, end }],
      fitsType: true,
      score: ranked.score + reasonAfterScore,
    },
  ];
}

/** Fit of an enumeration, and what each item beyond the second adds, up to four. */
const enumerationFit = 0.7;
const perItem = 0.1;
/** What "such as" or a colon before it adds. */
const opensList = /(?:\bsuch as|\bincluding|\bnamely|\bare|:)\s*(?:the )?$/i;
const listOpenerFit = 0.4;

function listCandidates(question: Question, sentence: ReadSentence, language: Language) {
  const asked = new Set(question.terms.filter((term) => !term.isFiller).map((term) => term.term));
  const ends = (at: number): boolean =>
    asked.has(sentence.terms[at] ?? '') || language.isStopWord(sentence.tokens[at]?.text.toLowerCase() ?? '');
  const before = (start: number): string =>
    sentence.article.text.slice(Math.max(sentence.sentence.start, start - 20), start);
  return findEnumerations(sentence, ends).map((list) => ({
    ...list,
    fit:
      enumerationFit +
      perItem * Math.min(list.items.length - 2, 4) +
      (opensList.test(before(list.start)) ? listOpenerFit : 0),
  }));
}
