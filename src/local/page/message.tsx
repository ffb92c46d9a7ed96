import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { MessageView } from '../message-view.ts';
import type { ChannelView, View } from '../protocol.ts';
import { AppTag, Avatar } from './avatar.tsx';
import { Components } from './components.tsx';
import { EditMessage } from './edit-message.tsx';
import { Embed } from './embed.tsx';
import { Icon } from './icons.tsx';
import { Markdown } from './markdown.tsx';
import { Attachment } from './media.tsx';
import { Menu, type MenuGroup } from './menu.tsx';
import { messageMenu, personMenu, type MessageActions } from './message-menu.ts';
import type { Placed } from './message-groups.ts';
import { usePage } from './page-context.ts';
import type { Anchor } from './popup.tsx';
import { findChannel } from './state.ts';
import { fullTime, hour, when } from './time.ts';

type Shown = { readonly anchor: Anchor; readonly label: string; readonly groups: readonly MenuGroup[] };

const anchorOf = (event: Event): Anchor => {
  if (event instanceof MouseEvent && event.type === 'contextmenu' && event.clientX > 0)
    return { left: event.clientX, top: event.clientY, bottom: event.clientY };
  const { currentTarget } = event;
  return currentTarget instanceof Element
    ? currentTarget.getBoundingClientRect()
    : { left: 0, top: 0, bottom: 0 };
};

/** A slash command with its slash; a command of a menu has none. */
const commandName = (name: string, { commands }: View): string =>
  commands.some((command) => command.name === name || command.label === name) ? `/${name}` : name;

const Above = ({ message }: { message: MessageView }) => {
  const { go, view } = usePage();
  const { used, reply } = message;
  if (used)
    return (
      <div class="above">
        <Avatar person={used.person} isSmall />
        <b>{used.person.name}</b> used <span class="mention">{commandName(used.command, view)}</span>
      </div>
    );
  if (reply?.kind === 'gone') return <div class="above">Original message was deleted</div>;
  if (!reply) return null;
  return (
    <div class="above">
      <span class="unseen">Replying to </span>
      <Avatar person={reply.author} isSmall />
      <b>{reply.author.name}</b>
      <button
        type="button"
        class="above-excerpt"
        onClick={() => go({ channel: message.channel, message: reply.id })}
      >
        {reply.excerpt === '' ? 'See the message' : reply.excerpt}
      </button>
    </div>
  );
};

const Below = ({ message }: { message: MessageView }) => {
  const { state, view, attempt, go } = usePage();
  const failure = state.failures[message.id];
  const thread = findChannel(view, message.thread);
  return (
    <>
      {failure === undefined ? null : (
        <p class="failure" role="alert">
          <Icon name="warning" /> {failure}
        </p>
      )}
      {thread && (
        <button type="button" class="thread-chip" onClick={() => go({ channel: thread.id })}>
          <Icon name="thread" />
          <b>{thread.name}</b> <span>See thread</span>
        </button>
      )}
      {message.isPrivate ? (
        <p class="private">
          <Icon name="eye" /> Only you can see this ·{' '}
          <button
            type="button"
            class="as-link"
            onClick={() => void attempt({ act: 'dismiss', message: message.id })}
          >
            Dismiss message
          </button>
        </p>
      ) : null}
    </>
  );
};

const Body = ({ message }: { message: MessageView }) => {
  if (message.isLoading)
    return (
      <p class="thinking">
        <span class="dots" aria-hidden="true">
          <i />
          <i />
          <i />
        </span>
        {message.author.name} is thinking…
      </p>
    );
  return (
    <>
      <div class="text">
        <Markdown tree={message.content} />
        {message.isEdited ? <small class="edited"> (edited)</small> : null}
      </div>
      {message.embeds.map((embed, index) => (
        <Embed key={index} embed={embed} />
      ))}
      <Components components={message.components} message={message.id} />
      {message.files.map((file) => (
        <Attachment key={file.id} file={file} />
      ))}
    </>
  );
};

const Head = ({
  message: { author: person, at },
  isReachable,
  onMenu,
}: {
  message: MessageView;
  isReachable: boolean;
  onMenu: (event: Event) => void;
}) => (
  <div class="head">
    <button
      type="button"
      class="author"
      tabIndex={isReachable ? 0 : -1}
      aria-haspopup="menu"
      onClick={onMenu}
      onContextMenu={onMenu}
    >
      {person.name}
    </button>
    {person.isBot ? <AppTag /> : null}
    <time dateTime={new Date(at).toISOString()} title={fullTime(at)}>
      {when(at, Date.now())}
    </time>
  </div>
);

const ToolButton = ({
  label,
  hasMenu,
  children,
  onClick,
}: {
  label: string;
  hasMenu?: boolean;
  children: ComponentChildren;
  onClick: (event: Event) => void;
}) => (
  <button
    type="button"
    class="icon-button"
    aria-label={label}
    title={label}
    {...(hasMenu === true && { 'aria-haspopup': 'menu' as const })}
    onClick={onClick}
  >
    {children}
  </button>
);

/** One message. Its tools come into sight where the pointer or the focus is. */
export const Message = ({
  placed: { message, isGrouped },
  channel,
  actions,
  isEditing,
  isReachable,
}: {
  placed: Placed;
  channel: ChannelView;
  actions: MessageActions;
  isEditing: boolean;
  /** Whether Tab comes to it; the arrows come to all. */
  isReachable: boolean;
}) => {
  const page = usePage();
  const { state } = page;
  const [menu, setMenu] = useState<Shown>();
  const showMenu = (event: Event): void => {
    event.preventDefault();
    event.stopPropagation();
    setMenu({
      anchor: anchorOf(event),
      label: `Message of ${message.author.name}`,
      groups: messageMenu(message, channel, page, actions),
    });
  };
  const showPerson = (event: Event): void => {
    event.preventDefault();
    event.stopPropagation();
    const { author } = message;
    setMenu({
      anchor: anchorOf(event),
      label: author.name,
      groups: personMenu(author, channel, page, actions),
    });
  };
  const marks = [
    'message',
    isGrouped ? 'is-grouped' : 'is-first',
    message.isPrivate ? 'is-private' : '',
    message.pingsMe ? 'pings' : '',
    state.sought === message.id ? 'is-sought' : '',
    menu ? 'has-menu' : '',
  ];
  const isMine = message.author.id === page.view.me.id;

  return (
    <article
      class={marks.filter(Boolean).join(' ')}
      data-message={message.id}
      tabIndex={isReachable ? 0 : -1}
      aria-label={`${message.author.name}, ${when(message.at, Date.now())}`}
      aria-busy={message.isLoading}
      onContextMenu={showMenu}
    >
      <Above message={message} />
      <div class="gutter">
        {isGrouped ? (
          <time class="gutter-time" dateTime={new Date(message.at).toISOString()}>
            {hour(message.at)}
          </time>
        ) : (
          <Avatar person={message.author} />
        )}
      </div>
      <div class="words">
        {isGrouped ? null : <Head message={message} isReachable={isReachable} onMenu={showPerson} />}
        {isEditing ? (
          <EditMessage message={message} onDone={() => actions.edit(undefined)} />
        ) : (
          <Body message={message} />
        )}
        <Below message={message} />
      </div>
      <div class="tools" role="toolbar" aria-label={`What to do with the message of ${message.author.name}`}>
        {message.isPrivate ? null : (
          <ToolButton label="Reply" onClick={() => actions.reply(message)}>
            <Icon name="reply" />
          </ToolButton>
        )}
        {isMine ? (
          <ToolButton label="Edit" onClick={() => actions.edit(message)}>
            <Icon name="edit" />
          </ToolButton>
        ) : null}
        <ToolButton label="More and apps" hasMenu onClick={showMenu}>
          <Icon name="more" />
        </ToolButton>
      </div>
      {menu && <Menu {...menu} onClose={() => setMenu(undefined)} />}
    </article>
  );
};
