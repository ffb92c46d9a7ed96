import { withoutPoliteFrame } from '../../../src/answering/question/polite-frame.ts';
import { english } from '../../../src/text/english/english.ts';

/** The words of a question as its reader sees them: without the polite frame, lower case. */
export const wordsOf = (question: string): readonly string[] =>
  english
    .tokens(withoutPoliteFrame(question))
    .filter((token) => token.kind !== 'punctuation')
    .map((token) => token.text.toLowerCase());
