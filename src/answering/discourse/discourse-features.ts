import type { Question } from '../question/question.ts';
import type { ReadSentence } from '../read-sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { anaphorsOf } from './anaphors.ts';
import { carriedIn } from './carried.ts';
import { namesAnother } from './contradiction.ts';
import { subjectOf } from './subject.ts';

/** What a sentence is about beyond its own words, beside a question. Shares are 0–1; missing ones are NaN. */
export const DISCOURSE_FEATURES = [
  // share of the question's weight that is not in the sentence but that "it" or "the town" in it stands for, times how surely
  'carriedCover',
  // of the names of the question that are not in the sentence: how surely they are carried, and whether it has another of their class
  'carriedNames',
  'otherNameOfClass',
  // share of the weight of the question's names that its subject is or stands for
  'subjectIsAsked',
  'anaphors',
] as const;

/** The features of a sentence in the order of `DISCOURSE_FEATURES`. */
export function discourseFeatures(
  question: Question,
  sentence: ReadSentence,
  reader: SentenceReader,
): readonly number[] {
  const carried = carriedIn(sentence, reader);
  const [first, last] = subjectOf(sentence);
  const subject = new Set(sentence.terms.slice(first, last + 1));
  const anaphors = anaphorsOf(sentence, reader);
  const isAnaphor = anaphors.some(({ at }) => at >= first && at <= last);
  let [total, cover, missing, carriedNames, others, named, inSubject] = [0, 0, 0, 0, 0, 0, 0];
  for (const { term, weight, isName } of question.terms) {
    const strength = carried(term) ?? 0;
    total += weight;
    cover += weight * strength;
    if (!isName) continue;
    named += weight;
    if (subject.has(term)) inSubject += weight;
    else if (isAnaphor) inSubject += weight * strength;
    if (sentence.held.has(term)) continue;
    missing++;
    carriedNames += strength;
    others += Number(namesAnother(sentence, term, reader));
  }
  return [
    total === 0 ? 0 : cover / total,
    missing === 0 ? NaN : carriedNames / missing,
    missing === 0 ? NaN : others / missing,
    named === 0 ? NaN : inSubject / named,
    anaphors.length,
  ];
}
