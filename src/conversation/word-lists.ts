import { typeOfNoun } from '../answering/english/head-nouns.ts';

/** Words that ask; a noun phrase doesn't begin with one. */
export const QUESTION_WORDS: ReadonlySet<string> = new Set(
  "what which who whom whose when where why how what's who's where's when's how's".split(' '),
);

const QUANTITIES: ReadonlySet<string | undefined> = new Set(['amount', 'percent', 'count', 'measure']);

/** Whether a noun is one that a figure is given for; in capitals for short ("GDP") it is no name. */
export const isQuantity = (noun: string): boolean => QUANTITIES.has(typeOfNoun(noun));
