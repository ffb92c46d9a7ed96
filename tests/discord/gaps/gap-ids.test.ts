import { assert, constantFrom, nat, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  GAP_LIST_PREFIX,
  GAP_STATUSES,
  GAP_WATCH_PREFIX,
  GAP_WORDS_LENGTH,
  listId,
  readListId,
  readWatchId,
  watchId,
} from '../../../src/discord/gaps/gap-ids.ts';
import { CUSTOM_ID_LIMIT } from '../../../src/discord/limits.ts';

const after = (id: string, prefix: string): string => id.slice(prefix.length + 1);

describe('the buttons of a list', () => {
  it('say which page of which list comes next, within what Discord takes', () => {
    assert(
      property(
        nat(99_999),
        constantFrom(...GAP_STATUSES),
        string({ unit: 'binary', maxLength: GAP_WORDS_LENGTH }),
        (page, status, typed) => {
          const listing = { page, status, words: typed.slice(0, GAP_WORDS_LENGTH) };
          const id = listId(listing);
          expect(id.length).toBeLessThanOrEqual(CUSTOM_ID_LIMIT);
          expect(readListId(after(id, GAP_LIST_PREFIX))).toEqual(listing);
        },
      ),
    );
  });

  it.each(['', '1', '1.', '1.lost.', '-1.open.', 'x.open.words'])('are not “%s”', (rest) => {
    expect(readListId(rest)).toBeUndefined();
  });
});

describe('the button to watch', () => {
  it.each([true, false])('says whether: %s', (isWatched) => {
    const id = '0123456789abcdef';
    expect(readWatchId(after(watchId(id, isWatched), GAP_WATCH_PREFIX))).toEqual({ id, isWatched });
  });
});
