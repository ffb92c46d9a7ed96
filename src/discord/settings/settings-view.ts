import {
  ChannelType,
  ComponentType,
  SelectMenuDefaultValueType,
  type APIActionRowComponent,
  type APIChannelSelectComponent,
  type APIComponentInContainer,
  type APIRoleSelectComponent,
} from 'discord.js';
import type { ArticleLimits, ArticleUsage } from '../../store/article-store.ts';
import type { ServerSettings } from '../../store/server-settings.ts';
import { button, container, row, section, textDisplay } from '../components.ts';
import { sizeInWords } from '../desk/size-in-words.ts';
import { SELECT_VALUES_LIMIT } from '../limits.ts';
import type { Reply } from '../reply.ts';
import { listId, LISTS, switchId, TIDY_ID, type ListSetting, type SwitchSetting } from './setting-ids.ts';
import { LIST_WORDS, listNow, splitList, SWITCH_WORDS, switchNow, type Present } from './setting-words.ts';

/** Channels in which somebody can write to the bot, or whose posts and threads are such. */
const CHANNEL_TYPES: ChannelType[] = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
  ChannelType.GuildMedia,
  ChannelType.GuildVoice,
  ChannelType.GuildStageVoice,
];

/** All that is shown of a server's settings. */
export type ShownSettings = {
  readonly settings: ServerSettings;
  readonly present: Present;
  readonly usage: ArticleUsage;
  readonly limits: ArticleLimits;
  /** What was changed just now. */
  readonly changed: ListSetting | SwitchSetting | 'tidy' | undefined;
};

const number = (count: number): string => count.toLocaleString('en');

const menu = (
  name: ListSetting,
  ids: readonly string[],
): APIActionRowComponent<APIChannelSelectComponent | APIRoleSelectComponent> => {
  const common = {
    custom_id: listId(name),
    placeholder: LIST_WORDS[name].placeholder,
    min_values: 0,
    max_values: SELECT_VALUES_LIMIT,
  };
  const chosen = ids.slice(0, SELECT_VALUES_LIMIT);
  const select: APIChannelSelectComponent | APIRoleSelectComponent =
    name === 'channels'
      ? {
          ...common,
          type: ComponentType.ChannelSelect,
          channel_types: CHANNEL_TYPES,
          default_values: chosen.map((id) => ({ id, type: SelectMenuDefaultValueType.Channel })),
        }
      : {
          ...common,
          type: ComponentType.RoleSelect,
          default_values: chosen.map((id) => ({ id, type: SelectMenuDefaultValueType.Role })),
        };
  return { type: ComponentType.ActionRow, components: [select] };
};

const listParts = (
  name: ListSetting,
  { settings, present }: ShownSettings,
): readonly APIComponentInContainer[] => {
  const { title, meaning } = LIST_WORDS[name];
  return [
    textDisplay(`**${title}**: ${listNow(name, settings, present)}\n-# ${meaning}`),
    menu(name, splitList(name, settings, present).there),
  ];
};

const switchPart = (name: SwitchSetting, { settings }: ShownSettings): APIComponentInContainer => {
  const { title, turnOn, turnOff } = SWITCH_WORDS[name];
  const isOn = settings[name];
  return section(
    `**${title}**: ${switchNow(name, settings)}`,
    button(isOn ? turnOff : turnOn, switchId(name, !isOn)),
  );
};

const changedLine = ({ changed, settings, present }: ShownSettings): string => {
  switch (changed) {
    case undefined:
      return '-# What you change holds at once. Only you see this.';
    case 'tidy':
      return '✓ Saved: what is gone stands on no list any more.';
    case 'privateByDefault':
    case 'shippedArticles':
      return `✓ Saved: **${SWITCH_WORDS[changed].title}**: ${switchNow(changed, settings)}`;
    case 'channels':
    case 'whoMayAsk':
    case 'whoMayAdd':
    case 'whoMaySave':
      return `✓ Saved: **${LIST_WORDS[changed].title}**: ${listNow(changed, settings, present)}`;
    default:
      return changed satisfies never;
  }
};

/** What a server has set, each setting with a menu or a button that changes it, and how much it keeps. */
export const renderSettings = (shown: ShownSettings): Reply => {
  const { settings, present, usage, limits } = shown;
  const isAnythingGone = LISTS.some((name) => splitList(name, settings, present).gone > 0);
  return {
    components: [
      container([
        textDisplay(`**Settings of this server**\n${changedLine(shown)}`),
        ...LISTS.flatMap((name) => listParts(name, shown)),
        ...(isAnythingGone ? [row([button('Take what is gone off the lists', TIDY_ID)])] : []),
        switchPart('privateByDefault', shown),
        switchPart('shippedArticles', shown),
        textDisplay(
          `-# Kept: ${number(usage.articles)} of at most ${number(limits.articles)} articles, ${sizeInWords(usage.bytes)} of at most ${sizeInWords(limits.bytes)} of text`,
        ),
      ]),
    ],
    files: [],
  };
};
