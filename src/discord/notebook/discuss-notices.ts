import { container, textDisplay } from '../components.ts';
import { notice } from '../notice.ts';
import type { Reply } from '../reply.ts';
import type { NoThread } from '../thread-notices.ts';
import { personInWords } from './people-in-words.ts';

/** Why a finding cannot be discussed in a thread: as elsewhere, or since its message may not be written. */
export type NoDiscussion = NoThread | 'write';

const NO_DISCUSSION: Readonly<Record<NoDiscussion, string>> = {
  direct: 'There are no threads in a direct conversation. Discuss a finding in the server that saved it.',
  thread:
    'This is a thread already, and threads hold no others. Discuss the finding from the channel itself.',
  channel: 'Threads cannot be opened in this kind of channel. Discuss the finding from a text channel.',
  right:
    'I may not open threads here. Whoever runs this server can give me the permissions “Create Public Threads” and “Send Messages in Threads”.',
  too_many: 'This server has as many open threads as Discord allows; one has to be closed first.',
  gone: 'The message of this finding has been deleted, so no thread can hang under it. Use /notebook discuss.',
  write:
    'I may not write in this channel, so no thread can hang under a message of mine. Whoever runs this server can give me the permissions “View Channel” and “Send Messages”.',
};

export const noDiscussionNotice = (why: NoDiscussion): Reply => notice(NO_DISCUSSION[why]);

const STATE = {
  opened: 'The finding is discussed in',
  there: 'The finding is discussed already, in',
  silent:
    'I opened a thread for the finding but may not write in it; whoever runs this server can let me “Send Messages in Threads” there:',
} as const;

/** Where a finding is discussed. */
export const discussionNotice = (thread: string, state: keyof typeof STATE): Reply =>
  notice(`${STATE[state]} <#${thread}>.`, state === 'silent' ? 'problem' : 'shown');

/** The first message of a discussion. @param by id of who began it */
export const discussionOpening = (by: string): Reply => ({
  components: [
    container([
      textDisplay(
        `${personInWords(by)} wants to discuss this finding. This thread is for talking to each other: I answer from the articles only where I am mentioned, or replied to.`,
      ),
    ]),
  ],
  files: [],
});
