import type { GapStore, SolvedQuestion } from '../store/gap-store.ts';

/** What a person is told who wanted to know. */
export type GapNews = {
  readonly person: string;
  /** In words that this person may see. */
  readonly question: string;
  readonly solved: Omit<SolvedQuestion, 'watchers' | 'question'>;
};

/**
 * Tells everybody who watches a question of this server that has been solved, each once. A watch ends when its person was told, and not before:
 * what a process did not come to is told by the next one.
 * @param tell says whether there is nothing more to do for this person: told, or not to be reached for good
 * @returns how many watches have ended
 */
export const tellWatchers = async (
  gaps: GapStore,
  server: string,
  tell: (news: GapNews) => Promise<boolean>,
): Promise<number> => {
  let ended = 0;
  for (const { watchers, question: _question, ...solved } of await gaps.solved(server)) {
    for (const { person, question } of watchers) {
      if (!(await tell({ person, question, solved }))) continue;
      await gaps.watch(server, solved.id, person, false);
      ended += 1;
    }
  }
  return ended;
};
