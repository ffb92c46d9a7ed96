import type { ChannelView } from '../protocol.ts';
import { Conversation } from './conversation.tsx';
import { Icon } from './icons.tsx';
import { usePage } from './page-context.ts';

/** A thread beside its channel, or over it where there is no room: then it is the main thing. */
export const ThreadPanel = ({ thread, isCovering }: { thread: ChannelView; isCovering: boolean }) => {
  const { change } = usePage();
  const Panel = isCovering ? 'main' : 'aside';
  const Heading = isCovering ? 'h1' : 'h2';
  return (
    <Panel class="thread-panel" aria-label={`Thread ${thread.name}`}>
      <header class="bar">
        <Icon name="thread" />
        <Heading class="bar-name">{thread.name}</Heading>
        {thread.isLocked ? <span class="bar-note">locked</span> : null}
        <span class="bar-space" />
        <button
          type="button"
          class="icon-button"
          aria-label="Close the thread"
          onClick={() => change({ event: 'close-thread' })}
        >
          <Icon name="close" />
        </button>
      </header>
      <Conversation key={thread.id} channel={thread} />
    </Panel>
  );
};
