import { singular } from '../english/head-nouns.ts';
import type { Question } from '../question/question.ts';
import type { ReadSentence } from '../read-sentence.ts';
import { type BroadClass, LEXICOGRAPHER_FILES } from '../words/broad-class.ts';
import type { WordTable } from '../words/word-table.ts';
import { tokenClass } from '../syntax/token-class.ts';

/** What is known of a word as the head of a span, beside the noun that is asked for. NaN and `undefined` where nothing is. */
export type HeadKnowledge = {
  /** Of the word as written, for the hashed features: a place in `LEXICOGRAPHER_FILES`, or `undefined`. */
  readonly asWritten: number | undefined;
  readonly broad: BroadClass | undefined;
  /** 1 when it is a kind of the noun asked for. */
  readonly isKind: number;
  /** Cosine with the noun asked for. */
  readonly cosine: number;
};

/** A function that knows the heads of one sentence's spans, each word looked up once. */
export function headKnowledge(
  question: Question,
  sentence: ReadSentence,
  table: WordTable,
): (at: number) => HeadKnowledge {
  const known: HeadKnowledge[] = [];
  return (at) => (known[at] ??= lookUp(question, sentence, table, at));
}

function lookUp(
  { focus, focusTerm }: Question,
  { lower, classes, terms }: ReadSentence,
  table: WordTable,
  at: number,
): HeadKnowledge {
  const written = lower[at] ?? '';
  const word = singular(written);
  const isName = classes[at] === tokenClass.name || classes[at] === tokenClass.number;
  const broad = table.broadClass(written, 'noun');
  return {
    asWritten: broad === undefined ? undefined : LEXICOGRAPHER_FILES.indexOf(broad),
    broad: isName ? undefined : table.broadClass(word, 'noun'),
    isKind: focus === undefined || isName ? NaN : Number(table.isKindOf(word, singular(focus))),
    cosine: focusTerm === undefined || isName ? NaN : table.similarity(focusTerm, terms[at] ?? ''),
  };
}
