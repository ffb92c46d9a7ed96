import type { Clock } from './clock.ts';

/** Discord's epoch, the first millisecond of 2015, in Unix milliseconds (API reference, "Snowflakes"). */
const DISCORD_EPOCH = 1_420_070_400_000;
/** Bits of a snowflake below its timestamp: worker, process and increment. */
const LOW_BITS = 22n;

/** Makes ids like Discord's: each larger than the one before, with the clock's time in the upper bits. */
export const createSnowflakes = (clock: Clock): (() => string) => {
  let last = 0n;
  return () => {
    const earliest = BigInt(clock.now() - DISCORD_EPOCH) << LOW_BITS;
    last = earliest > last ? earliest : last + 1n;
    return last.toString();
  };
};
