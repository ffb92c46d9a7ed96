import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Conversation } from './conversation.tsx';
import { Icon } from './icons.tsx';
import { Modal } from './modal.tsx';
import { NewThread } from './new-thread.tsx';
import { Notices } from './notices.tsx';
import { PageContext, usePage, type Page } from './page-context.ts';
import { Sidebar } from './sidebar.tsx';
import { findChannel } from './state.ts';
import { ThreadPanel } from './thread-panel.tsx';
import { useMedia } from './use-media.ts';
import { usePageState } from './use-page-state.ts';

/** A phone's width: the sidebar is a drawer, and a thread covers its channel. Says the same as the styles. */
const NARROW = '(max-width: 48rem)';
/** A thread beside its channel needs more than this. */
const COVERED = '(max-width: 64rem)';

const ICONS = { text: 'hash', thread: 'thread', direct: 'at' } as const;

const Main = ({
  isInert,
  isMenuOpen,
  onMenu,
}: {
  isInert: boolean;
  isMenuOpen: boolean;
  onMenu: () => void;
}) => {
  const { state, view } = usePage();
  const [isOpening, setOpening] = useState(false);
  const channel = findChannel(view, state.channel);
  if (!channel) return <main class="column" />;
  return (
    <main class="column" inert={isInert}>
      <header class="bar">
        <button
          type="button"
          class="icon-button menu-button"
          aria-label="Channels"
          aria-expanded={isMenuOpen}
          aria-controls="sidebar"
          onClick={onMenu}
        >
          <Icon name="menu" />
        </button>
        <Icon name={ICONS[channel.kind]} />
        <h1 class="bar-name">{channel.name}</h1>
        {view.bot.isOnline ? null : <span class="bar-note">{view.bot.name} is offline</span>}
        <span class="bar-space" />
        {channel.kind === 'text' ? (
          <button type="button" class="button is-quiet" onClick={() => setOpening(true)}>
            <Icon name="thread" />
            <span>New thread</span>
          </button>
        ) : null}
      </header>
      {state.link === 'lost' ? (
        <p class="lost" role="alert">
          The connection to the local server is lost. Trying again…
        </p>
      ) : null}
      <Conversation key={`${view.me.id} ${channel.id}`} channel={channel} />
      {isOpening ? <NewThread channel={channel} under={undefined} onDone={() => setOpening(false)} /> : null}
    </main>
  );
};

const Layout = () => {
  const { state, view } = usePage();
  const isNarrow = useMedia(NARROW);
  const isCovered = useMedia(COVERED);
  const [isMenuOpen, setMenuOpen] = useState(false);
  const thread = findChannel(view, state.thread);
  const isDrawn = isNarrow && isMenuOpen;
  const wasDrawn = useRef(false);
  useEffect(() => {
    if (isDrawn === wasDrawn.current) return;
    wasDrawn.current = isDrawn;
    document.querySelector<HTMLElement>(isDrawn ? '#sidebar .channel' : '.menu-button')?.focus();
  }, [isDrawn]);
  useEffect(() => {
    if (!isDrawn) return undefined;
    const close = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') setMenuOpen(false);
    };
    addEventListener('keydown', close);
    return () => removeEventListener('keydown', close);
  }, [isDrawn]);
  const hadThread = useRef(false);
  useEffect(() => {
    if (hadThread.current && !thread) document.querySelector<HTMLElement>('.composer-field')?.focus();
    hadThread.current = thread !== undefined;
  }, [thread]);
  return (
    <div class="page" data-menu={isDrawn}>
      <Sidebar isInert={isNarrow && !isMenuOpen} onGo={() => setMenuOpen(false)} />
      {isDrawn ? <div class="veil" onClick={() => setMenuOpen(false)} /> : null}
      <Main
        isInert={isDrawn || (isCovered && thread !== undefined)}
        isMenuOpen={isDrawn}
        onMenu={() => setMenuOpen(!isMenuOpen)}
      />
      {thread && <ThreadPanel thread={thread} isCovering={isCovered} />}
      <Notices />
      {state.modal && <Modal key={state.modal.interaction} modal={state.modal} />}
    </div>
  );
};

export const App = () => {
  const { state, doing } = usePageState();
  const { view } = state;
  const page = useMemo((): Page | undefined => view && { ...doing, state, view }, [doing, state, view]);
  if (!page)
    return (
      <main class="opening">
        <p role="status">
          {state.link === 'lost'
            ? 'The local server does not answer. Is it still running? Trying again…'
            : 'Opening the channel…'}
        </p>
      </main>
    );
  return (
    <PageContext.Provider value={page}>
      <Layout />
    </PageContext.Provider>
  );
};
