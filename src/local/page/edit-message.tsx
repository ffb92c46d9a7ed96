import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { MessageView } from '../message-view.ts';
import { usePage } from './page-context.ts';

/** One's own message to be changed: Enter saves, Escape leaves it as it was. An empty one is taken away. */
export const EditMessage = ({ message, onDone }: { message: MessageView; onDone: () => void }) => {
  const { attempt } = usePage();
  const [text, setText] = useState(message.source);
  const field = useRef<HTMLTextAreaElement>(null);

  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(text.length, text.length);
  }, []);

  const save = async (): Promise<void> => {
    const content = text.trim();
    const isSaved =
      content === ''
        ? await attempt({ act: 'erase', message: message.id })
        : content === message.source || (await attempt({ act: 'rewrite', message: message.id, content }));
    if (isSaved) onDone();
  };

  return (
    <div class="edit">
      <textarea
        ref={field}
        class="input"
        aria-label="Edit message"
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing || event.shiftKey) return;
          if (event.key === 'Escape') onDone();
          else if (event.key === 'Enter') void save();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <p class="hint">
        Escape to{' '}
        <button type="button" class="as-link" onClick={onDone}>
          cancel
        </button>{' '}
        · Enter to{' '}
        <button type="button" class="as-link" onClick={() => void save()}>
          save
        </button>
      </p>
    </div>
  );
};
