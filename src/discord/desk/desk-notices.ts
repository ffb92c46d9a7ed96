import type { StoreError } from '../../store/store-error.ts';
import { clip, escapeLine } from '../markdown.ts';
import { notice } from '../notice.ts';
import type { Reply } from '../reply.ts';

/** What is said about looking after articles, where it is not done. */

/** Characters of a title that are said back. */
const TITLE_LENGTH = 120;

/** @param length characters that are said of it at most, before they are escaped */
export const titleInWords = (title: string, length = TITLE_LENGTH): string =>
  `“${escapeLine(clip(title, length))}”`;

export const noDeskNotice = (inServer: boolean): Reply =>
  notice(
    inServer
      ? 'This bot keeps no articles of servers. Whoever runs it can change that.'
      : 'Articles belong to a server. Do this in the server whose articles you look after.',
  );

/** @param roles ids of the roles that may, beside those who manage the server */
export const notAllowedNotice = (roles: readonly string[]): Reply => {
  const others =
    roles.length === 0 ? '' : `, or one of these roles: ${roles.map((id) => `<@&${id}>`).join(', ')}`;
  return notice(
    `You may not change this server's articles. That takes the permission “Manage Server”${others}. Ask somebody who has it.`,
  );
};

export const notManagerNotice = (): Reply =>
  notice(
    'You may not change these settings. That takes the permission “Manage Server”. Ask somebody who has it.',
  );

export const notOwnNotice = (title: string): Reply =>
  notice(
    `${titleInWords(title)} comes with the bot and belongs to no server, so it cannot be renamed or taken out here. /settings can leave out all articles that come with the bot.`,
  );

export const ownGoneNotice = (): Reply =>
  notice('This server has no such article any more; somebody has taken it out. See /articles list.');

export const keptNotice = (): Reply => notice('All is left as it was.', 'shown');

export const noLinksNotice = (): Reply =>
  notice(
    'I do not fetch pages here: whoever runs me has not allowed it. Save the page as a file and add that, or add its text: /articles add without anything.',
  );

export const nothingToAddNotice = (): Reply =>
  notice(
    'There is nothing in this message to add: it has no file, and too few words for an article. For a short text, use /articles add.',
  );

export const emptyTitleNotice = (): Reply =>
  notice('A title needs words. Give the article a name to find it by.');

/** In the place of an answer where the store could not do something. */
export const storeNotice = ({ toAsker }: StoreError): Reply => notice(toAsker);

export const stillImportingNotice = (): Reply =>
  notice(
    'This takes longer than Discord lets me go on telling. It goes on all the same; /articles list shows what is there.',
    'shown',
  );
