import { describe, expect, it } from 'vitest';
import { createTalkAges } from '../../src/discord/talk-ages.ts';
import { createTalkTurns } from '../../src/discord/talk-keys.ts';

describe('what is said after a turn', () => {
  it('goes on with the talk whose latest turn it is', () => {
    const turns = createTalkTurns(10);
    turns.put('first', 'ann');
    turns.put('second', 'ann');
    expect(turns.after('second')).toBe('ann');
  });

  it.each(['first', 'unknown'])('begins a talk of its own after another turn: %s', (id) => {
    const turns = createTalkTurns(10);
    turns.put('first', 'ann');
    turns.put('second', 'ann');
    expect(turns.after(id)).not.toBe('ann');
    expect(turns.after(id)).toContain(id);
  });

  it('forgets the oldest turns first', () => {
    const turns = createTalkTurns(2);
    for (const name of ['a', 'b', 'c']) turns.put(`turn ${name}`, name);
    expect(turns.after('turn a')).not.toBe('a');
    expect(turns.after('turn b')).toBe('b');
    expect(turns.after('turn c')).toBe('c');
  });
});

describe('the age of a talk', () => {
  it('says that it may be forgotten before anything was heard, and after half an hour', () => {
    let now = 0;
    const ages = createTalkAges(() => now, 10);
    expect(ages.mayBeForgotten('ann')).toBe(true);
    ages.touch('ann');
    expect(ages.mayBeForgotten('ann')).toBe(false);
    now = 30 * 60 * 1000;
    expect(ages.mayBeForgotten('ann')).toBe(true);
  });

  it('keeps the turns that were heard last', () => {
    const ages = createTalkAges(() => 0, 2);
    for (const key of ['a', 'b', 'a', 'c']) ages.touch(key);
    expect(['a', 'b', 'c'].map((key) => ages.mayBeForgotten(key))).toEqual([false, true, false]);
  });
});
