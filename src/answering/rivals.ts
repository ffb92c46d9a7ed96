import type { Extraction } from './reading/extraction.ts';
import type { Question } from './question/question.ts';
import { tokenRange } from './spans/token-range.ts';
import { typesFor } from './spans/types-for.ts';
import { termSupport } from './support.ts';
import type { SentenceReader } from './read-sentence.ts';

/** How far from the noun asked for the figure may stand, in tokens: "a GDP of 20.3 billion yuan". */
const REACH = 4;
/** Share of the question's weight that a rival's sentence, its surroundings and its article must hold. */
const LEAST_SUPPORT = 0.5;

/**
 * Other values for the same thing: figures in other sentences of the same article that hold the noun asked for and as much of the question.
 * A question with a date in it asks for one of several values, so it has no rivals.
 */
export function findRivals(
  question: Question,
  best: Extraction,
  others: readonly Extraction[],
  reader: SentenceReader,
): readonly Extraction[] {
  const forms = typesFor(question.type);
  const isFigure = forms.length > 0 && !forms.includes('name') && question.type !== 'date';
  const { focusTerm } = question;
  if (!isFigure || focusTerm === undefined || question.terms.some(({ term }) => /\d/.test(term))) return [];
  if (!standsBy(best, focusTerm)) return [];
  const values = new Set([valueOf(best)]);
  return others.filter((other) => {
    const { sentence } = other;
    const isSameThing =
      other.fitsType &&
      sentence !== best.sentence &&
      sentence.article === best.sentence.article &&
      standsBy(other, focusTerm) &&
      supportOf(question, other, reader) >= LEAST_SUPPORT;
    if (!isSameThing || values.has(valueOf(other))) return false;
    values.add(valueOf(other));
    return true;
  });
}

/** Whether the noun asked for stands right by the figure. */
function standsBy({ sentence, span }: Extraction, focusTerm: string): boolean {
  const range = tokenRange(sentence, span);
  if (range === undefined) return false;
  return sentence.terms.slice(Math.max(0, range[0] - REACH), range[1] + 1 + REACH).includes(focusTerm);
}

/** Share (0–1) of the question's weight that stands in the sentence or, at a discount, around it. */
function supportOf(question: Question, { sentence }: Extraction, reader: SentenceReader): number {
  const support = termSupport(sentence, reader);
  let [held, total] = [0, 0];
  for (const { term, weight } of question.terms) {
    total += weight;
    held += weight * support(term);
  }
  return total === 0 ? 0 : held / total;
}

function valueOf({ sentence, span }: Extraction): string {
  return sentence.article.text.slice(span.start, span.end).toLowerCase();
}
