import type { ReadSentence } from '../../answering/read-sentence.ts';
import type { Run } from '../../answering/reading/span-runs.ts';
import { readClauses } from '../../answering/syntax/clauses.ts';
import { tokenClass } from '../../answering/syntax/token-class.ts';
import type { Finding } from '../finding.ts';
import type { Matching } from '../matching.ts';
import { type ClaimedName, claimedNames } from '../names.ts';
import type { Comparer } from './comparer.ts';

/** Whether two names of the claim have changed parts in the sentence: who acquired whom, from where to where. */
export const compareSwaps: Comparer = (matching) => {
  const { claim, sentence, reader } = matching;
  const names = claimedNames(claim, reader).flatMap((name) => {
    const place = placeOf(name, sentence);
    return place === undefined ? [] : [{ run: name.run, place }];
  });
  const turned = names.find(({ run, place }) => {
    const [own, theirs] = [partOf(claim.read, run), partOf(sentence, place)];
    return (own === 'from' && theirs === 'to') || (own === 'to' && theirs === 'from');
  });
  if (turned !== undefined)
    return [
      { aspect: 'place', outcome: 'differs', claimed: turned.run, written: turned.place, isSure: true },
    ];
  // "The last was A" and "A was the last" say the same.
  const isIdentity = readClauses(claim.read.classes, claim.read.lower).clauses[0]?.verb.isCopula === true;
  if (names.length < 2 || isIdentity) return [];
  return names.flatMap((one, index) =>
    names.slice(index + 1).flatMap((other): readonly Finding[] => {
      const own = [partOf(claim.read, one.run), partOf(claim.read, other.run)];
      const theirs = [partOf(sentence, one.place), partOf(sentence, other.place)];
      const isSwapped =
        own[0] !== undefined &&
        own[1] !== undefined &&
        own[0] !== own[1] &&
        own[0] === theirs[1] &&
        own[1] === theirs[0];
      return (isSwapped && sharesVerb(matching)) || changedSides(matching, one, other)
        ? [{ aspect: 'name', outcome: 'differs', claimed: one.run, written: other.place, isSure: true }]
        : [];
    }),
  );
};

/** Where the sentence writes a name: the run of name words with the word of it that tells most. */
const placeOf = ({ terms }: ClaimedName, sentence: ReadSentence): Run | undefined => {
  const [telling] = terms.toSorted((one, other) => other.weight - one.weight);
  const held = sentence.terms.indexOf(telling?.term);
  let at = held;
  while (at > 0 && sentence.classes[at - 1] === tokenClass.name) at--;
  if (at < 0) return undefined;
  let last = held;
  while (sentence.classes[last + 1] === tokenClass.name) last++;
  return [at, last];
};

/** A name of the claim and where the sentence writes it. */
type Placed = { readonly run: Run; readonly place: Run };

/** Whether two names stand on either side of the same verb, each where the claim has the other: "B, once an aide of C, succeeded A" and "A succeeded B". */
function changedSides({ claim, sentence, placesOf }: Matching, one: Placed, other: Placed): boolean {
  const [own] = readClauses(claim.read.classes, claim.read.lower).clauses;
  if (own === undefined || own.verb.isCopula) return false;
  const at = own.verb.head;
  if (!(one.run[1] < own.verb.first && other.run[0] > at)) return false;
  return placesOf(at).some((place) => {
    const clause = readClauses(sentence.classes, sentence.lower).clauses.find(
      ({ verb }) => verb.head === place,
    );
    if (clause === undefined || other.place[1] >= clause.verb.first || one.place[0] <= place) return false;
    return clause.verb.isPassive === own.verb.isPassive && one.place[0] - place <= BESIDE;
  });
}
/** Tokens behind a verb at most in which what it is done to is named. */
const BESIDE = 4;

const sharesVerb = ({ claim: { question }, sentence }: Matching): boolean =>
  question.verbTerm !== undefined && sentence.held.has(question.verbTerm);

/** What part a name has: the giver or the taker of what its clause says, or the place from or to which. */
function partOf(sentence: ReadSentence, [first]: Run): 'agent' | 'patient' | 'from' | 'to' | undefined {
  const before = sentence.lower[first - 1] ?? '';
  if (before === 'from' || before === 'to') return before;
  if (before === 'into') return 'to';
  if (before === 'by') return 'agent';
  for (const { subject, object, verb } of readClauses(sentence.classes, sentence.lower).clauses) {
    if (subject !== undefined && subject.first <= first && first <= subject.last)
      return verb.isPassive ? 'patient' : 'agent';
    if (object !== undefined && object.first <= first && first <= object.last) return 'patient';
  }
  return undefined;
}
