import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataParts } from '../../../src/discord/privacy/data-parts.ts';
import type { PersonalData } from '../../../src/store/privacy-store.ts';
import { hostileText } from '../hostile.ts';

const { array, assert, constantFrom, integer, property, record } = fc;

const NOTHING: PersonalData = {
  person: '1',
  findings: [],
  votes: [],
  disputes: [],
  edits: [],
  notebooks: [],
  openQuestions: [],
  settled: [],
  feedback: [],
  articles: [],
};

const personalData: fc.Arbitrary<PersonalData> = record({
  votes: array(
    record({ server: hostileText(5), finding: hostileText(5), vote: constantFrom('up' as const, 'down') }),
  ),
  edits: array(record({ server: hostileText(5), finding: hostileText(40), at: integer() })),
  settled: array(
    record({
      server: hostileText(5),
      question: hostileText(40),
      status: constantFrom('solved' as const, 'dismissed'),
      at: integer(),
    }),
  ),
}).map((lists) => ({ ...NOTHING, ...lists }));

const LISTS = ['votes', 'edits', 'settled'] as const;

describe('data of a person in files', () => {
  it('is one file where it is not too large, as it is', () => {
    assert(
      property(personalData, (data) => {
        const parts = dataParts(data);
        expect(parts.map((part) => JSON.parse(part))).toEqual([data]);
      }),
    );
  });

  it('is all of it in several files, each entry once, in order, and none larger than need be', () => {
    const most = 600;
    assert(
      property(personalData, (data) => {
        const parts = dataParts(data, most).map((part): PersonalData => JSON.parse(part));
        for (const list of LISTS) {
          const entries = parts.flatMap((part): readonly object[] => part[list]);
          expect(entries).toEqual(data[list]);
        }
        for (const part of parts) {
          const entries: readonly object[] = [...part.votes, ...part.edits, ...part.settled];
          const size = entries.reduce(
            (sum, entry) => sum + Buffer.byteLength(JSON.stringify([[entry]], null, 2)),
            0,
          );
          expect(entries.length <= 1 || size <= most).toBe(true);
        }
      }),
    );
  });

  it('says of several which one it is', () => {
    const settled = ['a', 'b'].map((question) => ({
      server: '1',
      question,
      status: 'solved' as const,
      at: 0,
    }));
    const parts = dataParts({ ...NOTHING, settled }, 1).map((part) => JSON.parse(part));
    expect(parts).toMatchObject([
      { person: '1', part: 1, parts: 2 },
      { person: '1', part: 2, parts: 2 },
    ]);
  });
});
