import { isSamePost, isSameRank } from '../../answering/discourse/office-nouns.ts';
import { offices } from '../../answering/discourse/offices.ts';
import type { Office } from '../../answering/discourse/office.ts';
import type { ReadSentence } from '../../answering/read-sentence.ts';
import { tokenClass } from '../../answering/syntax/token-class.ts';
import type { Run } from '../../answering/reading/span-runs.ts';
import type { Finding } from '../finding.ts';
import type { Comparer } from './comparer.ts';

/** Each post that the claim gives to somebody beside those that the sentence gives to the same person. */
export const comparePosts: Comparer = ({ claim, sentence, reader }) => {
  const own = offices(claim.read, reader);
  if (own.length === 0) return [];
  const others = offices(sentence, reader);
  return own.flatMap((office): readonly Finding[] => {
    const held = others.filter((other) => isSamePerson(claim.read, office, sentence, other));
    const words = wordsOf(claim.read, office.office);
    const [first] = held;
    const same = held.find((other) => isSame(words, wordsOf(sentence, other.office)));
    if (same !== undefined) {
      const isOther = isElsewhere(claim.read, office, sentence, same);
      return [
        {
          aspect: 'role',
          outcome: isOther ? 'differs' : 'agrees',
          claimed: isOther ? (office.of ?? office.office) : office.office,
          written: isOther ? same.of : same.office,
          isSure: true,
        },
      ];
    }
    const taken = otherHolder(claim.read, office, sentence, others);
    if (taken.length > 0 || first === undefined) return taken;
    // One person may have two posts; a deputy is not the chief.
    const ranked = held.find((other) => isSamePost(headOf(words), headOf(wordsOf(sentence, other.office))));
    return [
      {
        aspect: 'role',
        outcome: 'differs',
        claimed: office.office,
        written: (ranked ?? first).office,
        ...(ranked === undefined ? {} : { isSure: true }),
      },
    ];
  });
};

const headOf = (words: readonly string[]): string => words.at(-1) ?? '';

/** Whether the two posts are those of different things: the mayor of one town and of another. */
function isElsewhere(read: ReadSentence, { of }: Office, sentence: ReadSentence, other: Office): boolean {
  const [own, theirs] = [namesIn(read, of), namesIn(sentence, other.of)];
  return (
    own.length > 0 &&
    theirs.length > 0 &&
    !own.some((term) => theirs.includes(term) || sentence.held.has(term))
  );
}

const namesIn = ({ terms, classes }: ReadSentence, run: Run | undefined): readonly string[] =>
  run === undefined
    ? []
    : terms
        .slice(run[0], run[1] + 1)
        .flatMap((term, step) =>
          term !== undefined && classes[run[0] + step] === tokenClass.name ? [term] : [],
        );

/** Words before a post that give it to several people. */
const NOT_ALONE = /^(?:an?|one|former|ex|deputy|vice|assistant)$/;

/** The same post in the hands of somebody else, where the sentence names the claim's person too, or says of what it is the post. */
function otherHolder(
  read: ReadSentence,
  office: Office,
  sentence: ReadSentence,
  others: readonly Office[],
): readonly Finding[] {
  const words = wordsOf(read, office.office);
  if (words.some((word) => NOT_ALONE.test(word)) || NOT_ALONE.test(read.lower[office.office[0] - 1] ?? ''))
    return [];
  const person = read.terms.slice(office.person[0], office.person[1] + 1);
  const isNamed = person.every((term) => term === undefined || sentence.held.has(term));
  const other = others.find((one) => isSame(words, wordsOf(sentence, one.office)));
  return other === undefined || !isNamed
    ? []
    : [{ aspect: 'role', outcome: 'differs', claimed: office.person, written: other.person, isSure: true }];
}

const wordsOf = ({ lower }: ReadSentence, [first, last]: Run): readonly string[] =>
  lower.slice(first, last + 1);

/** Words before a post that make no other kind of it. */
const RANKS = /^(?:deputy|vice|assistant|first|second|last|former|new|old|acting|present|current|the|an?)$/;

/** Whether two posts are one: the noun is, and what stands before it isn't another kind: "finance director" and "fleet director". */
function isSame(words: readonly string[], others: readonly string[]): boolean {
  const [kinds, theirs] = [words, others].map((all) => all.slice(0, -1).filter((word) => !RANKS.test(word)));
  const isOtherKind =
    kinds !== undefined &&
    theirs !== undefined &&
    kinds.length > 0 &&
    theirs.length > 0 &&
    !kinds.some((word) => theirs.includes(word));
  return !isOtherKind && isSamePost(headOf(words), headOf(others)) && isSameRank(others, words);
}

/** Whether two people can be one: their last names are. */
function isSamePerson(
  one: ReadSentence,
  { person }: Office,
  other: ReadSentence,
  { person: another }: Office,
): boolean {
  const names = one.terms.slice(person[0], person[1] + 1).filter((term) => term !== undefined);
  const others = other.terms.slice(another[0], another[1] + 1).filter((term) => term !== undefined);
  const [shorter, longer] = names.length <= others.length ? [names, others] : [others, names];
  return shorter.length > 0 && shorter.every((term) => longer.includes(term));
}
