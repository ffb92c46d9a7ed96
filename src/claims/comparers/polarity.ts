import type { Run } from '../../answering/reading/span-runs.ts';
import { isDenied } from '../../answering/verdict/denied.ts';
import { denialsIn, denies } from '../../answering/verdict/negation.ts';
import { areAlike, areOpposite, hasKnownOpposite } from '../../answering/verdict/opposites.ts';
import type { Finding } from '../finding.ts';
import { isInFigure } from '../in-figure.ts';
import type { Matching } from '../matching.ts';
import { likeSurroundings } from '../surroundings.ts';
import type { Comparer } from './comparer.ts';

/** Likeness (0–1) of the surroundings from which an opposite stands in a word's place. */
const SAME_PLACE = 0.4;
/** The same for opposites of a list, where the sentence has no other word of the two sides. */
const SAME_PLACE_ALONE = 0.15;
/** What a word of the same side is worth beyond its surroundings. */
const SAME_WORD = 0.1;

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
    return [finding('negation', 'differs', denialRuns(matching))];
  }
  if (denials.length > 0 || first !== undefined)
    return [finding('negation', 'agrees', first ?? denialRuns(matching))];
  return [];
};

const finding = (
  aspect: Finding['aspect'],
  outcome: Finding['outcome'],
  { claimed, written }: { readonly claimed: Run; readonly written: Run | undefined },
): Finding => ({ aspect, outcome, claimed, written });

/** The words that deny; where one of the two has none, its verb. */
function denialRuns({ claim, sentence, placesOf }: Matching): {
  readonly claimed: Run;
  readonly written: Run | undefined;
} {
  const { read, question } = claim;
  const own = read.lower.findIndex(denies);
  const verb = read.terms.findIndex((term) => term !== undefined && term === question.verbTerm);
  const other = sentence.lower.findIndex((word) => denies(word) && !read.lower.includes(word));
  const place = verb < 0 ? undefined : placesOf(verb)[0];
  const written = other >= 0 ? other : place;
  const at = own >= 0 ? own : Math.max(0, verb);
  return {
    claimed: withVerb(at, verb),
    written: written === undefined ? undefined : withVerb(written, place ?? written),
  };
}

/** From a denial to the verb it denies, when that is near. */
const withVerb = (denial: number, verb: number): Run =>
  verb > denial && verb - denial <= NEAR ? [denial, verb] : [denial, denial];
const NEAR = 3;

const PREFIX = /^(?:un|in|im|ir|il|dis|non-?)/;

/** "important" and "unimportant". */
const negatesByPrefix = (one: string, other: string): boolean =>
  (one.endsWith(other) && PREFIX.test(one) && one.replace(PREFIX, '') === other) ||
  (other.endsWith(one) && PREFIX.test(other) && other.replace(PREFIX, '') === one);

/** The claim's words whose opposite stands in their place: nearer to what stands around them than any word that says the same. */
function opposites(matching: Matching): readonly Opposed[] {
  const { claim, sentence, aligned } = matching;
  const { lower } = sentence;
  return claim.read.lower.flatMap((word, at): readonly Opposed[] => {
    const term = claim.terms[at];
    if (term?.isName === true || denies(word) || isInFigure(claim.read, at)) return [];
    const entry = term === undefined ? undefined : aligned.find((one) => one.term === term);
    const canBeOpposed =
      hasKnownOpposite(word) ||
      entry?.relation === 'antonym' ||
      lower.some((other) => negatesByPrefix(word, other));
    if (!canBeOpposed) return [];
    const candidates = lower.flatMap((other, place) => {
      const isSame =
        (term !== undefined && sentence.terms[place] === term.term) ||
        (areAlike(word, other) && !areOpposite(word, other));
      const isOpposite =
        !isSame &&
        !denies(other) &&
        (areOpposite(word, other) ||
          negatesByPrefix(word, other) ||
          (entry?.relation === 'antonym' && entry.places.includes(place)));
      if (!isSame && !isOpposite) return [];
      const around = likeSurroundings(matching, [at, at], [place, place]) + (isSame ? SAME_WORD : 0);
      return [{ place, isOpposite, around }];
    });
    const [best] = candidates.toSorted((one, other) => other.around - one.around);
    if (best === undefined || !best.isOpposite) return [];
    const isStated = areOpposite(word, lower[best.place] ?? '');
    const least = candidates.length === 1 && isStated ? SAME_PLACE_ALONE : SAME_PLACE;
    return best.around < least ? [] : [{ claimed: [at, at], written: [best.place, best.place] }];
  });
}
