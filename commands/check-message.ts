import { checkMessageCommand } from '../src/discord/check-message.ts';

/** In a message's menu: the verdict on each of its sentences, with what decided it. */
export const checkMessage = checkMessageCommand('Check against the articles', 'verdicts');
