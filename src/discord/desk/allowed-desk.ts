import type { Interaction } from 'discord.js';
import type { ArticleDesk } from '../../articles/importing/article-desk.ts';
import type { CommandContext } from '../command.ts';
import type { Reply } from '../reply.ts';
import { noDeskNotice, notAllowedNotice } from './desk-notices.ts';
import { mayLookAfter } from './may-look-after.ts';

type Asked = Pick<Interaction, 'guildId' | 'member' | 'memberPermissions'>;

/** The desk of the server, for somebody who may look after its articles; else what they are told. Rejects with `StoreError`. */
export const allowedDesk = async (
  interaction: Asked,
  { desk }: Pick<CommandContext, 'desk'>,
): Promise<{ readonly desk: ArticleDesk } | { readonly refusal: Reply }> => {
  if (desk === undefined) return { refusal: noDeskNotice(interaction.guildId !== null) };
  const settings = await desk.settings();
  return mayLookAfter(interaction, settings) ? { desk } : { refusal: notAllowedNotice(settings.whoMayAdd) };
};
