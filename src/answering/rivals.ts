import type { Question } from './question/question.ts';
import type { Extraction } from './extract.ts';
import { tokenRange } from './spans/candidate.ts';
import { typesFor } from './spans/types-for.ts';

/** How far from the noun asked for the figure may stand, in tokens: "a GDP of 20.3 billion yuan". */
const reach = 4;
/** Share of the question's weight that a rival's sentence, its surroundings and its article must hold. */
const leastCover = 0.5;

/**
 * Other values for the same thing: figures in other sentences of the same article that hold the noun asked for and as much of the question.
 * A question with a date in it asks for one of several values, so it has no rivals.
 */
export function findRivals(
  question: Question,
  best: Extraction,
  extractions: readonly Extraction[],
): readonly Extraction[] {
  const isFigure =
    typesFor(question.type).length > 0 &&
    !typesFor(question.type).includes('name') &&
    question.type !== 'date';
  if (!isFigure || question.focusTerm === undefined || question.terms.some((term) => /\d/.test(term.term)))
    return [];
  const { focusTerm } = question;
  const seen = new Set([best.ranked]);
  const values = new Set([valueOf(best)]);
  const rivals: Extraction[] = [];
  for (const other of extractions) {
    if (seen.has(other.ranked)) continue;
    seen.add(other.ranked);
    const isSameThing =
      other.fitsType &&
      other.ranked.sentence.article === best.ranked.sentence.article &&
      standsBy(other, focusTerm) &&
      standsBy(best, focusTerm) &&
      other.ranked.wideCover >= leastCover;
    if (!isSameThing || values.has(valueOf(other))) continue;
    values.add(valueOf(other));
    rivals.push(other);
  }
  return rivals;
}

function valueOf({ ranked, spans: [span] }: Extraction): string {
  return ranked.sentence.article.text.slice(span.start, span.end).toLowerCase();
}

/** Whether the noun asked for stands right by the figure. */
function standsBy({ ranked: { sentence }, spans: [span] }: Extraction, focusTerm: string): boolean {
  const range = tokenRange(sentence, span);
  if (range === undefined) return false;
  return sentence.terms.slice(Math.max(0, range[0] - reach), range[1] + 1 + reach).includes(focusTerm);
}
