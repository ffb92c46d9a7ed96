import type { ReadSentence, SentenceReader } from './read-sentence.ts';

/**
 * What a term counts by where it stands, against 1 in the sentence itself: in a sentence next to it, elsewhere in its paragraph, in the
 * article's title, anywhere in the article. In reports the subject is often named once and carried on.
 */
const SHARES = { sentence: 1, neighbour: 0.5, paragraph: 0.4, title: 0.4, article: 0.15 } as const;

/** How strongly (0–1) the surroundings of a sentence hold a term. */
export function termSupport(sentence: ReadSentence, reader: SentenceReader): (term: string) => number {
  const { article, index } = sentence;
  const paragraph = article.paragraphs[sentence.sentence.paragraph];
  const holds = (at: number, term: string): boolean =>
    at >= 0 && at < article.sentences.length && reader.read(article, at).held.has(term);
  return (term) => {
    if (sentence.held.has(term)) return SHARES.sentence;
    if (holds(index - 1, term) || holds(index + 1, term)) return SHARES.neighbour;
    for (let at = paragraph?.first ?? 0; at <= (paragraph?.last ?? -1); at++)
      if (holds(at, term)) return SHARES.paragraph;
    if (reader.titleTerms(article).has(term)) return SHARES.title;
    return reader.articleTerms(article).has(term) ? SHARES.article : 0;
  };
}
