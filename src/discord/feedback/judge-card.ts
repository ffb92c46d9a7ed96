import type { ButtonInteraction, Message, ModalSubmitInteraction } from 'discord.js';
import { quoteText } from '../../corpus/citation.ts';
import type { Feedback } from '../../store/feedback-store.ts';
import { answerOnCard } from '../answer-on-card.ts';
import type { CommandContext } from '../command.ts';
import { readableNotebook } from '../notebook/allowed-notebook.ts';
import { unknownButtonNotice } from '../notices.ts';
import type { Outcome } from '../outcome.ts';
import { questionOnCard, sentComponents, wholeQuestion } from '../read-card.ts';
import { respond, respondWith, showForm } from '../respond.ts';
import { feedbackForm, readFeedbackForm } from './feedback-form.ts';
import { readJudged, type Judged } from './feedback-ids.ts';
import { helpfulNotice, notHelpfulNotice, takenBackNotice } from './feedback-notices.ts';

type CardContent = Pick<Feedback, 'card' | 'question' | 'status' | 'answer' | 'quote'>;

/**
 * What a card says, from its buttons, its words and the article; `undefined` for a message of another form. Where the article has changed since, the words of the
 * quote are no longer known for certain, and it is left out.
 */
const contentOf = (message: Message, { status, found }: Judged): CardContent | undefined => {
  const question = questionOnCard(message);
  if (question === undefined) return undefined;
  const answer = status === 'not_found' ? '' : (answerOnCard(sentComponents(message))?.answer ?? '');
  return {
    card: message.id,
    question: wholeQuestion(question),
    status,
    answer,
    ...(found !== undefined && {
      quote: {
        article: found.article.id,
        key: found.article.key,
        start: found.quote.start,
        end: found.quote.end,
        text: quoteText(found.article, found.quote),
      },
    }),
  };
};

/** The Helpful button: one press; another one takes it back. Rejects with `StoreError`. */
export const judgeHelpful = async (
  interaction: ButtonInteraction,
  rest: string,
  context: CommandContext,
): Promise<Outcome> => {
  const readable = readableNotebook(interaction, context);
  if ('refusal' in readable) return respondWith(interaction, 'asker', readable.refusal);
  const { feedback } = readable.notebook;
  const judged = readJudged(rest, context.library);
  const content = judged && contentOf(interaction.message, judged);
  if (content === undefined) return respondWith(interaction, 'asker', unknownButtonNotice());
  const person = interaction.user.id;
  const work = async () => {
    const before = await feedback.of(content.card, person);
    if (before?.verdict === 'helpful') {
      await feedback.takeBack(content.card, person);
      return takenBackNotice();
    }
    await feedback.give({ ...content, person, verdict: 'helpful', reason: '', at: context.clock.now() });
    return helpfulNotice();
  };
  return respond(interaction, 'asker', work, context.clock);
};

/** The Not helpful button: opens a form for the reason, with what this person said before. Rejects with `StoreError`. */
export const askWhyNotHelpful = async (
  interaction: ButtonInteraction,
  rest: string,
  context: CommandContext,
): Promise<Outcome> => {
  const readable = readableNotebook(interaction, context);
  if ('refusal' in readable) return respondWith(interaction, 'asker', readable.refusal);
  const judged = readJudged(rest, context.library);
  if (judged === undefined) return respondWith(interaction, 'asker', unknownButtonNotice());
  const before = await readable.notebook.feedback.of(interaction.message.id, interaction.user.id);
  const reason = before?.verdict === 'not_helpful' ? before.reason : undefined;
  return showForm(interaction, feedbackForm(judged, reason));
};

/** The form, sent. Rejects with `StoreError`. */
export const judgeNotHelpful = async (
  interaction: ModalSubmitInteraction,
  rest: string,
  context: CommandContext,
): Promise<Outcome> => {
  const readable = readableNotebook(interaction, context);
  if ('refusal' in readable) return respondWith(interaction, 'asker', readable.refusal);
  const { feedback } = readable.notebook;
  const judged = readJudged(rest, context.library);
  const content =
    judged === undefined || interaction.message === null ? undefined : contentOf(interaction.message, judged);
  if (judged === undefined || content === undefined)
    return respondWith(interaction, 'asker', unknownButtonNotice());
  const person = interaction.user.id;
  const reason = readFeedbackForm(interaction, judged);
  const work = async () => {
    if (reason === undefined) {
      await feedback.takeBack(content.card, person);
      return takenBackNotice();
    }
    await feedback.give({ ...content, person, verdict: 'not_helpful', reason, at: context.clock.now() });
    return notHelpfulNotice();
  };
  return respond(interaction, 'asker', work, context.clock);
};
