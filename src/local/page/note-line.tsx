import { Avatar, AppTag } from './avatar.tsx';
import { Icon } from './icons.tsx';
import { usePage } from './page-context.ts';
import type { Note } from './state.ts';

/** A command on its way, or that it was not answered: only here, and only for its asker. */
export const NoteLine = ({ note }: { note: Note }) => {
  const { view, change } = usePage();
  const { bot, me } = view;
  return (
    <div class="message is-first is-note" data-failed={note.failure !== undefined}>
      <div class="above">
        <Avatar person={me} isSmall />
        <b>{me.name}</b> used <span class="mention">{note.command}</span>
      </div>
      <div class="gutter">
        <Avatar person={bot} />
      </div>
      <div class="words">
        <div class="head">
          <span class="author">{bot.name}</span>
          <AppTag />
        </div>
        {note.failure === undefined ? (
          <p class="thinking">
            <span class="dots" aria-hidden="true">
              <i />
              <i />
              <i />
            </span>
            Sending command…
          </p>
        ) : (
          <>
            <p class="failure">
              <Icon name="warning" /> {note.failure}
            </p>
            <p class="private">
              <Icon name="eye" /> Only you can see this ·{' '}
              <button
                type="button"
                class="as-link"
                onClick={() => change({ event: 'note-gone', note: note.id })}
              >
                Dismiss message
              </button>
            </p>
          </>
        )}
      </div>
    </div>
  );
};
