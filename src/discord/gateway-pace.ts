import type { Clock } from './clock.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Milliseconds before the second attempt to connect that follows closely on another; each further one waits twice as long. */
const FIRST_CONNECTION_WAIT = SECOND;
/** The longest wait between attempts: a gateway that is back is found within a minute. */
const LONGEST_CONNECTION_WAIT = MINUTE;
/** A connection that lasted so long, in milliseconds, was a good one: after it, counting begins anew. */
const GOOD_CONNECTION = 30 * SECOND;
/**
 * Attempts that count at most after one that succeeded, however short it was: a gateway that lets the bot in is waited for 4 s at the longest, so that
 * a bad line does not keep everybody waiting. New sessions have a pace of their own.
 */
const MOST_AFTER_CONNECTION = 3;

/** Discord wants 5 s between two IDENTIFYs, and at most 1,000 a day, or it takes the token away. */
const FIRST_IDENTIFY_WAIT = 5 * SECOND;
/** At most one in two minutes in the long run: some 750 a day, which leaves room for restarts by hand. */
const LONGEST_IDENTIFY_WAIT = 2 * MINUTE;
/** So many in an hour keep to the 5 s alone: what happens now and then must not keep anybody waiting. */
const QUICK_IDENTIFIES = 5;
/** IDENTIFYs of the last hour count. */
const IDENTIFY_MEMORY = 60 * MINUTE;

/** When the gateway may be tried again. Instants are those of the clock. */
export interface GatewayPace {
  /** The next attempt to connect may be made at this instant. @param resumes whether a session is there to take up */
  connectAt(resumes: boolean): number;
  /** The next IDENTIFY may be sent at this instant. */
  identifyAt(): number;
  attempted(): void;
  identified(): void;
  /** A session was begun or taken up. */
  connected(): void;
}

/**
 * Back-off between attempts to connect and between IDENTIFYs. The first attempt after a good connection is made at once.
 * @param random in [0, 1): a wait is shortened by up to a quarter, so that many bots don't come back at one moment
 */
export const createGatewayPace = (clock: Clock, random: () => number): GatewayPace => {
  let attempts = 0;
  let lastAttempt = 0;
  let connectedAt: number | undefined;
  let identifies: readonly number[] = [];

  const jittered = (wait: number): number => wait * (1 - random() / 4);

  const identifyAt = (): number => {
    identifies = identifies.filter((at) => clock.now() - at < IDENTIFY_MEMORY);
    const last = identifies.at(-1);
    if (last === undefined) return 0;
    const doublings = Math.max(0, identifies.length - QUICK_IDENTIFIES);
    return last + Math.min(LONGEST_IDENTIFY_WAIT, FIRST_IDENTIFY_WAIT * 2 ** doublings);
  };

  return {
    connectAt(resumes) {
      if (connectedAt !== undefined)
        attempts =
          clock.now() - connectedAt >= GOOD_CONNECTION ? 0 : Math.min(attempts, MOST_AFTER_CONNECTION);
      connectedAt = undefined;
      const wait =
        attempts === 0
          ? 0
          : jittered(Math.min(LONGEST_CONNECTION_WAIT, FIRST_CONNECTION_WAIT * 2 ** (attempts - 1)));
      return Math.max(lastAttempt + wait, resumes ? 0 : identifyAt());
    },
    identifyAt,
    attempted() {
      attempts += 1;
      lastAttempt = clock.now();
    },
    identified() {
      identifies = [...identifies, clock.now()];
    },
    connected() {
      connectedAt = clock.now();
    },
  };
};
