import { container, textDisplay } from './components.ts';
import { notice } from './notice.ts';
import { questionLines } from './question-lines.ts';
import type { Reply } from './reply.ts';

/** What is said about going on in a thread. */

/** Why no thread can be opened under a card. */
export type NoThread = 'direct' | 'thread' | 'channel' | 'right' | 'too_many' | 'gone';

const NO_THREAD: Readonly<Record<NoThread, string>> = {
  direct: 'There are no threads in a direct conversation. Just write on: I know what was asked.',
  thread: 'This is a thread already. Mention me, or reply to my card, and the talk goes on.',
  channel: 'Threads cannot be opened in this kind of channel. Reply to my card, and the talk goes on.',
  right:
    'I may not open threads here. Whoever runs this server can give me the permissions “Create Public Threads” and “Send Messages in Threads”; until then, reply to my card, and the talk goes on.',
  too_many:
    'This server has as many open threads as Discord allows; one has to be closed first. Until then, reply to my card, and the talk goes on.',
  gone: 'This card is no longer there, so no thread can hang under it. Ask again.',
};

export const noThreadNotice = (why: NoThread): Reply => notice(NO_THREAD[why]);

const THREAD_STATE = {
  opened: 'The talk goes on in',
  there: 'The talk already goes on in',
  silent:
    'I opened a thread but may not write in it; whoever runs this server can let me “Send Messages in Threads” there:',
} as const;

/** Where a talk goes on. */
export const threadNotice = (threadId: string, state: keyof typeof THREAD_STATE): Reply =>
  notice(`${THREAD_STATE[state]} <#${threadId}>.`, state === 'silent' ? 'problem' : 'shown');

/**
 * The first message of a thread. It holds the question, so that the talk can be taken up from it.
 * @param scope the line that says of which articles it was asked; `undefined` for all
 */
export const threadOpening = (question: string, scope: string | undefined, readsAll: boolean): Reply => ({
  components: [
    container([
      textDisplay(questionLines({ asked: question, readAs: undefined })),
      ...(scope === undefined ? [] : [textDisplay(scope)]),
      textDisplay(
        readsAll
          ? 'Ask on here: just write, and I answer with what was asked before in mind.'
          : 'Ask on here: mention me or reply to my messages, and I answer with what was asked before in mind.',
      ),
    ]),
  ],
  files: [],
});
