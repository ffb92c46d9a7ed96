import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from './icons.tsx';

/** A dialog that keeps the focus until it is closed, and gives it back then; Escape closes it. */
export const Dialog = ({
  title,
  send,
  problem,
  isBusy,
  onSend,
  onClose,
  children,
}: {
  title: string;
  /** Label of the button that sends it. */
  send: string;
  problem: string | undefined;
  isBusy: boolean;
  onSend: () => void;
  onClose: () => void;
  children: ComponentChildren;
}) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();

  useLayoutEffect(() => {
    const box = dialog.current;
    box?.showModal();
    box?.querySelector<HTMLElement>('input, textarea, .select')?.focus();
    // Closing gives the focus back to where it was.
    return () => box?.close();
  }, []);

  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy) onSend();
        }}
      >
        <div class="dialog-head">
          <h2 id={id}>{title}</h2>
          <button type="button" class="icon-button" aria-label="Close" onClick={onClose}>
            <Icon name="close" />
          </button>
        </div>
        <div class="dialog-body">{children}</div>
        {problem === undefined ? null : (
          <p class="failure" role="alert">
            <Icon name="warning" /> {problem}
          </p>
        )}
        <div class="dialog-foot">
          <button type="button" class="button is-secondary" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" class="button is-primary" aria-busy={isBusy}>
            {send}
          </button>
        </div>
      </form>
    </dialog>
  );
};
