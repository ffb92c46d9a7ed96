import { describe, expect, it } from 'vitest';
import { placeMessages } from '../../src/local/page/message-groups.ts';
import { isSameDay, timestamp, when } from '../../src/local/page/time.ts';
import { BOT, messageOf } from './message-of.ts';

const NOON = new Date(2026, 2, 30, 12).getTime();
const HOUR = 3_600_000;

const grouped = (...messages: readonly Parameters<typeof messageOf>[0][]): readonly boolean[] =>
  placeMessages(messages.map(messageOf)).map(({ isGrouped }) => isGrouped);

describe('when a message was written', () => {
  it('is an hour today, a word and an hour yesterday, and a date before', () => {
    expect(when(NOON - HOUR, NOON, 'en-GB')).toBe('11:00');
    expect(when(NOON - 24 * HOUR, NOON, 'en-GB')).toMatch(/^Yesterday at /);
    expect(when(NOON - 60 * HOUR, NOON, 'en-GB')).toMatch(/^28\/03\/2026/);
  });

  it('changes at midnight, not after so many hours', () => {
    const midnight = new Date(2026, 2, 30).getTime();
    expect(isSameDay(midnight, midnight - 1)).toBe(false);
    expect(isSameDay(midnight, midnight + 23 * HOUR)).toBe(true);
  });
});

describe('a timestamp', () => {
  it.each([
    [-2 * HOUR, '2 hours ago'],
    [3 * 24 * HOUR, 'in 3 days'],
    [-30_000, '30 seconds ago'],
    [0, 'now'],
  ])('%d ms from now is relative', (past, expected) => {
    expect(timestamp(NOON + past, 'R', NOON, 'en')).toBe(expected);
  });

  it('is a date or a time', () => {
    expect(timestamp(NOON, 'D', NOON, 'en-GB')).toBe('30 March 2026');
    expect(timestamp(NOON, 't', NOON, 'en-GB')).toBe('12:00');
  });
});

describe('messages under one name', () => {
  it('are those of one author within some minutes', () => {
    expect(
      grouped(
        { id: '1', at: NOON },
        { id: '2', at: NOON + 60_000 },
        { id: '3', at: NOON + 2 * HOUR },
        { id: '4', at: NOON + 2 * HOUR, author: BOT },
      ),
    ).toEqual([false, true, false, false]);
  });

  it('are not an answer to a command, a reply, or private and open ones together', () => {
    const used = { person: BOT, command: 'ask' };
    const reply = { kind: 'gone' } as const;
    expect(grouped({ id: '1' }, { id: '2', used }, { id: '3', reply }, { id: '4', isPrivate: true })).toEqual(
      [false, false, false, false],
    );
  });

  it('begin anew with a day', () => {
    const midnight = new Date(2026, 2, 30).getTime();
    const placed = placeMessages([
      messageOf({ id: '1', at: midnight - 1000 }),
      messageOf({ id: '2', at: midnight + 1000 }),
    ]);
    expect(placed.map(({ isNewDay }) => isNewDay)).toEqual([true, true]);
    expect(placed[1]?.isGrouped).toBe(false);
  });
});
