import type { ReadSentence } from '../../../src/answering/read-sentence.ts';
import { createSentenceReader } from '../../../src/answering/read-sentence.ts';
import { plainArticle } from '../../../src/corpus/plain-article.ts';
import { collectionOf } from '../../../src/retrieval/collection-of.ts';
import { english } from '../../../src/text/english/english.ts';
import { models } from '../fixture.ts';

/** A text's first sentence as answering reads it. */
export function sentenceOf(text: string): ReadSentence {
  const article = plainArticle('a.txt', text, { title: 'A title' }, english);
  return createSentenceReader([collectionOf([article], english)], english, models.words).read(article, 0);
}
