import { ApplicationIntegrationType, InteractionContextType } from 'discord.js';
import type { Command } from '../src/discord/command.ts';
import { pressPrivacy, showPrivacy } from '../src/discord/privacy/answer-privacy.ts';
import { PRIVACY_PREFIX } from '../src/discord/privacy/privacy-ids.ts';

/** /privacy: what is kept and for how long; one's own data, and being forgotten. */
export const privacy = {
  data: {
    name: 'privacy',
    description: 'What is kept of you, your data as a file, and how to be forgotten',
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  },
  admits: 'everybody',
  run: showPrivacy,
  components: { [PRIVACY_PREFIX]: pressPrivacy },
} satisfies Command;
