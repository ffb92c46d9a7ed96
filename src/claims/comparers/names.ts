import { namedThings } from '../../answering/discourse/name-class.ts';
import type { NamedThing } from '../../answering/discourse/named-thing.ts';
import type { ReadSentence } from '../../answering/read-sentence.ts';
import type { Run } from '../../answering/reading/span-runs.ts';
import { tokenClass } from '../../answering/syntax/token-class.ts';
import { verbGroups } from '../../answering/syntax/verb-groups.ts';
import type { Aspect } from '../claim-check.ts';
import type { Finding } from '../finding.ts';
import type { Matching } from '../matching.ts';
import { type ClaimedName, claimedNames } from '../names.ts';
import { likeSurroundings } from '../surroundings.ts';
import type { Comparer } from './comparer.ts';

/** Share (0–1) of a name's weight that must be said for it to be that name. */
const LEAST_SHARE = 0.5;
/** The same where what stands around the sentence, or its article's title, says it. */
const LEAST_AROUND = 0.35;
/** Likeness (0–1) of the surroundings from which another name stands in a name's place; more where nothing tells what kind of name one of them is. */
const SAME_PLACE = 0.25;
const SAME_PLACE_UNSURE = 0.35;
/** The same where one word governs both: "led by". */
const SAME_PLACE_GOVERNED = 0.15;

/** Each name of the claim: written by the sentence, meant by it, or with another name in its place. */
export const compareNames: Comparer = (matching) => {
  const names = claimedNames(matching.claim, matching.reader);
  const things = namedThings(matching.sentence, matching.reader);
  return names.flatMap((name) => compare(name, names, things, matching));
};

function compare(
  name: ClaimedName,
  names: readonly ClaimedName[],
  things: readonly NamedThing[],
  matching: Matching,
): readonly Finding[] {
  const aspect: Aspect = name.class === 'place' ? 'place' : 'name';
  const claimed = name.run;
  const { sentence, said, supported } = matching;
  const written = things.find((thing) => isNamedBy(name, thing.terms));
  if (written !== undefined) return [{ aspect, outcome: 'agrees', claimed, written: written.run }];
  if (share(name, said) === 1)
    return [{ aspect, outcome: 'agrees', claimed, written: placeOf(name, sentence) }];
  const instead = things
    .filter((thing) => !names.some((other) => isNamedBy(other, thing.terms)))
    .map((thing) => ({ thing, around: likeSurroundings(matching, name.run, thing.run) }))
    .filter(({ thing, around }) => isInPlace(name, thing, around, matching))
    .toSorted((one, other) => other.around - one.around)[0];
  if (instead !== undefined) {
    const isSure = isDoneBy(matching, name.run, instead.thing.run);
    return [
      { aspect, outcome: 'differs', claimed, written: instead.thing.run, ...(isSure ? { isSure } : {}) },
    ];
  }
  const isMeant = canBeUnwritten(name, names, matching) && share(name, supported) >= LEAST_AROUND;
  return [{ aspect, outcome: isMeant ? 'agrees' : 'open', claimed, written: undefined }];
}

/** Whether two names stand under "by" behind the same verb: of what one did, the other didn't. */
const isDoneBy = (matching: Matching, own: Run, other: Run): boolean => {
  const at = prepositionOf(matching.claim.read, own);
  return at !== undefined && matching.claim.read.lower[at] === 'by' && isGovernedAlike(matching, own, other);
};

/** Whether a name needs no writing: a place, and what the claim is about. Two names in one claim stand in a relation, which a sentence must say of both. */
function canBeUnwritten(
  { run, class: kind }: ClaimedName,
  names: readonly ClaimedName[],
  { claim: { read } }: Matching,
): boolean {
  if (kind === 'place' || names.length === 1) return true;
  // "The first captain of X": what is said is said of X's captain, wherever the text names X.
  if (BELONGS.test(read.lower[prepositionOf(read, run) ?? -1] ?? '')) return true;
  const [verb] = verbGroups(read.classes, read.lower);
  return verb === undefined || run[1] < verb.first;
}

const BELONGS = /^(?:of|in|at|for)$/;

/** Whether terms are those of a name or of a shorter or longer form of it; "Li Wei" isn't "Li Min". */
function isNamedBy({ terms }: ClaimedName, others: readonly string[]): boolean {
  const shared = terms.filter(({ term }) => others.includes(term));
  if (shared.length === 0) return false;
  if (shared.length === terms.length) return true;
  // "Lee" after "Ann Lee", "Rovers" after "Ardle Rovers": the last word of a name alone.
  if (others.length === 1 && terms.at(-1)?.term === others[0]) return true;
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  return (
    shared.length === others.length &&
    shared.reduce((sum, { weight }) => sum + weight, 0) >= LEAST_SHARE * total
  );
}

function share({ terms }: ClaimedName, strengthOf: Matching['said']): number {
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return 1;
  return terms.reduce((sum, term) => sum + term.weight * strengthOf(term), 0) / total;
}

const placeOf = ({ terms }: ClaimedName, { terms: others }: ReadSentence): Run | undefined => {
  const at = others.findIndex((other) => terms.some(({ term }) => term === other));
  return at < 0 ? undefined : [at, at];
};

function isInPlace(name: ClaimedName, thing: NamedThing, around: number, matching: Matching): boolean {
  const { claim, sentence } = matching;
  if (roleOf(claim.read, name.run) !== roleOf(sentence, thing.run)) return false;
  if (isGovernedAlike(matching, name.run, thing.run)) return around >= SAME_PLACE_GOVERNED;
  const isKnown = name.class !== 'unknown' && thing.class !== 'unknown';
  if (isKnown && name.class !== thing.class) return false;
  return around >= (isKnown ? SAME_PLACE : SAME_PLACE_UNSURE);
}

/** The token of the preposition that a name stands under, with nothing but its own phrase between. */
function prepositionOf({ classes }: ReadSentence, [first]: Run): number | undefined {
  let at = first - 1;
  while (at >= 0 && IN_PHRASE.has(classes[at] ?? tokenClass.stop)) at--;
  const kind = classes[at];
  return kind === tokenClass.preposition || kind === tokenClass.to ? at : undefined;
}

/** The preposition by which a name has its part; '' for none. */
function roleOf(sentence: ReadSentence, run: Run): string {
  const at = prepositionOf(sentence, run);
  const word = at === undefined ? '' : (sentence.lower[at] ?? '');
  return PLACES.has(word) ? 'in' : word;
}

/** Whether the word before the preposition that both names stand under is the same. */
function isGovernedAlike({ claim, sentence, placesOf }: Matching, own: Run, other: Run): boolean {
  const [at, place] = [prepositionOf(claim.read, own), prepositionOf(sentence, other)];
  return at !== undefined && place !== undefined && placesOf(at - 1).includes(place - 1);
}

const IN_PHRASE: ReadonlySet<number> = new Set([
  tokenClass.determiner,
  tokenClass.adjective,
  tokenClass.noun,
  tokenClass.name,
  tokenClass.hyphen,
]);
const PLACES: ReadonlySet<string> = new Set(['in', 'at', 'near', 'inside', 'within', 'into', 'to']);
