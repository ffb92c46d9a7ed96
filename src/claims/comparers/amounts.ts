import { COMPARATIVES, PRICES, QUANTITIES } from '../../answering/comparing/comparatives.ts';
import {
  compareQuantities,
  isComparable,
  type Quantity,
  readQuantity,
} from '../../answering/comparing/quantity.ts';
import type { ReadSentence } from '../../answering/read-sentence.ts';
import type { Run } from '../../answering/reading/span-runs.ts';
import { tokenRange } from '../../answering/spans/token-range.ts';
import type { Language } from '../../text/language.ts';
import { comparesThings } from '../compared-things.ts';
import { clausesOf, itemsOf } from '../items.ts';
import type { Matching } from '../matching.ts';
import type { Comparer } from './comparer.ts';

type Value = { readonly run: Run; readonly quantity: Quantity };

/** What a claim says is more or less than what, with one sentence that gives both figures: "831 calls of blue whales; 1,120 of fin whales". */
export const createAmountComparer =
  (language: Language): Comparer =>
  (matching) => {
    const { lower } = matching.claim.read;
    const than = lower.indexOf('than');
    if (than < 0 || !comparesThings(matching.claim)) return [];
    const at = lower.findLastIndex((word, place) => place < than && wantedBy(word) !== undefined);
    const wanted = wantedBy(lower[at] ?? '');
    const found = wanted === undefined ? undefined : relationIn(matching, than, language);
    if (found !== undefined) {
      const outcome = found.relation === wanted ? 'agrees' : 'differs';
      return [{ aspect: 'figure', outcome, claimed: [at, than], written: found.run, isSure: true }];
    }
    return matching.sentence.lower.some((word) => COMPARING.test(word))
      ? []
      : [{ aspect: 'order', outcome: 'open', claimed: [than, than], written: undefined }];
  };

/** Words of a sentence that compares something. */
const COMPARING =
  /^(?:than|compared|against|versus|whereas|exceed\w*|surpass\w*|up|increase\w*|rose|grew|fell|down|year-on-year)$/;

/** How what stands before "than" relates to what stands after it by the figures of a sentence, and the figure of the first. */
function relationIn(
  { claim, sentence }: Matching,
  than: number,
  language: Language,
): { readonly relation: 'larger' | 'smaller' | 'same'; readonly run: Run } | undefined {
  const isChange = claim.read.lower.some((word) => CHANGE.test(word));
  const values = valuesOf(sentence, language).filter(
    ({ quantity }) => (quantity.dimension === 'percent') === isChange,
  );
  if (values.length < 2) return undefined;
  const [own, other] = sidesOf(claim, than);
  const another = boundTo(other, values, sentence);
  if (another === undefined) return undefined;
  const one = boundTo(
    own,
    values.filter((value) => value !== another),
    sentence,
  );
  if (one === undefined || !isComparable(one.quantity, another.quantity)) return undefined;
  const relation = compareQuantities(one.quantity, another.quantity);
  return relation === undefined ? undefined : { relation, run: one.run };
}

/** What changes is compared by how much it does, in per cent. */
const CHANGE = /^(?:faster|slower|slowly|quickly|grew|grow|grown|rose|fell|fall|increased|decreased|shrank)$/;

const FASTER: ReadonlyMap<string, 'larger' | 'smaller'> = new Map([
  ['faster', 'larger'],
  ['slower', 'smaller'],
  ['slowly', 'smaller'],
]);

/** Which of two things a comparing word wants to be the larger; "more slowly" wants the smaller. */
const wantedBy = (word: string): 'larger' | 'smaller' | undefined =>
  COMPARATIVES.get(word)?.wanted ?? PRICES.get(word) ?? FASTER.get(word) ?? QUANTITIES.get(word);

const valuesOf = (sentence: ReadSentence, language: Language): readonly Value[] =>
  sentence.figures.flatMap((figure) => {
    const run = tokenRange(sentence, figure);
    const text = sentence.article.text.slice(figure.start, figure.end);
    const quantity = figure.type === 'date' ? undefined : readQuantity(text, figure.type, language);
    return run === undefined || quantity === undefined ? [] : [{ run, quantity }];
  });

/** Words of one side of "than" that the other lacks, with their weight. */
type Side = ReadonlyMap<string, number>;

/** A claim's "now" is a text's "today". */
const NOW = /^(?:now|today|currently|nowadays)$/;

function sidesOf({ read, terms }: Matching['claim'], than: number): readonly [Side, Side] {
  const named = (from: number, to: number): Side =>
    new Map(
      terms.slice(from, to).flatMap((term, step): readonly (readonly [string, number])[] => {
        if (NOW.test(read.lower[from + step] ?? '')) return [['today', 1]];
        return term === undefined || term.isFiller ? [] : [[term.term, term.weight]];
      }),
    );
  const [before, after] = [named(0, than), named(than, terms.length)];
  const without = (side: Side, other: Side): Side =>
    new Map(Array.from(side).filter(([word]) => !other.has(word)));
  return [without(before, after), without(after, before)];
}

/** The one value in the items of a sentence, or else in its clauses, that hold most of a side's words; `undefined` where several do. */
function boundTo(side: Side, values: readonly Value[], sentence: ReadSentence): Value | undefined {
  return (
    boundIn(itemsOf(sentence), side, values, sentence) ?? boundIn(clausesOf(sentence), side, values, sentence)
  );
}

function boundIn(
  parts: readonly number[],
  side: Side,
  values: readonly Value[],
  sentence: ReadSentence,
): Value | undefined {
  const held = new Map<number, number>();
  for (const [at, term] of sentence.terms.entries()) {
    const word = NOW.test(sentence.lower[at] ?? '') ? 'today' : (term ?? '');
    const part = parts[at] ?? 0;
    held.set(part, (held.get(part) ?? 0) + (side.get(word) ?? 0));
  }
  const weightOf = ({ run }: Value): number => held.get(parts[run[0]] ?? 0) ?? 0;
  const most = Math.max(0, ...values.map(weightOf));
  const best = values.filter((value) => most > 0 && weightOf(value) === most);
  return best.length === 1 ? best[0] : undefined;
}
