import type { APIButtonComponent } from 'discord.js';
import type { Article } from '../corpus/article.ts';
import { askOnButtonId, evidenceButtonId, readButtonId, shareButtonId } from './button-ids.ts';
import { button, linkButton } from './components.ts';
import { feedbackButtons, type Judged } from './feedback/feedback-ids.ts';
import type { FoundQuote } from './found-quote.ts';
import { saveButton } from './notebook/saving/save-ids.ts';

/** Who asked, and where the answer is shown: that decides which buttons make sense under it. */
export type CardSetting = {
  /** Their user id: buttons that are theirs carry it. */
  readonly asker: string;
  /** `channel`: of a server, where a thread can be opened; `elsewhere`: a thread or a direct conversation. */
  readonly shown: 'private' | 'channel' | 'elsewhere';
  /** Whether what is found can be saved and judged there; not unless given. */
  readonly keeps?: boolean;
};

export const evidenceButtons = (evidence: readonly FoundQuote[]): readonly APIButtonComponent[] => {
  const id = evidenceButtonId(evidence);
  return id === undefined ? [] : [button('More evidence', id)];
};

/** What the one who asked may do with the answer: ask on in a thread, or make a private one public. */
export const settingButtons = (setting: CardSetting | undefined): readonly APIButtonComponent[] => {
  if (setting?.shown === 'channel') return [button('Ask on', askOnButtonId(setting.asker))];
  return setting?.shown === 'private' ? [button('Share', shareButtonId(setting.asker))] : [];
};

const linkButtons = (article: Article): readonly APIButtonComponent[] => {
  const link = article.url === undefined ? undefined : linkButton('Open the article', article.url);
  return link === undefined ? [] : [link];
};

/** Ways to the article: at the quote's place here, and on the web. */
export const articleButtons = (found: FoundQuote | undefined): readonly APIButtonComponent[] =>
  found === undefined ? [] : [button('Read', readButtonId(found)), ...linkButtons(found.article)];

/** Keeps the quote in a notebook of the server. */
export const saveButtons = (
  setting: CardSetting | undefined,
  found: FoundQuote,
): readonly APIButtonComponent[] => (setting?.keeps === true ? [saveButton(found)] : []);

/** Whether the answer helped. */
export const judgingButtons = (
  setting: CardSetting | undefined,
  judged: Judged,
): readonly APIButtonComponent[] => (setting?.keeps === true ? feedbackButtons(judged) : []);
