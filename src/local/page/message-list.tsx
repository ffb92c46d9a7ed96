import { Fragment } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ChannelView, History } from '../protocol.ts';
import { ChannelStart } from './channel-start.tsx';
import { Message } from './message.tsx';
import type { MessageActions } from './message-menu.ts';
import { placeMessages } from './message-groups.ts';
import { NoteLine } from './note-line.tsx';
import { usePage } from './page-context.ts';
import { longDate } from './time.ts';

/** Pixels from the end within which the list stays at its end when something comes. */
const NEAR = 120;
/** Pixels from the top at which what came before is read. */
const TOP = 200;

const EMPTY: History = { messages: [], hasOlder: false };

const Older = ({ onRead }: { onRead: () => void }) => (
  <p class="older">
    <button type="button" class="button is-secondary" onClick={onRead}>
      Read earlier messages
    </button>
  </p>
);

/**
 * Keeps the end in sight while it is, and what is read in place when earlier messages come above it.
 * @param own what the person did last here; the end comes into sight with it
 */
const useScroll = (history: History, own: string) => {
  const list = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const kept = useRef({ first: history.messages[0]?.id, height: 0 });
  const first = history.messages[0]?.id;
  const seenOwn = useRef(own);

  useLayoutEffect(() => {
    const box = list.current;
    if (!box) return;
    if (seenOwn.current !== own) isAtEnd.current = true;
    seenOwn.current = own;
    const hasOlderCome = kept.current.first !== first && kept.current.height > 0;
    if (isAtEnd.current) box.scrollTop = box.scrollHeight;
    else if (hasOlderCome) box.scrollTop += box.scrollHeight - kept.current.height;
    kept.current = { first, height: box.scrollHeight };
  }, [history, own, first]);

  useEffect(() => {
    const box = list.current;
    const inner = box?.firstElementChild;
    if (!box || !inner) return undefined;
    const observer = new ResizeObserver(() => {
      if (isAtEnd.current) box.scrollTop = box.scrollHeight;
      kept.current = { ...kept.current, height: box.scrollHeight };
    });
    observer.observe(inner);
    observer.observe(box);
    return () => observer.disconnect();
  }, []);

  const onScroll = (): void => {
    const box = list.current;
    if (box) isAtEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR;
  };
  return { list, onScroll };
};

/** Brings a message that is looked for into sight. */
const useSought = (history: History): void => {
  const { state, change } = usePage();
  const { sought } = state;
  const isHere = history.messages.some(({ id }) => id === sought);
  useEffect(() => {
    if (sought === undefined || !isHere) return;
    const message = document.querySelector<HTMLElement>(`[data-message="${sought}"]`);
    message?.scrollIntoView({ block: 'center' });
    message?.focus({ preventScroll: true });
    message?.addEventListener('blur', () => change({ event: 'found' }), { once: true });
  }, [sought, isHere]);
};

const moveFocus = (event: KeyboardEvent): void => {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const { target, currentTarget } = event;
  if (!(target instanceof HTMLElement) || !(currentTarget instanceof HTMLElement)) return;
  if (target.dataset['message'] === undefined) return;
  const all = Array.from(currentTarget.querySelectorAll<HTMLElement>('[data-message]'));
  const next = all[all.indexOf(target) + (event.key === 'ArrowDown' ? 1 : -1)];
  event.preventDefault();
  next?.focus();
};

/** A channel's messages, the newest at the end. Tab comes to one of them, and arrows lead from there. */
export const MessageList = ({
  channel,
  actions,
  editing,
}: {
  channel: ChannelView;
  actions: MessageActions;
  editing: string | undefined;
}) => {
  const { state, act, change, view } = usePage();
  const history = state.history[channel.id] ?? EMPTY;
  const notes = state.notes.filter((note) => note.channel === channel.id);
  const lastOwn = history.messages.findLast(({ author }) => author.id === view.me.id)?.id;
  const { list, onScroll } = useScroll(history, `${lastOwn} ${notes.at(-1)?.id}`);
  const [isReading, setReading] = useState(false);
  const [focused, setFocused] = useState<string>();
  useSought(history);

  const { messages, hasOlder } = history;
  const last = messages.at(-1)?.id;
  const reachable = messages.some(({ id }) => id === focused) ? focused : last;

  const readOlder = async (): Promise<void> => {
    const [first] = messages;
    if (!first || !hasOlder || isReading) return;
    setReading(true);
    const reply = await act({ act: 'older', channel: channel.id, before: first.id });
    if (reply.kind === 'older') change({ event: 'older', channel: channel.id, older: reply });
    setReading(false);
  };

  return (
    <div
      ref={list}
      class="messages"
      role="log"
      aria-label={`Messages in ${channel.name}`}
      aria-live="polite"
      aria-busy={isReading}
      onScroll={(event) => {
        onScroll();
        if (event.currentTarget.scrollTop < TOP) void readOlder();
      }}
      onKeyDown={moveFocus}
      onFocusIn={({ target }) => {
        const message = target instanceof Element ? target.closest<HTMLElement>('[data-message]') : null;
        if (message) setFocused(message.dataset['message']);
      }}
    >
      <div class="messages-inner">
        {hasOlder ? <Older onRead={() => void readOlder()} /> : <ChannelStart channel={channel} />}
        {placeMessages(messages).map((placed) => (
          <Fragment key={placed.message.id}>
            {placed.isNewDay ? (
              <div class="day">
                <span>{longDate(placed.message.at)}</span>
              </div>
            ) : null}
            <Message
              placed={placed}
              channel={channel}
              actions={actions}
              isEditing={editing === placed.message.id}
              isReachable={placed.message.id === reachable}
            />
          </Fragment>
        ))}
        {notes.map((note) => (
          <NoteLine key={note.id} note={note} />
        ))}
        <p class="typing">
          {state.typing.includes(channel.id) ? <span>{view.bot.name} is typing…</span> : null}
        </p>
      </div>
    </div>
  );
};
