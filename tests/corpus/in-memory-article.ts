import { readArticle } from '../../src/corpus/read-article.ts';
import type { Article } from '../../src/corpus/article.ts';

/** The article that a text makes; a text that makes none is a fault of the test. */
export const articleOf = (text: string, id = 'mill.txt'): Article => {
  const outcome = readArticle(id, text);
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.article;
};

export const problemOf = (file: string | Uint8Array, id = 'mill.txt'): string => {
  const outcome = readArticle(id, file);
  if (outcome.ok) throw new Error(`${id} was read, though it should not be.`);
  return outcome.problem.message;
};
