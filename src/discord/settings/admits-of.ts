import type { Interaction } from 'discord.js';
import type { Admits } from '../command.ts';
import type { Registry } from '../registry.ts';

const prefixOf = (customId: string): string => customId.slice(0, Math.max(0, customId.indexOf(':')));

/** Whom the command admits that an interaction belongs to. What no command of ours answers is said to everybody. */
export const admitsOf = (interaction: Interaction, { admits }: Pick<Registry, 'admits'>): Admits => {
  const found = (): Admits | undefined => {
    if (interaction.isChatInputCommand() || interaction.isAutocomplete())
      return admits.commands.get(interaction.commandName);
    if (interaction.isContextMenuCommand()) return admits.messageCommands.get(interaction.commandName);
    if (interaction.isButton()) return admits.buttons.get(prefixOf(interaction.customId));
    if (interaction.isAnySelectMenu()) return admits.selects.get(prefixOf(interaction.customId));
    if (interaction.isModalSubmit()) return admits.forms.get(prefixOf(interaction.customId));
    return undefined;
  };
  return found() ?? 'everybody';
};
