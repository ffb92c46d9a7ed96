import type { ReadSentence } from '../read-sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { tokenClass } from '../syntax/token-class.ts';
import type { Run } from '../reading/span-runs.ts';
import { termSupport } from '../support.ts';
import type { OfficeQuestion } from './office-question.ts';
import type { Office } from './office.ts';
import { isPossessive } from './possessive.ts';
import { isSamePost, isSameRank } from './office-nouns.ts';

/** A word that the post's own words lack must stand this near the sentence (see `termSupport`): "the council's leader" in an article on one council. */
const LEAST_SUPPORT = 0.4;

/** Share of the weight of the question's other words that must be met. */
const LEAST_SHARE = 0.5;

type Holder = Extract<OfficeQuestion, { asks: 'holder' }>;

/** What the very noun asked for counts beside another name of the same post, as a share of the question's other words. */
const SAME_WORD = 0.1;

/**
 * How well an office is the one asked about, above 0; `undefined` when it is another: another post, the same of another rank, or the same of
 * somebody else.
 */
export function matchOffice(
  asked: Holder,
  office: Office,
  sentence: ReadSentence,
  reader: SentenceReader,
): number | undefined {
  const words = wordsOf(sentence, office.office);
  if (!asked.posts.some((post) => words.some((word) => isSamePost(word, post)))) return undefined;
  if (!isSameRank(words, asked.words)) return undefined;
  if (asked.isLeader && isPart(sentence, office.office)) return undefined;
  const own = new Set([...termsOf(sentence, office.office), ...termsOf(sentence, office.of)]);
  const support = termSupport(sentence, reader);
  if (isField(sentence, office.of) && !asked.others.some(({ term }) => own.has(term))) return undefined;
  const named = hasOwnName(sentence, office.of, reader);
  let [met, total] = [0, 0];
  for (const { term, weight, isName } of asked.others) {
    total += weight;
    if (own.has(term) || (!named && support(term) >= LEAST_SUPPORT)) met += weight;
    else if (isName) return undefined;
  }
  if (met < LEAST_SHARE * total) return undefined;
  const sameWord = asked.posts.some((post) => words.includes(post));
  return (total === 0 ? 1 : met / total) + (sameWord ? SAME_WORD : 0);
}

const wordsOf = ({ lower }: ReadSentence, [first, last]: Run): readonly string[] =>
  lower.slice(first, last + 1);

export const termsOf = ({ terms }: ReadSentence, run: Run | undefined): readonly string[] =>
  run === undefined ? [] : terms.slice(run[0], run[1] + 1).filter((term) => term !== undefined);

/** Whether a noun before the post's own limits it: "finance director", but not "general manager". */
const isPart = ({ classes }: ReadSentence, [first, last]: Run): boolean =>
  classes.subarray(first, last).includes(tokenClass.noun);

/** Whether what follows the post is a field of work and no organisation: "head of research", but not "head of the council". */
const isField = ({ classes, lower, tokens }: ReadSentence, of: Run | undefined): boolean =>
  of !== undefined &&
  classes[of[0]] !== tokenClass.determiner &&
  !lower.slice(of[0], of[1] + 1).some(isPossessive) &&
  !tokens.slice(of[0], of[1] + 1).some(({ text }) => /^\p{Lu}/u.test(text));

/** Whether an organisation is named by a word that no dictionary has: "the Ardle Committee", but not "the Provincial Committee". */
function hasOwnName({ classes, lower }: ReadSentence, of: Run | undefined, reader: SentenceReader): boolean {
  if (of === undefined) return false;
  return lower
    .slice(of[0], of[1] + 1)
    .some(
      (word, at) =>
        classes[of[0] + at] === tokenClass.name &&
        reader.words.partsOfSpeech(word.replace(/['’]s?$/, '')) === undefined,
    );
}
