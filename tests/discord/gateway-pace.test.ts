import { assert, array, constantFrom, property, record, integer } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGatewayPace } from '../../src/discord/gateway-pace.ts';
import { createManualClock } from '../../src/loopback/clock.ts';

const SECOND = 1000;
const HOUR = 3600 * SECOND;
const DAY = 24 * HOUR;

/** What an attempt to connect came to, and how long the connection lasted, in milliseconds. */
const attempts = array(
  record({
    outcome: constantFrom('refused', 'identified', 'resumed'),
    lasted: constantFrom(0, SECOND, 20 * SECOND, 31 * SECOND, 10 * 60 * SECOND),
  }),
  { minLength: 1, maxLength: 40 },
);

/** Plays the attempts over and over until `until` is past; what was sent and when, in milliseconds since the beginning. */
const play = (
  pattern: readonly { outcome: string; lasted: number }[],
  until: number,
  random: () => number,
) => {
  const clock = createManualClock(0);
  const pace = createGatewayPace(clock, random);
  const tries: number[] = [];
  const identifies: number[] = [];
  for (let count = 0; clock.now() < until; count += 1) {
    const { outcome, lasted } = pattern[count % pattern.length] ?? { outcome: 'refused', lasted: 0 };
    const at = pace.connectAt(outcome === 'resumed');
    clock.advance(Math.max(0, at - clock.now()));
    pace.attempted();
    tries.push(clock.now());
    if (outcome === 'identified') {
      clock.advance(Math.max(0, pace.identifyAt() - clock.now()));
      pace.identified();
      identifies.push(clock.now());
    }
    if (outcome !== 'refused') pace.connected();
    // The library waits half a second before each attempt.
    clock.advance(lasted + SECOND / 2);
  }
  return { tries, identifies };
};

describe('the pace of the gateway', () => {
  it('keeps to the IDENTIFYs of a day, whatever happens', () => {
    assert(
      property(attempts, integer({ min: 0, max: 99 }), (pattern, tenth) => {
        const { identifies } = play(pattern, DAY, () => tenth / 100);
        const gaps = identifies.slice(1).map((at, index) => at - (identifies[index] ?? 0));
        expect(identifies.length).toBeLessThan(800);
        expect(Math.min(5 * SECOND, ...gaps)).toBe(5 * SECOND);
      }),
      { numRuns: 60 },
    );
  });

  it('tries a gateway that is away once a minute in the long run', () => {
    const { tries } = play([{ outcome: 'refused', lasted: 0 }], HOUR, () => 0);
    expect(tries.length).toBeGreaterThan(55);
    expect(tries.length).toBeLessThan(75);
  });

  it('does not wait long for a gateway that lets it in and breaks off soon', () => {
    const { tries } = play([{ outcome: 'resumed', lasted: 8 * SECOND }], 10 * 60 * SECOND, () => 0);
    const gaps = tries.slice(1).map((at, index) => at - (tries[index] ?? 0));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(8.5 * SECOND);
    const cut = play([{ outcome: 'resumed', lasted: 0 }], 10 * 60 * SECOND, () => 0);
    expect(cut.tries.length).toBeLessThan(200);
  });

  it('connects at once after a good connection', () => {
    const { tries } = play([{ outcome: 'resumed', lasted: 40 * SECOND }], 10 * 60 * SECOND, () => 0);
    const gaps = tries.slice(1).map((at, index) => at - (tries[index] ?? 0));
    expect(new Set(gaps)).toEqual(new Set([40.5 * SECOND]));
  });
});
