import type { ReadSentence } from '../read-sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { carriedIn } from './carried.ts';
import { namedThings } from './name-class.ts';
import type { NameClass } from './named-thing.ts';

/** Sentences around one in which a name is looked up for its class. */
const AROUND = [-1, 1, -2, 2] as const;

/**
 * Whether a sentence that lacks a name has another of its class instead, as the sentence on Ardle's mayor has when Brackwater's is asked for. The
 * class is read where the name stands nearby; a name that "it" or "the town" stands for is not lacking.
 */
export function namesAnother(sentence: ReadSentence, term: string, reader: SentenceReader): boolean {
  if (sentence.held.has(term) || carriedIn(sentence, reader)(term) !== undefined) return false;
  const own = namedThings(sentence, reader);
  if (own.length === 0) return false;
  const kind = classNearby(sentence, term, reader);
  return kind !== undefined && kind !== 'unknown' && own.some((thing) => thing.class === kind);
}

function classNearby(
  { article, index }: ReadSentence,
  term: string,
  reader: SentenceReader,
): NameClass | undefined {
  for (const step of AROUND) {
    // What a name is made of the sentence holds; that is known before its names are read.
    const isThere = article.sentences[index + step] !== undefined;
    if (!isThere || !reader.held(article, index + step).has(term)) continue;
    const things = namedThings(reader.read(article, index + step), reader);
    const thing = things.find(({ terms }) => terms.includes(term));
    if (thing !== undefined) return thing.class;
  }
  return undefined;
}
