import type { Answer } from '../answering/answer.ts';

/** A turn as it is remembered. */
export type RememberedTurn = {
  /** As the asker wrote it. */
  readonly asked: string;
  /** The whole question it was completed to; `undefined` when it was taken as it stands. */
  readonly readAs: string | undefined;
  /** The whole question that was put to the articles: `readAs`, or what was asked without its opening phrase. */
  readonly question: string;
  readonly answer: Answer;
  /** Whether it began something new: what comes after doesn't refer to what was before it. */
  readonly opensTopic?: boolean;
  /** When it was answered, in milliseconds of the talk's clock. */
  readonly at: number;
};

/** The turns remembered of one talk, the latest last. */
export type Talk = readonly RememberedTurn[];
