import { checkMessageCommand } from '../src/discord/check-message.ts';

/** In a message's menu: what the articles have on each of its sentences. */
export const findSources = checkMessageCommand('Find sources', 'sources');
