import type { Question } from '../question/question.ts';
import type { ReadSentence } from '../read-sentence.ts';
import { nameFit } from '../spans/name-fit.ts';
import { tokenRange } from '../spans/token-range.ts';
import type { TypedSpan } from '../spans/typed-span.ts';
import { runKey } from './run-key.ts';

/** Kinds of answer that names are told apart by. */
const NAMED: ReadonlySet<string> = new Set(['person', 'place', 'organisation']);

/**
 * How well each name of a sentence fits the kind that is asked for, by `runKey` of its tokens; names of which the question holds half or more
 * are left out. See `nameFit`; empty for kinds that are no names.
 */
export function nameFits(
  question: Question,
  sentence: ReadSentence,
  names: () => readonly TypedSpan[],
): ReadonlyMap<number, number> {
  const fits = new Map<number, number>();
  if (!NAMED.has(question.kind)) return fits;
  const asked = new Set(question.terms.map(({ term }) => term));
  for (const name of names()) {
    const range = tokenRange(sentence, name);
    if (range === undefined) continue;
    const telling = sentence.terms.slice(range[0], range[1] + 1).filter((term) => term !== undefined);
    const held = telling.filter((term) => asked.has(term)).length;
    if (telling.length > 0 && held * 2 >= telling.length) continue;
    const text = sentence.article.text.slice(name.start, name.end);
    fits.set(runKey(...range), nameFit(question.kind, sentence.lower, text, ...range));
  }
  return fits;
}
