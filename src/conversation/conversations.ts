import type { Answer } from '../answering/answer.ts';

/** `readAs` is the whole question that a turn was completed to from the turns before it; `undefined` when it was taken as it stands. */
export type Turn = { readonly answer: Answer; readonly readAs: string | undefined };

/** Talks, each under a key of the channel's choosing; bounded in number, turns and time. */
export interface Conversations {
  ask(key: string, question: string): Promise<Turn>;
}
