import { clauseNumbers } from '../syntax/clause-numbers.ts';
import type { ReadSentence } from '../read-sentence.ts';

type Words = Pick<ReadSentence, 'lower' | 'classes'>;

/** Words that deny what follows them in their clause. */
const DENIERS: ReadonlySet<string> = new Set(
  (
    'not no never cannot without neither nor hardly denied denies deny refused refuses failed fails stopped ceased unable ' +
    'prevented avoided lacks lacked'
  ).split(' '),
);
/** Words that deny what stands before them in their clause as well: "A plan to close it was withdrawn", "taking stone is forbidden". */
const CANCELLERS: ReadonlySet<string> = new Set(
  (
    'withdrawn withdrew cancelled canceled abandoned scrapped rejected dropped shelved forbidden banned prohibited barred illegal false untrue ' +
    'impossible ruled none nobody nothing nowhere'
  ).split(' '),
);
/** "rather than replace it", "instead of a bridge". */
const REPLACERS: ReadonlySet<string> = new Set(['rather than', 'instead of', 'yet to']);
/** After "not" or "no" they deny nothing: "not only", "no more than 30", "no doubt". */
const HARMLESS =
  /^(?:only|just|merely|simply|necessarily|more|less|fewer|later|earlier|sooner|doubt|wonder|matter|\d+)$/;
/** A comma ends a denial that has already said something. */
const LEAST_SAID = 3;

/** Whether a lower-case word denies something, wherever it stands. */
export const denies = (word: string): boolean =>
  DENIERS.has(word) || CANCELLERS.has(word) || /n['’]t$/.test(word);

/** A denial in a sentence: the word, and the tokens it denies, both ends included. */
export type Denial = { readonly word: string; readonly first: number; readonly last: number };

/** Each denial of a sentence with the stretch of tokens that it denies. */
export function denialsIn(sentence: Words): readonly Denial[] {
  const { lower } = sentence;
  const clauses = clauseNumbers(sentence);
  return lower.flatMap((word, at) => {
    const pair = `${word} ${lower[at + 1] ?? ''}`;
    if (CANCELLERS.has(word)) {
      if (word === 'ruled' && lower[at + 1] !== 'out') return [];
      return [{ word, first: clauses.indexOf(clauses[at] ?? 0), last: lastOf(lower, clauses, at) }];
    }
    if (!(denies(word) || REPLACERS.has(pair)) || HARMLESS.test(lower[at + 1] ?? '')) return [];
    return [{ word, first: at + 1, last: lastOf(lower, clauses, at) }];
  });
}

/** The last token of the clause, or the one before the comma that ends the denial. */
function lastOf(lower: readonly string[], clauses: Int16Array, at: number): number {
  let last = at;
  while (last + 1 < lower.length && clauses[last + 1] === clauses[at]) {
    if (lower[last + 1] === ',' && last - at >= LEAST_SAID) break;
    last++;
  }
  return last;
}
