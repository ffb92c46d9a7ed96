import { LIGHT_VERBS } from '../../answering/english/light-verbs.ts';
import type { ReadSentence } from '../../answering/read-sentence.ts';
import type { Run } from '../../answering/reading/span-runs.ts';
import { readClauses } from '../../answering/syntax/clauses.ts';
import { tokenClass } from '../../answering/syntax/token-class.ts';
import { isDenied } from '../../answering/verdict/denied.ts';
import { type Denial, denialsIn, denies } from '../../answering/verdict/negation.ts';
import type { Finding } from '../finding.ts';
import { isInFigure } from '../in-figure.ts';
import { itemsOf } from '../items.ts';
import type { Matching } from '../matching.ts';
import { areOpposed, canBeOpposed, onOneSide } from '../opposed.ts';
import { likeSurroundings } from '../surroundings.ts';
import type { Comparer } from './comparer.ts';

/** Likeness (0–1) of the surroundings from which an opposite stands in a word's place. */
const SAME_PLACE = 0.4;
/** The same for opposites of a list, where the sentence has no other word of the two sides. */
const SAME_PLACE_ALONE = 0.15;
/** The same where it has others. */
const SAME_PLACE_STATED = 0.25;
/** What a word of the same side is worth beyond its surroundings. */
const SAME_WORD = 0.1;

/** What it is worth to stand in one item of a list with all other words of the claim. */
const SAME_ITEM = 0.3;

/** A pair of opposites that stand in each other's place. */
type Opposed = { readonly claimed: Run; readonly written: Run };

/**
 * Whether one of the two denies what the other says, or says the opposite: "rose" and "fell". A denial of the opposite says the same.
 */
export const comparePolarity: Comparer = (matching) => {
  const { claim, sentence, aligned } = matching;
  const words = claim.read.lower;
  const denials = denialsIn(claim.read);
  const denied = isDenied({ words, denials, verbTerm: claim.question.verbTerm }, aligned, sentence);
  const opposed = opposites(matching);
  const [first] = opposed;
  if (denied !== (opposed.length % 2 === 1)) {
    if (first !== undefined) return [finding('direction', 'differs', first)];
    if (denials.length > 0) {
      const outcome = saysWhatIsDenied(matching, denials) ? 'differs' : 'open';
      return [finding('negation', outcome, denialRuns(matching))];
    }
    const { aspect, outcome, claimed, written } = finding('negation', 'differs', denialRuns(matching));
    return [
      deniesClaim(matching)
        ? finding(aspect, outcome, { claimed, written })
        : { aspect, outcome, claimed, written },
    ];
  }
  if (denials.length > 0 || first !== undefined)
    return [finding('negation', 'agrees', first ?? denialRuns(matching))];
  return [];
};

const finding = (
  aspect: Finding['aspect'],
  outcome: Finding['outcome'],
  { claimed, written }: { readonly claimed: Run; readonly written: Run | undefined },
): Finding => ({ aspect, outcome, claimed, written, isSure: true });

/** Share (0–1) of what a claim denies that a sentence must say for it to be held against the denial. */
const LEAST_DENIED = 0.6;

/** Whether the sentence itself says what the claim denies: other sentences are silent about it, not against it. */
function saysWhatIsDenied({ claim, said }: Matching, denials: readonly Denial[]): boolean {
  const terms = new Set(
    denials
      .flatMap(({ first, last }) => claim.terms.slice(first, last + 1))
      .filter((term) => term !== undefined)
      .filter(({ isName }) => !isName),
  );
  let [total, held] = [0, 0];
  for (const term of terms) {
    total += term.weight;
    held += term.weight * said(term);
  }
  return total > 0 && held >= LEAST_DENIED * total;
}

/** Whether a sentence denies the very verb of the claim, or what it is decided or meant to do, or, where that says little, what stands behind it. */
function deniesClaim({ claim, sentence, placesOf }: Matching): boolean {
  const [own, ...more] = readClauses(claim.read.classes, claim.read.lower).clauses;
  if (own === undefined) return false;
  const { head, last, isCopula } = own.verb;
  const meant = more.filter(({ verb }) => !verb.isFinite).map(({ verb }) => verb.head);
  const isEmpty = isCopula || LIGHT_VERBS.has(claim.terms[head]?.term ?? '');
  const told = isEmpty
    ? Array.from(claim.terms.keys()).filter((at) => at > last && claim.terms[at]?.isName === false)
    : [head, ...meant];
  const places = told.flatMap((at) => placesOf(at));
  return denialsIn(sentence).some(({ first, last: to }) => places.some((at) => first <= at && at <= to));
}

/** The words that deny; where one of the two has none, its verb. */
function denialRuns({ claim, sentence, placesOf }: Matching): {
  readonly claimed: Run;
  readonly written: Run | undefined;
} {
  const { read, question } = claim;
  const own = read.lower.findIndex(denies);
  const verb = read.terms.findIndex((term) => term !== undefined && term === question.verbTerm);
  const denial = denialsIn(sentence).find(({ word }) => !read.lower.includes(word));
  const other = denial === undefined ? -1 : sentence.lower.indexOf(denial.word);
  const place = verb < 0 ? undefined : placesOf(verb)[0];
  const written = other >= 0 ? other : place;
  const at = own >= 0 ? own : Math.max(0, verb);
  return {
    claimed: withVerb(at, verb),
    written:
      written === undefined
        ? undefined
        : withVerb(written, place ?? written, Math.min(denial?.last ?? written, written + SHOWN)),
  };
}

/** From a denial to the verb it denies, when that is near. */
const withVerb = (denial: number, verb: number, last = denial): Run =>
  verb > denial && verb - denial <= NEAR ? [denial, verb] : [denial, Math.max(denial, last)];
const NEAR = 3;
/** Words shown of what a sentence denies. */
const SHOWN = 2;

const PREFIX = /^(?:un|in|im|ir|il|dis|non-?)/;

/** "important" and "unimportant". */
const negatesByPrefix = (one: string, other: string): boolean =>
  (one.endsWith(other) && PREFIX.test(one) && one.replace(PREFIX, '') === other) ||
  (other.endsWith(one) && PREFIX.test(other) && other.replace(PREFIX, '') === one);

/** "Six boats were left" and "six remained" say the same. */
const REMAINING = /^(?:remain|remains|remained|remaining|left|still)$/;
const isLeftOver = (lower: readonly string[], at: number): boolean =>
  lower[at] === 'left' && /^(?:is|are|was|were|had|has)$/.test(lower[at - 1] ?? '');

/** Share (0–1) of the claim's words, names and the word at `at` apart, that stand in the item of a list that a place is in. */
function shareInItem(
  { claim, sentence }: Matching,
  items: readonly number[],
  at: number,
  place: number,
): number {
  const own = new Set(
    claim.terms.filter((term) => term !== undefined && !term.isName && term !== claim.terms[at]),
  );
  let [met, total] = [0, 0];
  for (const term of own) {
    if (term === undefined) continue;
    total += term.weight;
    const isThere = sentence.terms.some(
      (other, there) => other === term.term && items[there] === items[place],
    );
    if (isThere) met += term.weight;
  }
  return total === 0 ? 0 : met / total;
}

const FUNCTION_WORDS: ReadonlySet<number> = new Set([
  tokenClass.preposition,
  tokenClass.to,
  tokenClass.determiner,
  tokenClass.conjunction,
  tokenClass.pronoun,
]);

const isDeniedHere = (term: string, sentence: ReadSentence): boolean =>
  denialsIn(sentence).some(({ first, last }) => sentence.terms.slice(first, last + 1).includes(term));

/** The claim's words whose opposite stands in their place: nearer to what stands around them than any word that says the same. */
function opposites(matching: Matching): readonly Opposed[] {
  const { claim, sentence, aligned } = matching;
  const { lower } = sentence;
  const words = claim.read.lower;
  const items = itemsOf(sentence);
  return words.flatMap((word, at): readonly Opposed[] => {
    const term = claim.terms[at];
    if (term?.isName === true || denies(word) || isInFigure(claim.read, at)) return [];
    if (REMAINING.test(word) && lower.some((_, place) => isLeftOver(lower, place))) return [];
    // "Rather than replace it" denies the word by itself; what is done instead isn't counted again.
    if (term !== undefined && isDeniedHere(term.term, sentence)) return [];
    if (FUNCTION_WORDS.has(claim.read.classes[at] ?? -1) && !canBeOpposed(word)) return [];
    const entry = term === undefined ? undefined : aligned.find((one) => one.term === term);
    const isOpposable =
      canBeOpposed(word) ||
      entry?.relation === 'antonym' ||
      lower.some((other) => negatesByPrefix(word, other));
    if (!isOpposable) return [];
    const candidates = lower.flatMap((other, place) => {
      const isSame =
        (term !== undefined && sentence.terms[place] === term.term) ||
        (onOneSide(word, other) && !areOpposed(word, other));
      const isOpposite =
        !isSame &&
        !denies(other) &&
        !words.includes(other) &&
        (areOpposed(word, other) ||
          negatesByPrefix(word, other) ||
          (entry?.relation === 'antonym' && entry.places.includes(place)));
      if (!isSame && !isOpposite) return [];
      const around =
        likeSurroundings(matching, [at, at], [place, place]) +
        (isSame ? SAME_WORD : 0) +
        SAME_ITEM * shareInItem(matching, items, at, place);
      return [{ place, isOpposite, around }];
    });
    const [best] = candidates.toSorted((one, other) => other.around - one.around);
    if (best === undefined || !best.isOpposite) return [];
    const isStated = areOpposed(word, lower[best.place] ?? '');
    const least = isStated ? (candidates.length === 1 ? SAME_PLACE_ALONE : SAME_PLACE_STATED) : SAME_PLACE;
    return best.around < least ? [] : [{ claimed: [at, at], written: [best.place, best.place] }];
  });
}
