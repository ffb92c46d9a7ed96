import { useId, useState } from 'preact/hooks';
import type { MessageView } from '../message-view.ts';
import type { ChannelView } from '../protocol.ts';
import { Dialog } from './dialog.tsx';
import { usePage } from './page-context.ts';

/** Discord's limit for the name of a thread, in characters. */
const NAME_LENGTH = 100;

/** Asks for a name and opens a thread, under a message or by itself. */
export const NewThread = ({
  channel,
  under,
  onDone,
}: {
  channel: ChannelView;
  under: MessageView | undefined;
  onDone: () => void;
}) => {
  const { act, go } = usePage();
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const id = useId();

  const open = async (): Promise<void> => {
    if (name.trim() === '') {
      setProblem('The thread needs a name.');
      return;
    }
    setBusy(true);
    const reply = await act({
      act: 'open-thread',
      channel: channel.id,
      name: name.trim(),
      ...(under && { under: under.id }),
    });
    setBusy(false);
    if (reply.kind === 'refused') {
      setProblem(reply.problem);
      return;
    }
    onDone();
    if (reply.kind === 'thread') go({ channel: reply.channel });
  };

  return (
    <Dialog
      title="Create thread"
      send="Create thread"
      problem={problem}
      isBusy={isBusy}
      onSend={() => void open()}
      onClose={onDone}
    >
      <label class="field-label" for={id}>
        Thread name
      </label>
      <input
        id={id}
        class="input"
        maxLength={NAME_LENGTH}
        value={name}
        autocomplete="off"
        onInput={(event) => setName(event.currentTarget.value)}
      />
    </Dialog>
  );
};
