import { LRUCache } from 'lru-cache';
import type { Collection } from '../retrieval/collection.ts';
import type { Answer } from './answer.ts';
import type { Answerer } from './answerer.ts';

/** Answers remembered, some kilobytes each: what a busy server asks within the hour, and all that is pressed under its cards. */
const CAPACITY = 300;

/** An answerer that gives the same answer to the same question without asking again, until one of the collections changes. */
export const createRememberingAnswerer = (
  answerer: Answerer,
  collections: readonly Pick<Collection, 'revision'>[],
): Answerer => {
  const answers = new LRUCache<string, Promise<Answer>>({ max: CAPACITY });
  let known = -1;
  return {
    ask(question, options = {}) {
      // Each only grows, so the sum tells of any change.
      const now = collections.reduce((sum, { revision }) => sum + revision, 0);
      if (now !== known) answers.clear();
      known = now;
      const key = JSON.stringify([question, options]);
      const remembered = answers.get(key);
      if (remembered !== undefined) return remembered;
      const answer = answerer.ask(question, options);
      answers.set(key, answer);
      answer.catch(() => answers.delete(key));
      return answer;
    },
    search: (words, limit, scope) => answerer.search(words, limit, scope),
  };
};
