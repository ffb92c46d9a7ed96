import { isOfficeNoun } from '../discourse/office-nouns.ts';
import { offices } from '../discourse/offices.ts';
import type { Question } from '../question/question.ts';
import type { ReadSentence } from '../read-sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { answerRuns } from '../reading/answer-runs.ts';
import type { Extraction } from '../reading/extraction.ts';
import type { Run } from '../reading/span-runs.ts';
import { tokenClass } from '../syntax/token-class.ts';

/** Words before which the words of a post begin. */
const NO_QUALIFIER =
  /^(?:the|an?|is|was|are|were|of|s|who|whose|which|what|current|new|present|his|her|its|as|became|become)$/;

/** Words by which a post is another than the one without them. */
const OTHER_POST = /^(?:deputy|vice|assistant|former|acting|interim|associate|honorary|ex|late)$/;

/**
 * Whether an answer is said of another thing than the one asked about: the holder of another post ("deputy manager" for "manager", "environment
 * minister" for "prime minister"), or a part of the sentence between semicolons that names something else, while what is asked about is named in
 * another part.
 */
export function isOfOtherThing(question: Question, extraction: Extraction, reader: SentenceReader): boolean {
  const { sentence } = extraction;
  return answerRuns(extraction).every(
    (run) => hasOtherPost(question, sentence, run, reader) || isInOtherPart(question, sentence, run),
  );
}

const wordsOf = (core: string): readonly string[] => core.toLowerCase().match(/\p{L}+/gu) ?? [];

/** Whether the posts that the sentence gives to a person are all of another rank than the one asked for. */
function hasOtherPost(
  { core, type }: Question,
  sentence: ReadSentence,
  run: Run,
  reader: SentenceReader,
): boolean {
  const asked = wordsOf(core);
  if (type !== 'person' || !asked.some((word) => isOfficeNoun(word, reader.words))) return false;
  const held = offices(sentence, reader).filter(({ person }) => person[0] <= run[1] && run[0] <= person[1]);
  if (held.length === 0) return false;
  const qualifiers = qualifiersOf(asked, reader);
  return held.every(({ office }) => {
    const words = sentence.lower.slice(Math.max(0, office[0] - 1), office[1] + 1);
    if (words.some((word) => OTHER_POST.test(word) && !asked.includes(word))) return true;
    const isQualified = office[1] > office[0];
    return isQualified && qualifiers.length > 0 && !qualifiers.some((word) => sentence.lower.includes(word));
  });
}

/** What comes before the noun of the post in the question: "prime" of "the prime minister". */
function qualifiersOf(asked: readonly string[], reader: SentenceReader): readonly string[] {
  const head = asked.findIndex((word) => isOfficeNoun(word, reader.words));
  const first = asked.findLastIndex((word, at) => at < head && NO_QUALIFIER.test(word));
  return first < 0 ? [] : asked.slice(first + 1, head);
}

/**
 * Whether another part between semicolons holds as much of the question as the answer's own, or more, and a name asked about that the answer's has
 * not, which names something else.
 */
function isInOtherPart(
  { terms: asked }: Question,
  { lower, terms, classes }: ReadSentence,
  run: Run,
): boolean {
  const marks = lower.flatMap((word, at) => (word === ';' ? [at] : []));
  if (marks.length === 0) return false;
  const parts = [...marks, lower.length].map((end, place): Run => [(marks[place - 1] ?? -1) + 1, end - 1]);
  const heldIn = ([first, last]: Run): Question['terms'] => {
    const own = new Set(terms.slice(first, last + 1));
    return asked.filter(({ term }) => own.has(term));
  };
  const own = parts.find(([first, last]) => first <= run[0] && run[0] <= last);
  if (own === undefined) return false;
  const held = heldIn(own);
  const namesOther = terms.some(
    (term, at) =>
      term !== undefined &&
      classes[at] === tokenClass.name &&
      own[0] <= at &&
      at <= own[1] &&
      (at < run[0] || run[1] < at) &&
      !held.some((one) => one.term === term),
  );
  if (!namesOther) return false;
  return parts.some((part) => {
    const other = heldIn(part);
    return (
      part !== own &&
      weightOf(other) >= weightOf(held) &&
      other.some((term) => term.isName && !held.includes(term))
    );
  });
}

const weightOf = (terms: Question['terms']): number => terms.reduce((sum, { weight }) => sum + weight, 0);
