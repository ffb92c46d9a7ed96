import type { ButtonInteraction, ChatInputCommandInteraction } from 'discord.js';
import type { ArticleDesk } from '../../articles/importing/article-desk.ts';
import type { Article } from '../../corpus/article.ts';
import type { CommandContext } from '../command.ts';
import { container, row, textDisplay } from '../components.ts';
import { findArticle, likeliestArticles } from '../find-article.ts';
import { notice } from '../notice.ts';
import { articleProblemNotice, unknownButtonNotice } from '../notices.ts';
import type { Outcome } from '../outcome.ts';
import type { Reply } from '../reply.ts';
import { replaceMessage, respondWith } from '../respond.ts';
import { addedLine } from './added-by.ts';
import { allowedDesk } from './allowed-desk.ts';
import { renderDetails } from './article-details.ts';
import { leaveInButton, readTakeOutButton, takeOutButton } from './desk-ids.ts';
import { emptyTitleNotice, keptNotice, notOwnNotice, ownGoneNotice, titleInWords } from './desk-notices.ts';

const named = (interaction: ChatInputCommandInteraction): string =>
  interaction.options.getString('article', true);

/** The article of this server that was named; else what is said instead. */
const ownArticle = (
  wanted: string,
  { own, library }: CommandContext,
): { readonly article: Article } | { readonly problem: Reply } => {
  const article = findArticle(wanted, own);
  if (article !== undefined) return { article };
  const other = findArticle(wanted, library);
  if (other !== undefined && own.byId(other.id) === undefined) return { problem: notOwnNotice(other.title) };
  return { problem: articleProblemNotice(wanted, likeliestArticles(wanted, own)) };
};

/** /articles show: where an article comes from and who added it. */
export const showArticle = async (
  interaction: ChatInputCommandInteraction,
  { library, own, desk }: CommandContext,
): Promise<Outcome> => {
  const article = findArticle(named(interaction), library);
  if (article === undefined) {
    const likeliest = likeliestArticles(named(interaction), library);
    return respondWith(interaction, 'asker', articleProblemNotice(named(interaction), likeliest));
  }
  const added = own.byId(article.id) === undefined ? undefined : await desk?.get(article.id);
  return respondWith(interaction, 'asker', renderDetails(article, added));
};

/** The article of this server that was named, with the desk, for somebody who may change it; else what is said instead. */
const articleToChange = async (
  interaction: ChatInputCommandInteraction,
  context: CommandContext,
): Promise<{ readonly article: Article; readonly desk: ArticleDesk } | { readonly problem: Reply }> => {
  const allowed = await allowedDesk(interaction, context);
  if ('refusal' in allowed) return { problem: allowed.refusal };
  const found = ownArticle(named(interaction), context);
  return 'problem' in found ? found : { article: found.article, desk: allowed.desk };
};

/** /articles rename */
export const renameArticle = async (
  interaction: ChatInputCommandInteraction,
  context: CommandContext,
): Promise<Outcome> => {
  const found = await articleToChange(interaction, context);
  if ('problem' in found) return respondWith(interaction, 'asker', found.problem);
  const title = interaction.options.getString('title', true);
  if (title.trim() === '') return respondWith(interaction, 'asker', emptyTitleNotice());
  const renamed = await found.desk.rename(found.article.id, title);
  const reply =
    renamed === undefined
      ? ownGoneNotice()
      : notice(`${titleInWords(found.article.title)} is now called ${titleInWords(renamed.title)}.`, 'shown');
  return respondWith(interaction, 'asker', reply);
};

/** /articles remove: asks first. */
export const removeArticle = async (
  interaction: ChatInputCommandInteraction,
  context: CommandContext,
): Promise<Outcome> => {
  const found = await articleToChange(interaction, context);
  if ('problem' in found) return respondWith(interaction, 'asker', found.problem);
  const { id, title } = found.article;
  const added = await found.desk.get(id);
  if (added === undefined) return respondWith(interaction, 'asker', ownGoneNotice());
  const question = `Take ${titleInWords(title)} out, ${addedLine(added)}? It is not kept; cards that quote it will say that it is gone.`;
  return respondWith(interaction, 'asker', {
    components: [
      container([
        textDisplay(question),
        row([takeOutButton('Take it out', { id, instead: undefined }), leaveInButton('Leave it', id)]),
      ]),
    ],
    files: [],
  });
};

/** The button that takes an article out. Its message gives way to what was done. */
export const takeOut = async (
  interaction: ButtonInteraction,
  rest: string,
  context: CommandContext,
): Promise<Outcome> => {
  const allowed = await allowedDesk(interaction, context);
  if ('refusal' in allowed) return respondWith(interaction, 'asker', allowed.refusal);
  const { desk } = allowed;
  const named = readTakeOutButton(rest);
  if (named === undefined) return respondWith(interaction, 'asker', unknownButtonNotice());
  // What was to stay may have been taken out meanwhile: then both would be gone.
  const stays = named.instead === undefined ? undefined : await desk.get(named.instead);
  if (named.instead !== undefined && stays === undefined)
    return respondWith(interaction, 'asker', ownGoneNotice());
  const removed = await desk.remove(named.id);
  if (removed === undefined) return respondWith(interaction, 'asker', ownGoneNotice());
  const instead = stays === undefined ? '' : ` ${titleInWords(stays.title)}, ${addedLine(stays)}, stays.`;
  return replaceMessage(
    interaction,
    notice(`${titleInWords(removed.title)} was taken out.${instead}`, 'shown'),
  );
};

/** The button that leaves everything as it is. */
export const leaveIn = async (interaction: ButtonInteraction): Promise<Outcome> =>
  replaceMessage(interaction, keptNotice());
