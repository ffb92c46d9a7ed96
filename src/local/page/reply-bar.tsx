import type { Person } from '../message-view.ts';
import { Icon } from './icons.tsx';

/** Says whom the next message replies to, and whether it pings. */
export const ReplyBar = ({
  author,
  pings,
  onPings,
  onClose,
}: {
  author: Person;
  pings: boolean;
  onPings: (pings: boolean) => void;
  onClose: () => void;
}) => (
  <div class="reply-bar">
    <span class="reply-words">
      Replying to <b>{author.name}</b>
    </span>
    <button type="button" class="ping" aria-pressed={pings} onClick={() => onPings(!pings)}>
      @ {pings ? 'on' : 'off'}
      <span class="unseen">: mention {author.name}</span>
    </button>
    <button type="button" class="icon-button" aria-label="Do not reply" onClick={onClose}>
      <Icon name="close" />
    </button>
  </div>
);
