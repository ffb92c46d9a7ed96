import type { ReadSentence } from '../../answering/read-sentence.ts';
import { tokenClass } from '../../answering/syntax/token-class.ts';
import type { Language } from '../../text/language.ts';
import { compareFigures } from '../agreement.ts';
import { type FigureValue, figureValues } from '../figure-value.ts';
import type { Finding, Outcome } from '../finding.ts';
import type { Matching } from '../matching.ts';
import { shareIn } from '../share-of.ts';
import { likeSurroundings } from '../surroundings.ts';
import type { Comparer } from './comparer.ts';

/** Likeness (0–1) of the surroundings from which a figure with another value is taken to stand in the claimed one's place. */
const SAME_PLACE = 0.25;
/** The same where the counted noun is another word. */
const SAME_PLACE_OTHER_NOUN = 0.45;
/** The same where the sentence has no other figure that could. */
const SAME_PLACE_ALONE = 0.15;
/** Cosine of two nouns' vectors from which they can count the same: inhabitants and population. */
const LIKE_NOUN = 0.4;
/** What likeness a figure of the claimed value is worth beyond its surroundings. */
const SAME_VALUE = 0.3;
/** A counted noun stands at most so many tokens behind its number, or before it: "the population is 450,000". */
const NOUN_AFTER = 8;
const NOUN_BEFORE = 6;
/** Numbers below are met by chance. */
const TELLING = 20;

/** Each figure of the claim beside the one of the sentence that stands in its place. */
export const createFigureComparer =
  (language: Language): Comparer =>
  (matching) => {
    const own = figureValues(matching.claim.read, language);
    if (own.length === 0) return [];
    const others = figureValues(matching.sentence, language);
    return own.map((figure) => compare(figure, others, matching) ?? ofWhole(figure, matching, language));
  };

/** A share of something beside the share that two figures of the sentence make. */
function ofWhole(figure: FigureValue, matching: Matching, language: Language): Finding {
  const share = shareIn(matching, figure, language);
  const outcome = share === undefined ? undefined : compareFigures(figure, share.value);
  return { aspect: 'figure', outcome: outcome ?? 'open', claimed: figure.run, written: share?.run };
}

/** `undefined` where no figure of the sentence stands in its place. */
function compare(
  figure: FigureValue,
  others: readonly FigureValue[],
  matching: Matching,
): Finding | undefined {
  const isAlone = others.filter((other) => compareFigures(figure, other) !== undefined).length === 1;
  const placed = others
    .flatMap((other) => {
      const outcome = compareFigures(figure, other);
      if (outcome === undefined) return [];
      const isNoun = isSameNoun(figure, other, matching);
      const around = likeSurroundings(matching, figure.run, other.run);
      const isUsable = canStandFor(outcome, isNoun, around, figure, isAlone);
      return isUsable ? [{ other, outcome, around: around + (outcome === 'agrees' ? SAME_VALUE : 0) }] : [];
    })
    .toSorted((one, other) => other.around - one.around);
  const [best] = placed;
  return best === undefined
    ? undefined
    : { aspect: 'figure', outcome: best.outcome, claimed: figure.run, written: best.other.run };
}

function canStandFor(
  outcome: Outcome,
  isNoun: boolean,
  around: number,
  figure: FigureValue,
  isAlone: boolean,
): boolean {
  if (outcome === 'agrees')
    return isNoun || around >= SAME_PLACE || Math.abs(figure.quantity?.value ?? TELLING) >= TELLING;
  if (isAlone && isNoun) return around >= SAME_PLACE_ALONE;
  return around >= (isNoun ? SAME_PLACE : SAME_PLACE_OTHER_NOUN);
}

/** Whether what the claim counts stands by the other figure, under a word that says the same; true of what isn't counted. */
function isSameNoun(
  { noun }: FigureValue,
  other: FigureValue,
  { claim, placesOf, sentence, reader }: Matching,
): boolean {
  if (noun === undefined) return true;
  if (claim.terms[noun] === undefined) return true;
  const [first, last] = other.run;
  const end = nextFigure(sentence, last);
  const isBeside = (place: number): boolean =>
    (place > last && place <= Math.min(end, last + NOUN_AFTER)) ||
    (place < first && place >= first - NOUN_BEFORE);
  if (placesOf(noun).some(isBeside)) return true;
  const own = claim.terms[noun]?.term ?? '';
  return sentence.terms.some(
    (term, place) =>
      term !== undefined &&
      isBeside(place) &&
      sentence.classes[place] === tokenClass.noun &&
      reader.words.similarity(own, term) >= LIKE_NOUN,
  );
}

/** The token before the next figure's first. */
const nextFigure = ({ tokens, figures }: ReadSentence, last: number): number => {
  const end = tokens[last]?.end ?? 0;
  const next = figures.find(({ start }) => start >= end);
  return next === undefined ? tokens.length : tokens.findIndex(({ start }) => start >= next.start) - 1;
};
