import type { GapStore, OpenQuestion } from '../store/gap-store.ts';

/** What came of a question: its short answer if it is answered surely, else nothing. */
export type TryAgain = (question: string) => Promise<string | undefined>;

/** An open question that has an answer now. */
export type AnsweredGap = { readonly gap: OpenQuestion; readonly answer: string };

/**
 * Asks open questions again, in their order.
 * @param pause is waited for between two, so that those who ask something have their turn
 */
export const retryGaps = async (
  open: readonly OpenQuestion[],
  tryAgain: TryAgain,
  pause: () => Promise<void>,
): Promise<readonly AnsweredGap[]> => {
  const answered: AnsweredGap[] = [];
  for (const gap of open) {
    const answer = await tryAgain(gap.question);
    if (answer !== undefined) answered.push({ gap, answer });
    await pause();
  }
  return answered;
};

/**
 * Asks the open questions of a server again and marks those that have an answer now as solved. Who watches them is told afterwards, as with
 * those that people solve: see `tellWatchers`.
 * @param now milliseconds since 1970
 */
export const solveAnswered = async (
  gaps: GapStore,
  server: string,
  tryAgain: TryAgain,
  { pause, now }: { readonly pause: () => Promise<void>; readonly now: () => number },
): Promise<readonly AnsweredGap[]> => {
  const solved: AnsweredGap[] = [];
  for (const each of await retryGaps(await gaps.open(server), tryAgain, pause)) {
    // Somebody may have solved or dismissed it meanwhile.
    const wasOpen = await gaps.solveOpen(server, each.gap.id, { at: now(), answer: each.answer });
    if (wasOpen) solved.push(each);
  }
  return solved;
};
