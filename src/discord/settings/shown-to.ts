import {
  ApplicationCommandOptionType,
  type APIApplicationCommandBooleanOption,
  type ChatInputCommandInteraction,
} from 'discord.js';
import type { CommandContext } from '../command.ts';

const PRIVATE = 'private';

/** The option by which somebody says whether what they are given is theirs alone. @param what they are given */
export const privateOption = (what: string): APIApplicationCommandBooleanOption => ({
  type: ApplicationCommandOptionType.Boolean,
  name: PRIVATE,
  description: `True: show the ${what} to me only; False: to everybody here`,
});

/** Whether it is for the asker alone: as they say, else as the server has set. Rejects with `StoreError`. */
export const isAnsweredPrivately = async (
  { options }: Pick<ChatInputCommandInteraction, 'options'>,
  { desk }: Pick<CommandContext, 'desk'>,
): Promise<boolean> => options.getBoolean(PRIVATE) ?? (await desk?.settings())?.privateByDefault ?? false;
