import { MessageFlags, type Message, type ModalSubmitInteraction } from 'discord.js';
import type { NotebookDesk } from '../../../notebook/notebook-desk.ts';
import { keptQuote } from '../../../notebook/kept-quote.ts';
import { WORD_LIMITS } from '../../../notebook/notebook-limits.ts';
import { StoreError } from '../../../store/store-error.ts';
import { answerOnCard, type AnswerOnCard } from '../../answer-on-card.ts';
import { READ_PREFIX } from '../../button-ids.ts';
import { claimLines, readClaimLines } from '../../claim-lines.ts';
import type { CommandContext } from '../../command.ts';
import { clip } from '../../markdown.ts';
import { articleGoneNotice } from '../../notices.ts';
import type { Outcome } from '../../outcome.ts';
import { questionLines } from '../../question-lines.ts';
import { buttonOn, sentComponents } from '../../read-card.ts';
import type { Reply } from '../../reply.ts';
import { replaceMessage, respond, respondWith } from '../../respond.ts';
import { allowedNotebook } from '../allowed-notebook.ts';
import { renderPreview } from './preview.ts';
import { readSaveForm } from './save-form.ts';
import { saveFinding, type SavingOutcome } from './save-finding.ts';
import { readSaveButton, type SaveButton } from './save-ids.ts';
import { cardGoneNotice, keptNotice, problemWords } from './saving-notices.ts';
import { withTypedWords } from './typed-lines.ts';

const isPrivate = ({ flags }: Message): boolean => flags.has(MessageFlags.Ephemeral);

/** A preview can give way to what is said; a card, which has a way to its article, stays. */
const isPreview = (message: Message): boolean =>
  isPrivate(message) && buttonOn(sentComponents(message), READ_PREFIX) === undefined;

/** Id of the message that a finding comes from; `undefined` for one that only its reader sees. */
const sourceOf = ({ message }: ModalSubmitInteraction, named: string | undefined): string | undefined =>
  named ?? (message === null || isPrivate(message) ? undefined : message.id);

const linkTo = (
  { guildId, channelId }: ModalSubmitInteraction,
  message: string | undefined,
): string | undefined =>
  guildId === null || channelId === null || message === undefined
    ? undefined
    : `https://discord.com/channels/${guildId}/${channelId}/${message}`;

/** As `saveFinding`; a fault of the store comes as words, so that what was typed can be said back beside them. */
const saved = async (
  ...wanted: Parameters<typeof saveFinding>
): Promise<Exclude<SavingOutcome, { readonly kind: 'problem' }> | { readonly problem: string }> => {
  try {
    const outcome = await saveFinding(...wanted);
    return outcome.kind === 'problem' ? { problem: problemWords(outcome.problem) } : outcome;
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return { problem: error.toAsker };
  }
};

type Sent = {
  readonly form: ReturnType<typeof readSaveForm>;
  readonly card: AnswerOnCard;
  readonly button: SaveButton;
};

/** Name of the notebook that was meant, so that the form can be opened with it again. */
const nameOf = async ({ name, notebook }: Sent['form'], desk: NotebookDesk): Promise<string> => {
  if (!('id' in notebook)) return name;
  try {
    return (await desk.notebooks.get(notebook.id))?.name ?? '';
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return '';
  }
};

/** Saves what was sent, and says what came of it: nothing that was typed is lost where it was not saved. */
const answerTo = async (
  interaction: ModalSubmitInteraction,
  { form, card, button }: Sent,
  { clock }: CommandContext,
  desk: NotebookDesk,
): Promise<Reply> => {
  const { found } = button;
  if (found === undefined) return withTypedWords(articleGoneNotice(), form);
  const message = sourceOf(interaction, button.message);
  const outcome = await saved(
    {
      ...form,
      answer: clip(card.answer, WORD_LIMITS.answer),
      quote: keptQuote(found.article, found.quote),
      message: linkTo(interaction, message),
      by: interaction.user.id,
      at: clock.now(),
    },
    desk,
  );
  if ('finding' in outcome) return keptNotice(outcome);
  const [head = '', ...others] = card.texts;
  const question =
    readClaimLines(head) === undefined
      ? questionLines({ asked: form.question, readAs: undefined })
      : claimLines(form.question);
  const preview = renderPreview({
    lead: outcome.problem,
    texts: [question, ...others],
    found,
    message,
    typed: { note: form.note, tags: form.tags, name: await nameOf(form, desk) },
  });
  return { ...preview, outcome: 'problem' };
};

/** The form that the Save button opens, sent. Rejects with `StoreError`. */
export const saveFromForm = async (
  interaction: ModalSubmitInteraction,
  rest: string,
  context: CommandContext,
): Promise<Outcome> => {
  const form = readSaveForm(interaction);
  const allowed = await allowedNotebook(interaction, context);
  if ('refusal' in allowed) return respondWith(interaction, 'asker', withTypedWords(allowed.refusal, form));
  const card = interaction.message === null ? undefined : answerOnCard(sentComponents(interaction.message));
  if (card === undefined) return respondWith(interaction, 'asker', withTypedWords(cardGoneNotice(), form));
  const button = readSaveButton(rest, context.library);
  const work = () => answerTo(interaction, { form, card, button }, context, allowed.notebook);
  return interaction.isFromMessage() && isPreview(interaction.message)
    ? replaceMessage(interaction, await work())
    : respond(interaction, 'asker', work, context.clock);
};
