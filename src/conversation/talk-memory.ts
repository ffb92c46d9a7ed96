import type { RememberedTurn, Talk } from './talk.ts';

/** Talks remembered at once; the one silent for longest goes first. Some kilobytes each. */
const MOST_TALKS = 1000;

/** Turns remembered of a talk: more than a pronoun reaches back over. */
const MOST_TURNS = 8;

/** After so long a silence a talk starts anew, in milliseconds: half an hour, as people take up a subject after a break. */
const LONGEST_SILENCE = 30 * 60 * 1000;

/** The talks that are going on; bounded in number, turns and time. */
export type TalkMemory = {
  /** The turns of a talk, the latest last; none of one that is not remembered. */
  recall(key: string): Talk;
  remember(key: string, turn: RememberedTurn): void;
  /** Forgets all talks with such a key. */
  forget(isMeant: (key: string) => boolean): void;
};

/** @param now milliseconds of a clock that only goes forward */
export function createTalkMemory(now: () => number): TalkMemory {
  const talks = new Map<string, Talk>();
  const recall = (key: string): Talk => {
    const talk = talks.get(key) ?? [];
    const last = talk.at(-1);
    return last !== undefined && now() - last.at <= LONGEST_SILENCE ? talk : [];
  };
  return {
    recall,
    remember(key, turn) {
      const talk = [...recall(key), turn].slice(-MOST_TURNS);
      talks.delete(key);
      talks.set(key, talk);
      const [oldest] = talks.keys();
      if (talks.size > MOST_TALKS && oldest !== undefined) talks.delete(oldest);
    },
    forget(isMeant) {
      for (const key of Array.from(talks.keys()).filter(isMeant)) talks.delete(key);
    },
  };
}
