import {
  PUBLICATION_WORDS,
  type PublicationAspect,
  readPublicationQuestion,
} from '../../answering/publication/publication-question.ts';
import type { ReadSentence } from '../../answering/read-sentence.ts';
import { plainWords } from './about-kind.ts';
import type { AboutTools } from './about-tools.ts';
import { CONFIDENCE, type Found } from './found.ts';
import { publishedAs } from './published.ts';

const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  "who what which when where whose whom is was are were did does do has have it that this the a an of from in on by to for at and so 's been exactly originally".split(
    ' ',
  ),
);

/** What a turn asks about the article of the answer before: "who wrote this article?" `undefined` where it says which article it means. */
export function articleAspect(asked: string): PublicationAspect | undefined {
  const words = plainWords(asked).split(' ');
  const isBare = words.every((word) => FUNCTION_WORDS.has(word) || PUBLICATION_WORDS.has(word));
  const question = isBare ? readPublicationQuestion(asked) : undefined;
  return question?.asks;
}

/** When, by whom or where a sentence's article was published; no reading where its head doesn't say. */
export function whenPublished(sentence: ReadSentence, aspect: PublicationAspect, tools: AboutTools): Found {
  const reading = publishedAs(sentence, aspect, tools);
  const { start, end } = sentence.sentence;
  return {
    reading,
    confidence: reading === undefined ? 0 : CONFIDENCE.said,
    evidence: reading === undefined ? [{ article: sentence.article.id, start, end }] : [],
    remark: undefined,
  };
}
