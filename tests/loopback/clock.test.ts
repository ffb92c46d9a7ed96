import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createManualClock } from '../../src/loopback/clock.ts';
import { createSnowflakes } from '../../src/loopback/snowflake.ts';

describe('a manual clock', () => {
  it('runs what falls due, in the order of its time, at its time', () => {
    const clock = createManualClock(1_000);
    const ran: string[] = [];
    const note = (name: string) => () => ran.push(`${name} at ${clock.now()}`);
    clock.schedule(1_020, note('later'));
    clock.schedule(1_010, () => {
      note('first')();
      clock.schedule(1_015, note('second'));
    });
    clock.schedule(1_012, note('never'))();
    clock.schedule(1_031, note('too late'));
    clock.advance(30);
    expect(ran).toEqual(['first at 1010', 'second at 1015', 'later at 1020']);
    expect(clock.now()).toBe(1_030);
  });
});

describe('ids', () => {
  it('grow, and tell the time they were made at', () => {
    const clock = createManualClock(1_420_070_400_000);
    const nextId = createSnowflakes(clock);
    const ids = [nextId(), nextId()];
    clock.advance(1);
    ids.push(nextId());
    expect(ids).toEqual(['1', '2', String(1n << 22n)]);
  });

  it('grow whatever the clock does', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 2 }), (instants) => {
        let now = 0;
        const nextId = createSnowflakes({
          now: () => 1_420_070_400_000 + now,
          schedule: () => () => undefined,
        });
        const ids = instants.map((instant) => {
          now = instant;
          return BigInt(nextId());
        });
        expect(ids.every((id, index) => index === 0 || id > ids[index - 1]!)).toBe(true);
      }),
    );
  });
});
