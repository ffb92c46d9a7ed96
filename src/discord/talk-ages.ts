/** Milliseconds after which a talk may have been forgotten: less than the half hour that talks are kept. */
const SURELY_REMEMBERED = 25 * 60 * 1000;

/** When talks were last heard of, so that one is read again from its thread only when that is needed. */
export interface TalkAges {
  touch(key: string): void;
  /** Nothing was heard of the talk lately, or since the start. */
  mayBeForgotten(key: string): boolean;
}

/** @param capacity talks remembered, at least 1; the one silent for longest goes first */
export const createTalkAges = (now: () => number, capacity: number): TalkAges => {
  const heard = new Map<string, number>();
  return {
    touch(key) {
      heard.delete(key);
      heard.set(key, now());
      const [oldest] = heard.keys();
      if (heard.size > capacity && oldest !== undefined) heard.delete(oldest);
    },
    mayBeForgotten: (key) => now() - (heard.get(key) ?? -Infinity) > SURELY_REMEMBERED,
  };
};
