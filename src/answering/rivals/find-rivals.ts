import type { Language } from '../../text/language.ts';
import type { Question } from '../question/question.ts';
import type { Extraction } from '../reading/extraction.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { typesFor } from '../spans/types-for.ts';
import { agree } from './agreement.ts';
import { claimOf, type FigureClaim, figureIn } from './claim.ts';
import { areTwoDates } from './other-date.ts';
import { areTwoHolders } from './other-holder.ts';
import { areOfTwoSources } from './other-source.ts';
import { areToldAlike } from './same-words.ts';

/** How many sentences away another source's figure may stand. */
const NEIGHBOURS = 2;
/** Rivals of one answer, at most. */
const MOST = 3;

/** Finds other values that the articles give for what was answered; best first, each value once. */
export type RivalFinder = (
  question: Question,
  best: Extraction,
  extractions: readonly Extraction[],
) => readonly Extraction[];

/** A finder of rivals for one language. Two different things are no rivals: in doubt it finds none. */
export function createRivalFinder(language: Language, reader: SentenceReader): RivalFinder {
  return (question, best, extractions) => {
    const others = extractions.filter(({ sentence, fitsType }) => fitsType && sentence !== best.sentence);
    if (question.type === 'person')
      return others.filter((other) => areTwoHolders(question, best, other, reader)).slice(0, MOST);
    if (question.type === 'date')
      return others.filter((other) => areTwoDates(question, best, other, reader, language)).slice(0, MOST);
    const forms = typesFor(question.type);
    const own = figureIn(best);
    if (own === undefined || own.type === 'date' || !forms.includes(own.type)) return [];
    const claim = claimOf(best.sentence, own, language);
    return claim === undefined ? [] : figureRivals(question, best, claim, others);
  };

  function figureRivals(
    question: Question,
    best: Extraction,
    claim: FigureClaim,
    others: readonly Extraction[],
  ): readonly Extraction[] {
    const kept: FigureClaim[] = [claim];
    const rivals: Extraction[] = [];
    const offer = (extraction: Extraction, other: FigureClaim): void => {
      if (rivals.length >= MOST || kept.some((known) => agree(known, other) !== false)) return;
      kept.push(other);
      rivals.push(extraction);
    };
    for (const extraction of others) {
      const figure = figureIn(extraction);
      const other = figure === undefined ? undefined : claimOf(extraction.sentence, figure, language);
      if (other !== undefined && areToldAlike(question, claim, other, reader)) offer(extraction, other);
    }
    for (const near of neighbours(claim)) {
      const other = withUnitOf(claim, near);
      const [earlier, later] = other.sentence.index < claim.sentence.index ? [other, claim] : [claim, other];
      if (!areOfTwoSources(question, earlier, later, reader)) continue;
      const { start, end } = other.span;
      offer({ ...best, sentence: other.sentence, source: other.sentence, spans: [{ start, end }] }, other);
    }
    return rivals;
  }

  /** The figures of the sentences close by. */
  function neighbours({ sentence: { article, index } }: FigureClaim): readonly FigureClaim[] {
    const places = Array.from({ length: 2 * NEIGHBOURS + 1 }, (_, step) => index - NEIGHBOURS + step);
    return places
      .filter((at) => at !== index && at >= 0 && at < article.sentences.length)
      .map((at) => reader.read(article, at))
      .filter(({ sentence }) => sentence.kind === 'sentence')
      .flatMap((near) => near.figures.flatMap((figure) => claimOf(near, figure, language) ?? []));
  }
}

/** A figure without a unit at the end of its clause, as one in the unit of another: "The union expects 145 million." */
function withUnitOf(one: FigureClaim, bare: FigureClaim): FigureClaim {
  const { quantity, sentence, range } = bare;
  const isBare = quantity.dimension === 'count' && one.quantity.dimension !== 'date';
  if (!isBare || !/^[.,;]?$/.test(sentence.lower[range[1] + 1] ?? '')) return bare;
  const { dimension, base, unit, factor, isPrefix } = one.quantity;
  const scaled = { value: quantity.value * factor, low: quantity.low * factor, high: quantity.high * factor };
  return { ...bare, quantity: { ...scaled, dimension, base, unit, factor, isPrefix } };
}
