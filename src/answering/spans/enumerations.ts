import type { Span } from '../../text/span.ts';
import type { ReadSentence } from '../read-sentence.ts';

/** Tokens an item of an enumeration has at most; a longer stretch between two commas is a clause. */
const longestItem = 7;

/** An enumeration in a sentence: its items, two or more, in order. */
export type Enumeration = Span & { readonly items: readonly [Span, ...Span[]] };

const joins: ReadonlySet<string> = new Set(['and', 'or', '&']);
const determiners: ReadonlySet<string> = new Set(['the', 'a', 'an']);

/**
 * "A and B", "A, B, and C" — found from the "and" outwards: an item ends at a comma, at a word that `ends` it (a stop word or a word of the
 * question), or at the edge of the sentence.
 */
export function findEnumerations(
  sentence: ReadSentence,
  ends: (at: number) => boolean,
): readonly Enumeration[] {
  const { tokens } = sentence;
  const text = (at: number): string => tokens[at]?.text.toLowerCase() ?? '';
  const isPart = (at: number): boolean => {
    const token = tokens[at];
    return (
      token !== undefined &&
      (token.kind !== 'punctuation' || token.text === '-' || token.text === '&' || token.text === '%') &&
      !joins.has(text(at)) &&
      !ends(at)
    );
  };
  const span = (first: number, last: number): Span => ({
    start: tokens[first]?.start ?? 0,
    end: tokens[last]?.end ?? 0,
  });
  const found: Enumeration[] = [];
  for (let join = 1; join < tokens.length - 1; join++) {
    if (!joins.has(text(join))) continue;
    let begin = join + 1;
    if (determiners.has(text(begin))) begin++;
    let last = begin - 1;
    while (last - begin < longestItem && isPart(last + 1)) last++;
    const items: Span[] = last >= begin ? [span(begin, last)] : [];
    let at = join - 1;
    if (text(at) === ',') at--;
    for (let goesOn = items.length > 0; goesOn;) {
      const end = at;
      while (end - at < longestItem && isPart(at)) at--;
      if (end === at) break;
      items.unshift(span(at + 1, end));
      goesOn = text(at) === ',';
      at--;
    }
    const [first, ...rest] = items;
    if (first !== undefined && rest.length > 0)
      found.push({ start: first.start, end: span(begin, last).end, items: [first, ...rest] });
  }
  return found;
}
