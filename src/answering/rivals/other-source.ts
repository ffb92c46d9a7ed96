import { FILLERS } from '../english/fillers.ts';
import type { Question } from '../question/question.ts';
import { tokenClass } from '../syntax/token-class.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import type { FigureClaim } from './claim.ts';
import { areFarApart, areOfOneKind, areOfOtherTimes } from './same-kind.ts';

/** Words by which a text says from whom it has a figure. */
const ATTRIBUTION =
  /^(?:says?|said|reports?|reported|gives?|gave|puts?|counts?|counted|estimates?|estimated|states?|stated|claims?|claimed|records?|recorded|shows?|showed|cites?|cited|lists?|listed|reckons?|reckoned|expects?|expected|indicates?|indicated|according)$/;
/** "puts the loss at": what the figure is of is known already. */
const PUTTING = /^(?:puts?|gives?|gave|estimates?|estimated)$/;
/** Share of an article's sentences from which a word is what all of it is about. */
const TOPIC_SHARE = 0.15;
/** And at least so many sentences. */
const LEAST_TOPIC = 2;
/** Verbs that the later sentence may bring: "counts", "had been let in". */
const NEW_VERBS = 1;
/** Cosine of two words' vectors from which they speak of one thing. */
const ALIKE = 0.45;

/**
 * Whether two sentences that stand close together give two sources' figures for one thing: each names its source, or the later one "puts it
 * at" its figure; and the later one brings nothing new but the figure ("The brochure says that it has 2,300 customers. The report counts
 * 1,870.").
 */
export function areOfTwoSources(
  question: Question,
  earlier: FigureClaim,
  later: FigureClaim,
  reader: SentenceReader,
): boolean {
  const source = sourceBefore(later);
  if (source < 0) return false;
  const { lower } = later.sentence;
  const puts = PUTTING.test(lower[source] ?? '') && /^(?:it|this|that|them)$/.test(lower[source + 1] ?? '');
  if (!puts && !earlier.sentence.lower.some((word) => ATTRIBUTION.test(word))) return false;
  return (
    !areFarApart(earlier, later) &&
    areOfOneKind(earlier, later) &&
    !areOfOtherTimes(earlier, later) &&
    bringsNothingNew(question, earlier, later, reader)
  );
}

/** The place of the word that names the source of a figure, −1 without one. */
const sourceBefore = ({ sentence: { lower }, range }: FigureClaim): number =>
  lower.findLastIndex((word, at) => at < range[0] && ATTRIBUTION.test(word));

function bringsNothingNew(
  question: Question,
  earlier: FigureClaim,
  later: FigureClaim,
  reader: SentenceReader,
): boolean {
  const { lower, terms, classes, tokens, article } = later.sentence;
  const topic = reader.frequencies(article);
  const isTopic = (term: string): boolean =>
    (topic.get(term) ?? 0) >= Math.max(LEAST_TOPIC, TOPIC_SHARE * article.sentences.length);
  const source = sourceBefore(later);
  const known = new Set([...earlier.sentence.held, ...question.terms.map(({ term }) => term)]);
  const isKnown = (term: string): boolean =>
    known.has(term) ||
    question.terms.some(({ related }) => related.has(term)) ||
    Array.from(known).some((other) => reader.words.similarity(term, other) >= ALIKE);
  let verbs = 0;
  for (let at = source + 1; at <= later.clause[1]; at++) {
    const term = terms[at];
    if (term === undefined || (at >= later.range[0] && at <= later.range[1])) continue;
    if (FILLERS.has(lower[at] ?? '') || isKnown(term) || isTopic(term)) continue;
    const isPut = PUTTING.test(lower[source] ?? '') && /^(?:the|this|that|its)$/.test(lower[at - 1] ?? '');
    if (isPut && at < later.range[0]) continue;
    if (classes[at] === tokenClass.verb && tokens[at]?.kind === 'word') verbs++;
    else return false;
  }
  return verbs <= NEW_VERBS;
}
