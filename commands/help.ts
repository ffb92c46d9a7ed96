import { ApplicationIntegrationType, InteractionContextType } from 'discord.js';
import { answerQuestion } from '../src/discord/ask.ts';
import { settingOfInteraction } from '../src/discord/card-setting.ts';
import type { Command } from '../src/discord/command.ts';
import { placeOf } from '../src/discord/earlier-questions.ts';
import { EXAMPLE_PREFIX, fitsButton } from '../src/discord/example-buttons.ts';
import { renderHelp } from '../src/discord/help-view.ts';
import { canReadThreads } from '../src/discord/message-intent.ts';
import { questionProblemNotice } from '../src/discord/notices.ts';
import { readQuestion } from '../src/discord/question.ts';
import { respond, respondWith } from '../src/discord/respond.ts';
import { talkKeyIn } from '../src/discord/talk-keys.ts';

/** Questions to begin with: enough to see what can be asked. */
const EXAMPLES = 4;

/** Questions known before examples are chosen: some are too long for a button. */
const KNOWN = 6;

/** /help: what the bot does, how to ask it, and questions that its articles answer. */
export const help = {
  data: {
    name: 'help',
    description: 'What I do and how to ask me',
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  },
  run: async (interaction, { commands, suggestions, clock }) => {
    const followsThreads = canReadThreads(interaction.client);
    const work = async () => {
      const known = await suggestions.likely.atLeast(KNOWN);
      const examples = known.map(({ text }) => text).filter((text) => fitsButton(text));
      return renderHelp({ commands, examples: examples.slice(0, EXAMPLES), followsThreads });
    };
    return respond(interaction, 'asker', work, clock);
  },
  components: {
    [EXAMPLE_PREFIX]: async (interaction, _number, context) => {
      const { component } = interaction;
      const read = readQuestion(('label' in component ? component.label : undefined) ?? '');
      if ('problem' in read) return respondWith(interaction, 'asker', questionProblemNotice(read.problem));
      context.suggestions.earlier.remember(placeOf(interaction), read.question);
      const asking = {
        key: talkKeyIn(interaction, interaction.user.id, interaction.client.user.id),
        question: read.question,
        setting: settingOfInteraction(interaction, true),
      };
      return respond(interaction, 'asker', () => answerQuestion(asking, context), context.clock);
    },
  },
} satisfies Command;
