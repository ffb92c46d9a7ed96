import { ApplicationCommandOptionType, ApplicationIntegrationType, InteractionContextType } from 'discord.js';
import { settingOfInteraction } from '../src/discord/card-setting.ts';
import { checkText } from '../src/discord/check.ts';
import { CLAIM_TEXT_LENGTH } from '../src/discord/claim-text.ts';
import type { Command } from '../src/discord/command.ts';
import { claimProblemNotice } from '../src/discord/claim-notices.ts';
import { readWords } from '../src/discord/question.ts';
import { respond, respondWith } from '../src/discord/respond.ts';
import { isAnsweredPrivately, privateOption } from '../src/discord/settings/shown-to.ts';

/** /check: compares a claim, or a text sentence by sentence, with what the articles say. */
export const check = {
  data: {
    name: 'check',
    description: 'Check a claim; the verdict comes with the sentences it stands on',
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    integration_types: [ApplicationIntegrationType.GuildInstall],
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'claim',
        description: 'A statement, or several',
        required: true,
        max_length: CLAIM_TEXT_LENGTH,
      },
      privateOption('result'),
    ],
  },
  run: async (interaction, context) => {
    const read = readWords(interaction.options.getString('claim', true), CLAIM_TEXT_LENGTH);
    if ('problem' in read) return respondWith(interaction, 'asker', claimProblemNotice(read.problem));
    const isPrivate = await isAnsweredPrivately(interaction, context);
    const setting = settingOfInteraction(interaction, isPrivate, context);
    const work = () => checkText({ text: read.words, setting, view: 'verdicts' }, context);
    return respond(interaction, isPrivate ? 'asker' : 'everyone', work, context.clock);
  },
} satisfies Command;
