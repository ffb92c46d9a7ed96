import { LRUCache } from 'lru-cache';

/** People in servers whose questions are remembered; the one silent for longest goes first. A few megabytes at the most. */
const ASKERS = 2000;

/** Questions remembered of each: as many as Discord lists. */
const QUESTIONS = 25;

/** Who asks where. `guildId` is `null` in a direct conversation. */
export type AskerPlace = { readonly userId: string; readonly guildId: string | null };

/**
 * What each person asked in each server, for nobody but them: in memory alone, bounded, and gone with the process. Also what was asked privately, since
 * only the asker is ever shown it.
 */
export interface EarlierQuestions {
  remember(place: AskerPlace, question: string): void;
  /** The latest first, each once. */
  of(place: AskerPlace): readonly string[];
  /** @param guildId only those asked there; without one, everywhere */
  forget(userId: string, guildId?: string): void;
}

/** Of an interaction. */
export const placeOf = ({
  user,
  guildId,
}: {
  readonly user: { readonly id: string };
  readonly guildId: string | null;
}): AskerPlace => ({ userId: user.id, guildId });

const keyOf = ({ userId, guildId }: AskerPlace): string => `${guildId ?? 'direct'}:${userId}`;

export const createEarlierQuestions = (): EarlierQuestions => {
  const questions = new LRUCache<string, readonly string[]>({ max: ASKERS });
  const of = (place: AskerPlace): readonly string[] => questions.get(keyOf(place)) ?? [];
  return {
    of,
    forget(userId, guildId) {
      if (guildId !== undefined) questions.delete(keyOf({ userId, guildId }));
      else
        for (const key of Array.from(questions.keys())) if (key.endsWith(`:${userId}`)) questions.delete(key);
    },
    remember(place, question) {
      const others = of(place).filter((other) => other !== question);
      questions.set(keyOf(place), [question, ...others].slice(0, QUESTIONS));
    },
  };
};
