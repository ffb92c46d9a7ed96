import type {
  AnySelectMenuInteraction,
  ButtonInteraction,
  ChatInputCommandInteraction,
  Guild,
} from 'discord.js';
import type { ArticleDesk } from '../../articles/importing/article-desk.ts';
import type { ServerSettings } from '../../store/server-settings.ts';
import type { CommandContext } from '../command.ts';
import { noDeskNotice, notManagerNotice } from '../desk/desk-notices.ts';
import { managesServer } from '../desk/may-look-after.ts';
import { unknownButtonNotice } from '../notices.ts';
import type { Outcome } from '../outcome.ts';
import type { Reply } from '../reply.ts';
import { replaceMessage, respondWith } from '../respond.ts';
import { LISTS, readListId, readSwitchId, TIDY } from './setting-ids.ts';
import { splitList, type Present } from './setting-words.ts';
import { renderSettings, type ShownSettings } from './settings-view.ts';

/** What the bot knows of a server; of one that Discord does not tell of at present nothing is taken for gone. */
const presentIn = (guild: Guild | null): Present => ({
  channel: (id) => guild?.available !== true || guild.channels.cache.has(id),
  role: (id) => guild?.available !== true || guild.roles.cache.has(id),
});

type Asked = ChatInputCommandInteraction | AnySelectMenuInteraction | ButtonInteraction;

/** The desk of the server for somebody who may manage it; else what they are told. */
const managedDesk = (
  interaction: Asked,
  { desk }: CommandContext,
): { readonly desk: ArticleDesk } | { readonly refusal: Reply } => {
  if (desk === undefined) return { refusal: noDeskNotice(interaction.guildId !== null) };
  return managesServer(interaction) ? { desk } : { refusal: notManagerNotice() };
};

const shown = async (
  desk: ArticleDesk,
  { guild }: Asked,
  settings: ServerSettings,
  changed: ShownSettings['changed'],
): Promise<Reply> => {
  const { limits } = desk;
  return renderSettings({ settings, present: presentIn(guild), usage: await desk.usage(), limits, changed });
};

/** /settings: what the server has set. */
export const showSettings = async (
  interaction: ChatInputCommandInteraction,
  context: CommandContext,
): Promise<Outcome> => {
  const managed = managedDesk(interaction, context);
  if ('refusal' in managed) return respondWith(interaction, 'asker', managed.refusal);
  const { desk } = managed;
  return respondWith(interaction, 'asker', await shown(desk, interaction, await desk.settings(), undefined));
};

/** Sets a list to what was chosen in its menu. */
export const setList = async (
  interaction: AnySelectMenuInteraction,
  rest: string,
  context: CommandContext,
): Promise<Outcome> => {
  const managed = managedDesk(interaction, context);
  if ('refusal' in managed) return respondWith(interaction, 'asker', managed.refusal);
  const name = readListId(rest);
  if (name === undefined) return respondWith(interaction, 'asker', unknownButtonNotice());
  const settings = await managed.desk.set({ [name]: interaction.values });
  return replaceMessage(interaction, await shown(managed.desk, interaction, settings, name));
};

/** Takes what is no longer there off all lists. */
const tidied = (settings: ServerSettings, present: Present): Partial<ServerSettings> =>
  Object.fromEntries(LISTS.map((name) => [name, splitList(name, settings, present).there]));

/** Sets what a button says. */
export const setSwitch = async (
  interaction: ButtonInteraction,
  rest: string,
  context: CommandContext,
): Promise<Outcome> => {
  const managed = managedDesk(interaction, context);
  if ('refusal' in managed) return respondWith(interaction, 'asker', managed.refusal);
  const { desk } = managed;
  if (rest === TIDY) {
    const settings = await desk.set(tidied(await desk.settings(), presentIn(interaction.guild)));
    return replaceMessage(interaction, await shown(desk, interaction, settings, 'tidy'));
  }
  const change = readSwitchId(rest);
  if (change === undefined) return respondWith(interaction, 'asker', unknownButtonNotice());
  const settings = await desk.set({ [change.name]: change.on });
  return replaceMessage(interaction, await shown(desk, interaction, settings, change.name));
};
