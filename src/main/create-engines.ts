import { createAnswerer } from '../answering/create-answerer.ts';
import type { Engines } from '../cli/engine.ts';
import { UsageError } from '../cli/usage-error.ts';
import type { Clock } from '../evaluation/development-run.ts';
import { squadArticle } from '../evaluation/squad-article.ts';
import { createFlexSearchIndex } from '../indexing/flexsearch.ts';
import { createCollection } from '../retrieval/create-collection.ts';
import { english } from '../text/english/english.ts';
import { openArticles, type OpenArticles } from './open-articles.ts';

const open = async (directory: string, clock: Clock): Promise<OpenArticles> => {
  try {
    return await openArticles(directory, clock);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
};

/** The engines of the command line: FlexSearch, in this thread, with English articles. */
export const createEngines = (clock: Clock): Engines => ({
  openFolder: async (directory) => {
    const { collection, answerer, conversations, problems } = await open(directory, clock);
    if (collection.articles.length === 0) {
      throw new UsageError(`no file in "${directory}" could be read as an article: ${problems.join(' ')}`);
    }
    return {
      answerer,
      conversations,
      article: collection.article,
      counts: { articles: collection.articles.length, sentences: collection.size },
      problems,
    };
  },
  openTexts: (texts) => {
    const collection = createCollection({ language: english, index: createFlexSearchIndex() });
    for (const text of texts) collection.add(squadArticle(text, english));
    return createAnswerer([collection]);
  },
});
