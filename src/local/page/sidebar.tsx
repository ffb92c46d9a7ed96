import type { ChannelView } from '../protocol.ts';
import { Avatar } from './avatar.tsx';
import { Icon, Mark } from './icons.tsx';
import { usePage } from './page-context.ts';
import { PersonSwitch } from './person-switch.tsx';

const ICONS = { text: 'hash', thread: 'thread', direct: 'at' } as const;

const unreadWords = (pings: number): string => (pings > 0 ? `unread, mentions you ${pings} times` : 'unread');

const ChannelLink = ({ channel, onGo }: { channel: ChannelView; onGo: () => void }) => {
  const { state, view, go } = usePage();
  const { id, kind, name } = channel;
  const isHere = kind === 'thread' ? state.thread === id : state.channel === id;
  const unread = state.unread[id];
  return (
    <button
      type="button"
      class={`channel is-${kind} ${unread ? 'is-unread' : ''}`}
      aria-current={isHere ? 'page' : undefined}
      onClick={() => {
        go({ channel: id });
        onGo();
      }}
    >
      {kind === 'direct' ? (
        <span class="presence" data-online={view.bot.isOnline}>
          <Avatar person={view.bot} isSmall />
        </span>
      ) : (
        <Icon name={ICONS[kind]} />
      )}
      <span class="channel-name">{name}</span>
      {kind === 'direct' && !view.bot.isOnline ? <span class="channel-note">offline</span> : null}
      {unread ? (
        <>
          <span class="badge" aria-hidden="true">
            {unread.pings > 0 ? unread.pings : ''}
          </span>
          <span class="unseen">{unreadWords(unread.pings)}</span>
        </>
      ) : null}
    </button>
  );
};

const Channels = ({
  title,
  channels,
  onGo,
}: {
  title: string;
  channels: readonly ChannelView[];
  onGo: () => void;
}) => (
  <section class="channels">
    <h2>{title}</h2>
    <ul>
      {channels
        .filter(({ isArchived }) => !isArchived)
        .map((channel) => (
          <li key={channel.id}>
            <ChannelLink channel={channel} onGo={onGo} />
          </li>
        ))}
    </ul>
  </section>
);

/** Channels, threads, the direct conversation, and who is played. */
export const Sidebar = ({ isInert, onGo }: { isInert: boolean; onGo: () => void }) => {
  const { view } = usePage();
  return (
    <nav id="sidebar" class="sidebar" aria-label="Channels" inert={isInert}>
      <div class="brand">
        <span class="brand-mark">
          <Mark />
        </span>
        <span>
          <b>{view.bot.name}</b>
          <small>local channel</small>
        </span>
      </div>
      <div class="sidebar-lists">
        {view.servers.map((server) => (
          <Channels key={server.name} title={server.name} channels={server.channels} onGo={onGo} />
        ))}
        <Channels title="Direct messages" channels={[view.direct]} onGo={onGo} />
      </div>
      <p class="approximation">An approximation of Discord; nothing leaves this computer.</p>
      <PersonSwitch />
    </nav>
  );
};
