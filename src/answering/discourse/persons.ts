import type { Article } from '../../corpus/article.ts';
import type { ReadSentence } from '../read-sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import type { Run } from '../reading/span-runs.ts';
import { tokenRange } from '../spans/token-range.ts';
import { offices } from './offices.ts';
import { runFit } from './run-fit.ts';

/** A run of tokens in a sentence of an article. */
export type Mention = { readonly index: number; readonly run: Run };

/** A name that fits at least this well is taken for a person's; see `nameFit`. */
const LEAST_FIT = 0.55;

/** Sentences that are looked back over for the person whom "he" means. */
const LOOK_BACK = 5;

/** The names of people in a sentence, without their posts, in the order of the text. */
export function personsIn(sentence: ReadSentence, reader: SentenceReader): readonly Run[] {
  const known = offices(sentence, reader).map(({ person }) => person);
  return reader.names(sentence).flatMap((name): readonly Run[] => {
    const range = tokenRange(sentence, name);
    if (range === undefined) return [];
    const [first, last] = range;
    const person = known.find((other) => other[0] >= first && other[1] <= last);
    if (person !== undefined) return [person];
    return runFit('person', sentence, range) >= LEAST_FIT ? [range] : [];
  });
}

/** The person named last before a token of a sentence: in it, or first in the nearest sentence before it that names one. */
export function lastPerson(
  article: Article,
  index: number,
  before: number,
  reader: SentenceReader,
): Mention | undefined {
  const own = personsIn(reader.read(article, index), reader).filter(([, last]) => last < before);
  const nearest = own.at(-1);
  if (nearest !== undefined) return { index, run: nearest };
  for (let at = index - 1; at >= Math.max(0, index - LOOK_BACK); at--) {
    if (article.sentences[at]?.kind !== 'sentence') continue;
    const [first] = personsIn(reader.read(article, at), reader);
    if (first !== undefined) return { index: at, run: first };
  }
  return undefined;
}
