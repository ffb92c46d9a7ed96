import type { ArticleLimits, ArticleUsage } from '../../store/article-store.ts';
import type { ServerSettings } from '../../store/server-settings.ts';
import { notice } from '../notice.ts';
import type { Reply } from '../reply.ts';
import { sizeInWords } from './size-in-words.ts';

const number = (count: number): string => count.toLocaleString('en');

/** What is set for a server's articles, and how much it keeps. */
export const renderSettings = (
  { shippedArticles, whoMayAdd }: ServerSettings,
  usage: ArticleUsage,
  limits: ArticleLimits,
): Reply =>
  notice(
    [
      "**This server's articles**",
      `- Articles that come with the bot: ${shippedArticles ? 'asked too' : 'not asked'}`,
      `- Who may add, rename and take out: whoever may manage the server${whoMayAdd.map((role) => `, <@&${role}>`).join('')}`,
      `- Kept: ${number(usage.articles)} of at most ${number(limits.articles)} articles, ${sizeInWords(usage.bytes)} of at most ${sizeInWords(limits.bytes)} of text`,
    ].join('\n'),
    'shown',
  );
