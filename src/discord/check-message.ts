import { ApplicationCommandType, ApplicationIntegrationType, InteractionContextType } from 'discord.js';
import { settingOfInteraction } from './card-setting.ts';
import { checkText } from './check.ts';
import { CLAIM_TEXT_LENGTH } from './claim-text.ts';
import type { MessageCommand } from './command.ts';
import { messageWords } from './message-words.ts';
import { claimProblemNotice, noWordsNotice } from './claim-notices.ts';
import { readWords } from './question.ts';
import { respond, respondWith } from './respond.ts';
import type { TextCheckView } from './text-check-card.ts';

/**
 * A command of a message's menu that checks its text, for the one who chose it: whoever wrote the message did not ask. Discord gives such a
 * command the message's words without any intent.
 */
export const checkMessageCommand = (name: string, view: TextCheckView): MessageCommand => ({
  data: {
    type: ApplicationCommandType.Message,
    name,
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  },
  run: async (interaction, context) => {
    const read = readWords(messageWords(interaction.targetMessage), CLAIM_TEXT_LENGTH);
    if ('problem' in read) {
      const notice = read.problem === 'empty' ? noWordsNotice() : claimProblemNotice(read.problem);
      return respondWith(interaction, 'asker', notice);
    }
    const setting = settingOfInteraction(interaction, true, context);
    const work = () => checkText({ text: read.words, setting, view }, context);
    return respond(interaction, 'asker', work, context.clock);
  },
});
