import type { MessageView, Person } from '../message-view.ts';
import type { ChannelView } from '../protocol.ts';
import type { MenuGroup, MenuItem } from './menu.tsx';
import type { Page } from './page-context.ts';

/** What a conversation does with one of its messages. */
export type MessageActions = {
  readonly reply: (message: MessageView) => void;
  readonly edit: (message: MessageView | undefined) => void;
  readonly openThread: (message: MessageView) => void;
  readonly mention: (person: Person) => void;
};

const placeOf = (channel: ChannelView) => (channel.kind === 'direct' ? 'direct' : 'server');

const copy = async (text: string, { tell }: Page): Promise<void> => {
  try {
    await navigator.clipboard.writeText(text);
    tell('Copied.', false);
  } catch {
    tell('The browser did not let the page copy.', true);
  }
};

/** What the menu of a message offers: what Discord has, then the commands of apps. */
export const messageMenu = (
  message: MessageView,
  channel: ChannelView,
  page: Page,
  actions: MessageActions,
): readonly MenuGroup[] => {
  const { view, attempt, run, go } = page;
  const { id, thread } = message;
  const isMine = message.author.id === view.me.id;
  const copyText: MenuItem = { label: 'Copy text', onPick: () => void copy(message.source, page) };
  const dismiss: MenuItem = {
    label: 'Dismiss message',
    icon: 'close',
    onPick: () => void attempt({ act: 'dismiss', message: id }),
  };
  if (message.isPrivate) return [{ items: [copyText, dismiss] }];
  const threadItems: readonly MenuItem[] =
    channel.kind === 'text'
      ? [
          thread === undefined
            ? { label: 'Create thread', icon: 'thread', onPick: () => actions.openThread(message) }
            : { label: 'Open thread', icon: 'thread', onPick: () => go({ channel: thread }) },
        ]
      : [];
  const own: readonly MenuItem[] = isMine
    ? [
        { label: 'Edit message', icon: 'edit', onPick: () => actions.edit(message) },
        {
          label: 'Delete message',
          isDangerous: true,
          onPick: () => void attempt({ act: 'erase', message: id }),
        },
      ]
    : [];
  const apps = view.menuCommands
    .filter(({ target, places }) => target === 'message' && places.includes(placeOf(channel)))
    .map(({ name }): MenuItem => ({
      label: name,
      onPick: () => void run({ act: 'menu-command', channel: channel.id, name, target: id }, name),
    }));
  return [
    {
      items: [
        { label: 'Reply', icon: 'reply', onPick: () => actions.reply(message) },
        ...threadItems,
        copyText,
      ],
    },
    { label: 'Apps', items: apps },
    { label: 'Yours', items: own },
  ];
};

/** What the menu of a person offers. */
export const personMenu = (
  person: Person,
  channel: ChannelView,
  { view, run, go }: Page,
  actions: MessageActions,
): readonly MenuGroup[] => {
  const apps = view.menuCommands
    .filter(({ target, places }) => target === 'person' && places.includes(placeOf(channel)))
    .map(({ name }): MenuItem => ({
      label: name,
      onPick: () => void run({ act: 'menu-command', channel: channel.id, name, target: person.id }, name),
    }));
  const talk: readonly MenuItem[] =
    person.id === view.bot.id && channel.kind !== 'direct'
      ? [{ label: 'Message', icon: 'at', onPick: () => go({ channel: view.direct.id }) }]
      : [];
  const mention: MenuItem = { label: 'Mention', onPick: () => actions.mention(person) };
  return [{ items: [mention, ...talk] }, { label: 'Apps', items: apps }];
};
