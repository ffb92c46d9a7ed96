import { readQuantity } from '../comparing/quantity.ts';
import { type Extraction, extentOf } from '../reading/extraction.ts';
import type { Language } from '../../text/language.ts';
import type { ReadSentence } from '../read-sentence.ts';
import { clauseNumbers } from '../syntax/clause-numbers.ts';
import { tokenRange } from '../spans/token-range.ts';
import type { TypedSpan } from '../spans/typed-span.ts';
import type { Figure } from './agreement.ts';

/** A figure in its sentence: what is claimed there. */
export type FigureClaim = Figure & {
  readonly sentence: ReadSentence;
  readonly span: TypedSpan;
  /** First and last token of the figure. */
  readonly range: readonly [number, number];
  /** First and last token of its clause. */
  readonly clause: readonly [number, number];
};

/** The figure of a sentence at `span` as a claim; `undefined` when it isn't one value that can be compared. */
export function claimOf(
  sentence: ReadSentence,
  span: TypedSpan,
  language: Language,
): FigureClaim | undefined {
  const text = sentence.article.text.slice(span.start, span.end);
  const quantity = readQuantity(text, span.type, language);
  const range = tokenRange(sentence, span);
  if (quantity === undefined || range === undefined) return undefined;
  const clauses = clauseNumbers(sentence);
  const own = clauses[range[0]] ?? 0;
  const clause = [clauses.indexOf(own), clauses.lastIndexOf(own)] as const;
  return { sentence, span, text, quantity, range, clause };
}

/** The figure or date that an extraction consists of; `undefined` when it has none or several. */
export function figureIn(extraction: Extraction): TypedSpan | undefined {
  const { start, end } = extentOf(extraction);
  const inside = extraction.sentence.figures.filter((figure) => figure.start < end && start < figure.end);
  return inside.length === 1 ? inside[0] : undefined;
}
