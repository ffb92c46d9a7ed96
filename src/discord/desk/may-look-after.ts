import { PermissionFlagsBits, type Interaction } from 'discord.js';
import type { ServerSettings } from '../../store/server-settings.ts';

/** Whether somebody may manage the server that an interaction is in, by Discord's own permissions. */
export const managesServer = ({ memberPermissions }: Pick<Interaction, 'memberPermissions'>): boolean =>
  memberPermissions?.has(PermissionFlagsBits.ManageGuild) === true;

/** Ids of the roles that somebody has in the server. */
export const rolesOf = ({ member }: Pick<Interaction, 'member'>): readonly string[] => {
  if (member === null) return [];
  return Array.isArray(member.roles) ? member.roles : Array.from(member.roles.cache.keys());
};

/** Whether somebody may add, rename and remove the server's articles: who manages the server, and who has one of the roles that it named for that. */
export const mayLookAfter = (
  interaction: Pick<Interaction, 'member' | 'memberPermissions'>,
  { whoMayAdd }: Pick<ServerSettings, 'whoMayAdd'>,
): boolean => managesServer(interaction) || rolesOf(interaction).some((role) => whoMayAdd.includes(role));
