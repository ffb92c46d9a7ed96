import { PermissionFlagsBits, type Interaction } from 'discord.js';
import type { NotebookDesk } from '../../notebook/notebook-desk.ts';
import type { CommandContext } from '../command.ts';
import { managesServer, rolesOf } from '../desk/may-look-after.ts';
import { notice } from '../notice.ts';
import type { Reply } from '../reply.ts';

type Asked = Pick<Interaction, 'guildId' | 'member' | 'memberPermissions'>;

type Allowed = { readonly notebook: NotebookDesk } | { readonly refusal: Reply };

const noNotebookNotice = (inServer: boolean): Reply =>
  notice(
    inServer
      ? 'This bot keeps no notebooks. Whoever runs it can change that.'
      : 'Notebooks belong to a server. Do this in the server whose notebook you mean.',
  );

const notAllowedNotice = (roles: readonly string[]): Reply =>
  notice(
    `You may read this server's notebooks, and not write into them. That takes one of these roles: ${roles.map((id) => `<@&${id}>`).join(', ')}; or the permission “Manage Server”. Ask somebody who has it.`,
  );

/** The notebooks of the server for somebody who only reads them; else what they are told. */
export const readableNotebook = (
  { guildId }: Pick<Asked, 'guildId'>,
  { notebook }: Pick<CommandContext, 'notebook'>,
): Allowed => (notebook === undefined ? { refusal: noNotebookNotice(guildId !== null) } : { notebook });

/** The notebooks of the server for somebody who may write into them; else what they are told. Rejects with `StoreError`. */
export const allowedNotebook = async (
  interaction: Asked,
  context: Pick<CommandContext, 'notebook' | 'desk'>,
): Promise<Allowed> => {
  const readable = readableNotebook(interaction, context);
  if ('refusal' in readable) return readable;
  const roles = (await context.desk?.settings())?.whoMaySave ?? [];
  const isAllowed =
    roles.length === 0 ||
    managesServer(interaction) ||
    rolesOf(interaction).some((role) => roles.includes(role));
  return isAllowed ? readable : { refusal: notAllowedNotice(roles) };
};

/** Whether somebody may change or remove what was written: whoever wrote it, and who may manage messages or the server. */
export const mayChange = (
  { user, memberPermissions }: Pick<Interaction, 'user' | 'memberPermissions'>,
  writtenBy: string | undefined,
): boolean =>
  user.id === writtenBy ||
  memberPermissions?.any([PermissionFlagsBits.ManageMessages, PermissionFlagsBits.ManageGuild]) === true;
