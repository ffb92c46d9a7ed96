import { carriedIn } from './discourse/carried.ts';
import { namesAnother } from './discourse/contradiction.ts';
import type { ReadSentence } from './read-sentence.ts';
import type { SentenceReader } from './sentence-reader.ts';

/**
 * What a term counts by where it stands, against 1 in the sentence itself: in a sentence next to it, elsewhere in its paragraph, in the
 * article's title, anywhere in the article. In reports the subject is often named once and carried on.
 */
const SHARES = { sentence: 1, neighbour: 0.5, paragraph: 0.4, title: 0.4, article: 0.15 } as const;

/** What a term counts that "it" or "the town" in the sentence surely stands for; less, down to that of a neighbour, the less sure it is. */
const CARRIED = 0.9;

/** What a term beside the sentence counts when the sentence has another name of the same class in its place. */
const CONTRADICTED = 0.3;

/** How strongly (0–1) the surroundings of a sentence hold a term. */
export function termSupport(sentence: ReadSentence, reader: SentenceReader): (term: string) => number {
  const { article, index } = sentence;
  const paragraph = article.paragraphs[sentence.sentence.paragraph];
  const holds = (at: number, term: string): boolean =>
    at >= 0 && at < article.sentences.length && reader.held(article, at).has(term);
  const carriedOf = carriedIn(sentence, reader);
  return (term) => {
    if (sentence.held.has(term)) return SHARES.sentence;
    if (!reader.articleTerms(article).has(term))
      return reader.titleTerms(article).has(term) ? SHARES.title : 0;
    const carried = carriedOf(term);
    if (carried !== undefined) return SHARES.neighbour + carried * (CARRIED - SHARES.neighbour);
    if (holds(index - 1, term) || holds(index + 1, term))
      return namesAnother(sentence, term, reader) ? CONTRADICTED : SHARES.neighbour;
    for (let at = paragraph?.first ?? 0; at <= (paragraph?.last ?? -1); at++)
      if (holds(at, term)) return SHARES.paragraph;
    return reader.titleTerms(article).has(term) ? SHARES.title : SHARES.article;
  };
}
