import type { Answer, Part } from '../../answering/answer.ts';
import type { ReadSentence } from '../../answering/read-sentence.ts';
import type { Article } from '../../corpus/article.ts';
import type { Quote } from '../../corpus/quote.ts';
import type { AboutTools } from './about-tools.ts';

/** An article by its id, from any of the collections. */
const articleOf = (id: string, { collections }: AboutTools): Article | undefined =>
  collections.flatMap((collection) => collection.article(id) ?? [])[0];

/** The sentence of a quote; `undefined` when the article has gone or changed since it was quoted. */
export function sentenceOf({ article: id, start, end }: Quote, tools: AboutTools): ReadSentence | undefined {
  const article = articleOf(id, tools);
  const index = article?.sentences.findIndex((sentence) => sentence.start === start) ?? -1;
  if (article === undefined || article.sentences[index]?.end !== end) return undefined;
  return tools.reader.read(article, index);
}

/** The sentences that an answer stands on with what each gives to it; the closest one where nothing was found. */
export function partsOf(answer: Answer): readonly Part[] {
  if (answer.status === 'not_found')
    return answer.evidence.slice(0, 1).map((quote) => ({ quote, spans: [] }));
  const { short, quote, basis, further } = answer.reading;
  return [{ quote, spans: short.form === 'spans' ? short.spans : basis }, ...further];
}
