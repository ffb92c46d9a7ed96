import { createAnswerer } from '../answering/create-answerer.ts';
import { createClaimChecker } from '../claims/create-claim-checker.ts';
import type { Engines } from '../cli/engine.ts';
import { plainArticle } from '../corpus/plain-article.ts';
import type { Clock } from '../evaluation/development-run.ts';
import { collectionOf } from '../retrieval/collection-of.ts';
import { english } from '../text/english/english.ts';
import type { Models } from '../answering/models.ts';
import { readPackageClaimModel, readPackageModels } from './package-models.ts';
import { openArticles } from './open-articles.ts';

/** The engines of the command line: FlexSearch, in this thread, with English articles. */
export const createEngines = (clock: Clock): Engines => {
  let read: Promise<Models> | undefined;
  const models = (): Promise<Models> => (read ??= readPackageModels());
  return {
    openFolder: (folder) => openArticles(folder, clock),
    openTexts: async (texts) => {
      const articles = texts.map(({ id, title, text }) => plainArticle(id, text, { title }, english));
      return createAnswerer([collectionOf(articles, english)], await models());
    },
    words: async () => (await models()).words,
    openClaims: async (articles) =>
      createClaimChecker({
        collections: [collectionOf(articles, english)],
        models: await models(),
        model: await readPackageClaimModel(),
      }),
  };
};
