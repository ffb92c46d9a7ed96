import { createRegistry } from '../src/discord/registry.ts';
import { addToArticles } from './add-to-articles.ts';
import { articles } from './articles.ts';
import { ask } from './ask.ts';
import { check } from './check.ts';
import { checkMessage } from './check-message.ts';
import { findSources } from './find-sources.ts';
import { gaps } from './gaps.ts';
import { help } from './help.ts';
import { notebook } from './notebook.ts';
import { privacy } from './privacy.ts';
import { read } from './read.ts';
import { saveToNotebook } from './save-to-notebook.ts';
import { search } from './search.ts';
import { settings } from './settings.ts';

/** All commands, in the order in which /help lists them. */
export const registry = createRegistry([
  ask,
  search,
  read,
  check,
  articles,
  notebook,
  gaps,
  settings,
  privacy,
  help,
  // In the menu of a message.
  checkMessage,
  findSources,
  addToArticles,
  saveToNotebook,
]);
