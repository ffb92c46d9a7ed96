import { singular } from '../english/head-nouns.ts';
import type { ReadSentence } from '../read-sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { tokenClass } from '../syntax/token-class.ts';
import { headAt } from './name-class.ts';

/** An expression that stands for something said before: a person ("she"), a thing or group ("it", "they"), or a definite noun phrase ("the town"). */
export type Anaphor =
  | { readonly form: 'person' | 'thing'; readonly at: number }
  | {
      readonly form: 'kind';
      readonly at: number;
      /** Its head, singular. */
      readonly noun: string;
      /** No other noun says which one is meant: "the small town", but not "the fishing town". */
      readonly isBare: boolean;
    };

const PERSON = /^(?:he|she|him|his|her|hers)$/;
const THING = /^(?:it|its|they|their|them|theirs)$/;
const POINTS = /^(?:the|this|that|these|those|such)$/;

/** What follows a noun that says which one is meant, so that nothing before needs to: "the mayor of Ardle". */
const SPECIFIES = /^(?:of|that|which|who|whose|where|called|named|known)$/;

/** The anaphors of a sentence, in the order of the text. */
export function anaphorsIn({ lower, classes }: Pick<ReadSentence, 'lower' | 'classes'>): readonly Anaphor[] {
  const found: Anaphor[] = [];
  for (const [at, word] of lower.entries()) {
    if (PERSON.test(word)) found.push({ form: 'person', at });
    else if (THING.test(word) && !isEmpty(lower, at)) found.push({ form: 'thing', at });
    else if (POINTS.test(word)) {
      const head = headAt(classes, at + 1);
      if (head === undefined || SPECIFIES.test(lower[head + 1] ?? '')) continue;
      if (classes.subarray(at + 1, head + 2).includes(tokenClass.name)) continue;
      const noun = singular(lower[head]?.replace(/['’]s?$/, '') ?? '');
      const isBare = !classes.subarray(at + 1, head).includes(tokenClass.noun);
      found.push({ form: 'kind', at, noun, isBare });
    }
  }
  return found;
}

/** The same of a sentence of an article, remembered: every candidate of every question is looked through for them. */
export const anaphorsOf = (sentence: ReadSentence, { memory }: SentenceReader): readonly Anaphor[] =>
  memory.anaphors(sentence.lower, () => anaphorsIn(sentence));

/** "It is worth mentioning that": an "it" that stands for nothing. */
const isEmpty = (lower: readonly string[], at: number): boolean =>
  lower[at] === 'it' &&
  /^(?:is|was|seems|takes)$/.test(lower[at + 1] ?? '') &&
  lower.slice(at + 2, at + 7).some((word) => word === 'that' || word === 'to');
