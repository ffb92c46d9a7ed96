import { describe, expect, it } from 'vitest';
import { askedLine } from '../../../src/discord/gaps/gap-lines.ts';
import type { Gap } from '../../../src/store/gap-store.ts';

const AT = 1_700_000_000_000;
const HOUR = 3_600_000;

const asked = (changes: Partial<Gap>): string =>
  askedLine({
    id: '0000000000000001',
    server: '1',
    question: 'Who painted the lighthouse?',
    isPublic: true,
    times: 2,
    people: 1,
    firstAsked: AT,
    lastAsked: AT,
    state: { status: 'open' },
    isWatched: false,
    ...changes,
  });

describe('when an open question was asked', () => {
  it('is one day where it was asked once', () => {
    expect(asked({ times: 1 })).toBe('asked once by 1 person, on <t:1700000000:D>');
  });

  it.each([0, 1, 999, 1000, 23 * HOUR])('is the last day where the times are %d ms apart', (apart) => {
    const last = `<t:${Math.floor((AT + apart) / 1000)}:D>`;
    expect(asked({ lastAsked: AT + apart })).toBe(`asked 2 times by 1 person, last on ${last}`);
  });

  it('is the first day and the last one where a day or more lies between them', () => {
    expect(asked({ times: 3, people: 2, lastAsked: AT + 24 * HOUR })).toBe(
      'asked 3 times by 2 people, first on <t:1700000000:D>, last on <t:1700086400:D>',
    );
  });

  it('is told to nobody but those who may know of it', () => {
    expect(asked({ isPublic: false })).toBe('shown to you alone, since you asked it privately');
    expect(asked({ times: 1, isWatched: true })).toMatch(/ · watched by you$/);
  });
});
