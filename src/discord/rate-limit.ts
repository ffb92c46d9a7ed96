/** How many may be asked in a `RATE_WINDOW`; 0 for any number. */
export type RateLimits = {
  readonly perUser: number;
  /** All users of a server together. */
  readonly perServer: number;
};

/** Milliseconds over which askings are counted. A minute: long enough to even out a burst, short enough to wait for. */
export const RATE_WINDOW = 60_000;

/**
 * Whoever reads what is answered asks every ten seconds or so; clicking through pages is quicker. A server's share is ten such people
 * at once, which at 10 ms an answer keeps one processor busy for 3 % of the time.
 */
export const DEFAULT_RATE_LIMITS: RateLimits = { perUser: 20, perServer: 200 };

/** Autocomplete asks with every few letters typed: some ten times for one command. */
const AUTOCOMPLETE_SHARE = 10;

/** Users and servers counted at once, each; 5 MB with all that are counted. Beyond, the longest counted are forgotten, which only lets them ask more. */
const COUNTED = 10_000;

/** Who asks. `guildId` is `null` in a direct conversation. */
export type Asker = { readonly userId: string; readonly guildId: string | null };

export type Refusal = {
  readonly by: 'user' | 'server';
  /** Unix milliseconds from which it may be asked again. */
  readonly until: number;
  /** Names the window that is used up: the same for all its refusals. */
  readonly window: string;
};

type Window = { readonly until: number; count: number };

/** Counts by key in windows that begin with a key's first asking. They stand in the order of their end, so that old ones go first. */
const createWindows = (limit: number, now: () => number) => {
  const windows = new Map<string, Window>();

  const forgetOld = (): void => {
    for (const [key, { until }] of windows) {
      if (until > now() && windows.size <= COUNTED) return;
      windows.delete(key);
    }
  };

  return {
    /** The end of the window when it is used up. */
    usedUp(key: string): number | undefined {
      const window = windows.get(key);
      return window !== undefined && window.until > now() && window.count >= limit ? window.until : undefined;
    },
    count(key: string): void {
      const window = windows.get(key);
      if (window !== undefined && window.until > now()) {
        window.count += 1;
        return;
      }
      windows.delete(key);
      windows.set(key, { until: now() + RATE_WINDOW, count: 1 });
      forgetOld();
    },
    get size(): number {
      return windows.size;
    },
  };
};

export interface RateLimiter {
  /** Counts an asking and gives `undefined`, or says why it is refused; one that is refused isn't counted. */
  admit(asker: Asker): Refusal | undefined;
  /** The same for a list that is asked for while somebody types, counted apart and `AUTOCOMPLETE_SHARE` times as often. */
  admitTyping(asker: Asker): Refusal | undefined;
  /** Users and servers that are counted at present. */
  readonly size: number;
}

const refusal = (by: Refusal['by'], id: string, until: number): Refusal => ({
  by,
  until,
  window: `${by}:${id}:${until}`,
});

const createCounter = ({ perUser, perServer }: RateLimits, now: () => number) => {
  const users = createWindows(perUser === 0 ? Infinity : perUser, now);
  const servers = createWindows(perServer === 0 ? Infinity : perServer, now);
  return {
    admit: ({ userId, guildId }: Asker): Refusal | undefined => {
      const user = users.usedUp(userId);
      if (user !== undefined) return refusal('user', userId, user);
      const server = guildId === null ? undefined : servers.usedUp(guildId);
      if (guildId !== null && server !== undefined) return refusal('server', guildId, server);
      users.count(userId);
      if (guildId !== null) servers.count(guildId);
      return undefined;
    },
    size: () => users.size + servers.size,
  };
};

/**
 * Counts askings in fixed windows, for each user and each server. A `Map` of its own and not a cache of a library: what is kept must go
 * in the order of its windows' end, not of its last use, and the clock is an argument.
 * @param now Unix milliseconds
 */
export const createRateLimiter = ({ perUser, perServer }: RateLimits, now: () => number): RateLimiter => {
  const askings = createCounter({ perUser, perServer }, now);
  const typing = createCounter(
    { perUser: perUser * AUTOCOMPLETE_SHARE, perServer: perServer * AUTOCOMPLETE_SHARE },
    now,
  );
  return {
    admit: askings.admit,
    admitTyping: typing.admit,
    get size() {
      return askings.size() + typing.size();
    },
  };
};
