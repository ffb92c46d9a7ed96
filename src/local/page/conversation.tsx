import { useRef, useState } from 'preact/hooks';
import type { MessageView } from '../message-view.ts';
import type { ChannelView } from '../protocol.ts';
import { Composer, type ComposerHandle } from './composer.tsx';
import { MessageList } from './message-list.tsx';
import type { MessageActions } from './message-menu.ts';
import { NewThread } from './new-thread.tsx';
import { usePage } from './page-context.ts';

/** A channel's messages and what is written to it. */
export const Conversation = ({ channel }: { channel: ChannelView }) => {
  const { state, view } = usePage();
  const [replyTo, setReplyTo] = useState<MessageView>();
  const [editing, setEditing] = useState<string>();
  const [threadUnder, setThreadUnder] = useState<MessageView>();
  const composer = useRef<ComposerHandle | undefined>(undefined);

  const actions: MessageActions = {
    reply: (message) => {
      setReplyTo(message);
      composer.current?.focus();
    },
    edit: (message) => {
      setEditing(message?.id);
      if (message === undefined) composer.current?.focus();
    },
    openThread: setThreadUnder,
    mention: (person) => composer.current?.insert(`@${person.name} `),
  };
  const editLast = (): void => {
    const own = state.history[channel.id]?.messages.filter(({ author }) => author.id === view.me.id);
    setEditing(own?.at(-1)?.id);
  };

  return (
    <div
      class="conversation"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        if (!channel.isLocked) composer.current?.attach(event.dataTransfer?.files);
      }}
    >
      <MessageList channel={channel} actions={actions} editing={editing} />
      <Composer
        handle={composer}
        channel={channel}
        replyTo={replyTo}
        onReplied={() => setReplyTo(undefined)}
        onEditLast={editLast}
      />
      {threadUnder && (
        <NewThread
          channel={channel}
          under={threadUnder}
          onDone={() => {
            setThreadUnder(undefined);
            composer.current?.focus();
          }}
        />
      )}
    </div>
  );
};
