import { ApplicationCommandOptionType, ApplicationIntegrationType, InteractionContextType } from 'discord.js';
import { answerQuestion, talkKey } from '../src/discord/ask.ts';
import {
  CONTEXT_PREFIX,
  EVIDENCE_PREFIX,
  readContextButton,
  readEvidenceButton,
} from '../src/discord/button-ids.ts';
import type { Command } from '../src/discord/command.ts';
import { renderContext } from '../src/discord/context-view.ts';
import { articleGoneNotice, questionProblemNotice } from '../src/discord/notices.ts';
import { QUESTION_LENGTH, readQuestion } from '../src/discord/question.ts';
import { renderQuoteList } from '../src/discord/quote-list.ts';
import { respond, respondWith } from '../src/discord/respond.ts';

/** /ask: answers a question with the sentence the answer stands on. */
export const ask = {
  data: {
    name: 'ask',
    description: 'Ask a question; the answer comes with the sentence it stands on',
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    integration_types: [ApplicationIntegrationType.GuildInstall],
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'question',
        description: 'What do you want to know?',
        required: true,
        max_length: QUESTION_LENGTH,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'private',
        description: 'Show the answer to me only',
      },
    ],
  },
  run: async (interaction, context) => {
    const read = readQuestion(interaction.options.getString('question', true));
    if ('problem' in read) {
      await respondWith(interaction, 'asker', questionProblemNotice(read.problem));
      return;
    }
    const visibility = interaction.options.getBoolean('private') === true ? 'asker' : 'everyone';
    const key = talkKey(interaction.channelId, interaction.user.id);
    await respond(interaction, visibility, () => answerQuestion(key, read.question, context), context.clock);
  },
  components: {
    [CONTEXT_PREFIX]: async (interaction, rest, { library }) => {
      const found = readContextButton(rest, library);
      const reply = found === undefined ? articleGoneNotice() : renderContext(found);
      await respondWith(interaction, 'asker', reply);
    },
    [EVIDENCE_PREFIX]: async (interaction, rest, { library }) => {
      const { quotes, gone } = readEvidenceButton(rest, library);
      const note = gone === 0 ? undefined : '-# More was quoted from an article that has changed or is gone.';
      const reply =
        quotes.length === 0
          ? articleGoneNotice()
          : renderQuoteList('**More sentences on this question**', quotes, note);
      await respondWith(interaction, 'asker', reply);
    },
  },
} satisfies Command;
