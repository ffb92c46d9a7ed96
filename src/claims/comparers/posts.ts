import { isSamePost, isSameRank } from '../../answering/discourse/office-nouns.ts';
import { type Office, offices } from '../../answering/discourse/offices.ts';
import type { ReadSentence } from '../../answering/read-sentence.ts';
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
    const [first] = held;
    if (first === undefined) return [];
    const words = wordsOf(claim.read, office.office);
    const same = held.find((other) => isSame(words, wordsOf(sentence, other.office)));
    return [
      {
        aspect: 'role',
        outcome: same === undefined ? 'differs' : 'agrees',
        claimed: office.office,
        written: (same ?? first).office,
      },
    ];
  });
};

const wordsOf = ({ lower }: ReadSentence, [first, last]: Run): readonly string[] =>
  lower.slice(first, last + 1);

const isSame = (words: readonly string[], others: readonly string[]): boolean =>
  words.some((word) => others.some((other) => isSamePost(word, other))) && isSameRank(others, words);

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
