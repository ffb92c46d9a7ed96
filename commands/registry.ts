import { createRegistry } from '../src/discord/registry.ts';
import { addToArticles } from './add-to-articles.ts';
import { articles } from './articles.ts';
import { ask } from './ask.ts';
import { check } from './check.ts';
import { checkMessage } from './check-message.ts';
import { findSources } from './find-sources.ts';
import { help } from './help.ts';
import { read } from './read.ts';
import { search } from './search.ts';

/** All commands, in the order in which /help lists them. */
export const registry = createRegistry([
  ask,
  search,
  read,
  check,
  articles,
  help,
  // In the menu of a message.
  checkMessage,
  findSources,
  addToArticles,
]);
