import { ApplicationCommandOptionType, ApplicationIntegrationType, InteractionContextType } from 'discord.js';
import { answerQuestion } from '../src/discord/ask.ts';
import { askExample } from '../src/discord/ask-example.ts';
import { readScope } from '../src/discord/asked-scope.ts';
import { CARD_BUTTONS, CARD_FORMS } from '../src/discord/card-handlers.ts';
import { settingOfInteraction } from '../src/discord/card-setting.ts';
import type { Command } from '../src/discord/command.ts';
import { placeOf } from '../src/discord/earlier-questions.ts';
import { EXAMPLE_PREFIX } from '../src/discord/example-buttons.ts';
import { findArticle } from '../src/discord/find-article.ts';
import { isOpenToServer } from '../src/discord/gaps/open-channel.ts';
import { questionProblemNotice, scopeProblemNotice } from '../src/discord/notices.ts';
import { questionChoices } from '../src/discord/question-choices.ts';
import { QUESTION_LENGTH, readQuestion } from '../src/discord/question.ts';
import { respond, respondWith } from '../src/discord/respond.ts';
import { SCOPE_OPTIONS, scopeChoices, scopeOptionsOf } from '../src/discord/scope-command-options.ts';
import { isAnsweredPrivately, privateOption } from '../src/discord/settings/shown-to.ts';
import { talkKeyIn } from '../src/discord/talk-keys.ts';

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
        autocomplete: true,
        max_length: QUESTION_LENGTH,
      },
      ...SCOPE_OPTIONS,
      privateOption('answer'),
    ],
  },
  run: async (interaction, context) => {
    const read = readQuestion(interaction.options.getString('question', true));
    if ('problem' in read) {
      return respondWith(interaction, 'asker', questionProblemNotice(read.problem));
    }
    const asked = readScope(scopeOptionsOf(interaction), context.library);
    if ('problem' in asked) return respondWith(interaction, 'asker', scopeProblemNotice(asked.problem));
    const isPrivate = await isAnsweredPrivately(interaction, context);
    const asking = {
      key: talkKeyIn(interaction, interaction.user.id, interaction.client.user.id),
      question: read.question,
      setting: settingOfInteraction(interaction, isPrivate, context),
      scope: asked.scope,
      isOpen: !isPrivate && isOpenToServer(interaction.channel),
    };
    context.suggestions.earlier.remember(placeOf(interaction), read.question);
    const work = () => answerQuestion(asking, context);
    return respond(interaction, isPrivate ? 'asker' : 'everyone', work, context.clock);
  },
  autocomplete: async (interaction, { library, suggestions: { earlier, likely } }) => {
    const focused = interaction.options.getFocused(true);
    const own = earlier.of(placeOf(interaction));
    const article = findArticle(interaction.options.getString('article') ?? '', library);
    const known = likely
      .known()
      .filter((question) => article === undefined || question.article === article.id)
      .map(({ text }) => text);
    await interaction.respond(scopeChoices(focused, library) ?? questionChoices(focused.value, own, known));
  },
  components: { ...CARD_BUTTONS, [EXAMPLE_PREFIX]: askExample },
  forms: CARD_FORMS,
} satisfies Command;
