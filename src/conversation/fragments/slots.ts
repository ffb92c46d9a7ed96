import { singular, typeOfNoun } from '../../answering/english/head-nouns.ts';
import { isPlural } from '../../answering/question/word-classes.ts';
import type { Stretch } from '../../answering/syntax/phrases.ts';
import { tokenClass } from '../../answering/syntax/token-class.ts';
import type { WordTable } from '../../answering/words/word-table.ts';
import { namesIn } from '../phrases.ts';
import { isQuantity } from '../word-lists.ts';
import type { Span } from '../../text/span.ts';
import type { TurnText } from '../turn-text.ts';

/** A noun phrase of a question with all that hangs on it, in whose place another may be put. */
export type Slot = Span & {
  readonly first: number;
  readonly noun: string;
  /** Whether it begins with an article or with whose it is. */
  readonly hasArticle: boolean;
  readonly isPlural: boolean;
  readonly names: readonly Span[];
  /** Its end with what hangs on it by any preposition. */
  readonly tail: number;
};

/** The noun phrases of a question, each with what hangs on it by "of": of "the total of the first batch" the whole, and the batch. */
export function slotsOf(question: TurnText): readonly Slot[] {
  const { tokens, lower, classes, phrases, periods } = question;
  const isTime = ({ first, last }: Stretch): boolean =>
    periods.some(({ start, end }) => start < (tokens[last]?.end ?? 0) && (tokens[first]?.start ?? 0) < end);
  return phrases.flatMap((base, place): readonly Slot[] => {
    const kind = classes[base.last];
    const endOf = (isHanging: (word: number) => boolean): number => {
      let { last } = base;
      for (const next of phrases.slice(place + 1)) {
        if (next.first !== last + 2 || !isHanging(last + 1) || isTime(next)) break;
        ({ last } = next);
      }
      return last;
    };
    const last = endOf((at) => lower[at] === 'of');
    const tail = endOf((at) => classes[at] === tokenClass.preposition);
    if (
      (kind !== tokenClass.noun && kind !== tokenClass.name) ||
      isTime({ first: base.last, last: base.last })
    )
      return [];
    const noun = (lower[base.last] ?? '').replace(/['’]s?$/, '');
    return [
      {
        start: tokens[base.first]?.start ?? 0,
        end: tokens[last]?.end ?? 0,
        tail: tokens[tail]?.end ?? 0,
        first: base.first,
        noun: singular(noun),
        hasArticle: /^(?:the|this|that|these|those|its|their|his|her)$|['’]s?$/.test(lower[base.first] ?? ''),
        isPlural: isPlural(noun),
        names: namesIn(question, { first: base.first, last }),
      },
    ];
  });
}

/** How alike two nouns are as things to ask about; only the order counts. Set by hand. */
function likeness(one: string, other: string, words: WordTable): number {
  if (one === other) return 4;
  const type = typeOfNoun(one);
  if (type !== undefined && type === typeOfNoun(other)) return 3;
  if (isQuantity(one) !== isQuantity(other)) return 0;
  if (isQuantity(one)) return 3;
  const broad = words.broadClass(one, 'noun');
  return broad !== undefined && broad === words.broadClass(other, 'noun') ? 2 : 1;
}

/** The slot that a phrase fits best; where the phrase names something itself, one that holds the name it would stand beside. */
export function slotFor(
  noun: string,
  hasName: boolean,
  slots: readonly Slot[],
  words: WordTable,
): { readonly slot: Slot; readonly likeness: number } | undefined {
  const [best] = slots
    .map((slot) => ({ slot, likeness: likeness(noun, slot.noun, words) }))
    .toSorted((one, other) => other.likeness - one.likeness);
  if (best === undefined || !hasName || best.slot.names.length > 0) return best;
  const around = slots
    .filter(({ start, end, names }) => start <= best.slot.start && end >= best.slot.end && names.length > 0)
    .toSorted((one, other) => other.start - one.start)[0];
  return { ...best, slot: around ?? { ...best.slot, end: best.slot.tail } };
}
