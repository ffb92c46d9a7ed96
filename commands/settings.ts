import { ApplicationIntegrationType, InteractionContextType, PermissionFlagsBits } from 'discord.js';
import type { Command } from '../src/discord/command.ts';
import { setList, setSwitch, showSettings } from '../src/discord/settings/change-settings.ts';
import { SET_PREFIX } from '../src/discord/settings/setting-ids.ts';

/** /settings: what a server has set, shown and changed in one private message. */
export const settings = {
  data: {
    name: 'settings',
    description: 'Where I answer in this server, who may ask, add and save, and more',
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
    // Discord shows it to nobody else; whoever is let in by the server is refused here.
    default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
  },
  admits: 'everybody',
  run: showSettings,
  components: { [SET_PREFIX]: setSwitch },
  selects: { [SET_PREFIX]: setList },
} satisfies Command;
