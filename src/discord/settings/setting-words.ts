import type { ServerSettings } from '../../store/server-settings.ts';
import type { ListSetting, SwitchSetting } from './setting-ids.ts';

/** What each setting is called and means, in Markdown. */

/** Channels or roles of one list that are named in words; all of them stand in its menu. */
const MOST_NAMED = 15;

/** Whether something of a server is still there. */
export type Present = { readonly channel: (id: string) => boolean; readonly role: (id: string) => boolean };

type ListWords = {
  readonly title: string;
  readonly meaning: string;
  /** What an empty list says. */
  readonly empty: string;
  readonly placeholder: string;
  /** What follows when all on the list are gone. */
  readonly deserted: string;
};

const ROLES_GONE = 'so nobody but those who may manage the server';

export const LIST_WORDS: Readonly<Record<ListSetting, ListWords>> = {
  channels: {
    title: 'Channels',
    meaning: 'Where I answer; a thread belongs to its channel. Choose none for all.',
    empty: 'all that I can see',
    placeholder: 'All channels',
    deserted: 'so I answer nowhere',
  },
  whoMayAsk: {
    title: 'Who may ask',
    meaning: 'Roles, beside those who may manage the server. Choose none for everybody.',
    empty: 'everybody',
    placeholder: 'Everybody',
    deserted: ROLES_GONE,
  },
  whoMayAdd: {
    title: 'Who may look after the articles',
    meaning: 'Roles that add, rename and take out, beside those who may manage the server.',
    empty: 'nobody else',
    placeholder: 'Nobody else',
    deserted: ROLES_GONE,
  },
  whoMaySave: {
    title: 'Who may write into the notebooks',
    meaning: 'Roles, beside those who may manage the server. Choose none for everybody who may ask.',
    empty: 'everybody who may ask',
    placeholder: 'Everybody who may ask',
    deserted: ROLES_GONE,
  },
};

type SwitchWords = {
  readonly title: string;
  readonly on: string;
  readonly off: string;
  /** Labels of the button that switches. */
  readonly turnOn: string;
  readonly turnOff: string;
};

export const SWITCH_WORDS: Readonly<Record<SwitchSetting, SwitchWords>> = {
  privateByDefault: {
    title: 'Answers to commands',
    on: 'for the asker alone, unless `private: False` is given. Mentions are answered where they stand.',
    off: 'for everybody in the channel, unless `private: True` is given',
    turnOn: 'Make them private',
    turnOff: 'Make them public',
  },
  shippedArticles: {
    title: 'Articles that come with the bot',
    on: 'asked too',
    off: "left out; only this server's own are asked",
    turnOn: 'Ask them too',
    turnOff: 'Leave them out',
  },
};

/** Those of a list that are still there, and how many are not. */
export const splitList = (
  name: ListSetting,
  settings: ServerSettings,
  present: Present,
): { readonly there: readonly string[]; readonly gone: number } => {
  const ids = settings[name];
  const there = ids.filter((id) => (name === 'channels' ? present.channel(id) : present.role(id)));
  return { there, gone: ids.length - there.length };
};

const goneInWords = (name: ListSetting, gone: number): string => {
  const noun = name === 'channels' ? 'channel' : 'role';
  return gone === 1 ? `1 ${noun} that is gone` : `${gone} ${noun}s that are gone`;
};

/** What a list says now. */
export const listNow = (name: ListSetting, settings: ServerSettings, present: Present): string => {
  const words = LIST_WORDS[name];
  const { there, gone } = splitList(name, settings, present);
  if (there.length === 0 && gone === 0) return words.empty;
  if (there.length === 0) return `${goneInWords(name, gone)}, ${words.deserted}`;
  const more = there.length - MOST_NAMED;
  return [
    ...there.slice(0, MOST_NAMED).map((id) => (name === 'channels' ? `<#${id}>` : `<@&${id}>`)),
    ...(more > 0 ? [`${more} more`] : []),
    ...(gone > 0 ? [goneInWords(name, gone)] : []),
  ].join(', ');
};

/** What a switch says now. */
export const switchNow = (name: SwitchSetting, settings: ServerSettings): string =>
  SWITCH_WORDS[name][settings[name] ? 'on' : 'off'];
