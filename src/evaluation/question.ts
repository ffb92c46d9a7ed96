/** A question with what is known about its answer; a turn of a talk has the talk's id in `conversation`. */
export type Question = {
  /** A turn's id is its talk's, a slash and its place, from 1: "D061/2". */
  readonly id: string;
  readonly set: 'single' | 'turn';
  readonly conversation: string | undefined;
  /** A turn that leaves what was spoken of: nothing of the turns before belongs to it. */
  readonly newTopic: boolean;
  /** number, date, person, list, unanswerable, conflict … */
  readonly kind: string;
  readonly question: string;
  /** Acceptable short answers; for a conflict each of them is needed. */
  readonly answers: readonly string[];
  /** The items of a list, all needed; empty for other kinds. */
  readonly items: readonly string[];
  /** The sentences that support the answer, as the article writes them. */
  readonly gold: readonly string[];
};
