import { createRegistry } from '../src/discord/registry.ts';
import { articles } from './articles.ts';
import { ask } from './ask.ts';
import { help } from './help.ts';
import { read } from './read.ts';
import { search } from './search.ts';

/** All commands, in the order in which /help lists them. */
export const registry = createRegistry([ask, search, read, articles, help]);
