import { expect, it } from 'vitest';
import { createRecentIds } from '../../src/discord/recent-ids.ts';

it('knows the last ids again, and forgets the oldest ones', () => {
  const recent = createRecentIds(2);
  expect(['a', 'a', 'b', 'c', 'c', 'a'].map((id) => recent.isNew(id))).toEqual([
    true,
    false,
    true,
    true,
    false,
    true,
  ]);
});
