import { expect } from 'vitest';

import type { Span } from '../../src/text/span.ts';

const isHalfPair = (text: string, at: number): boolean => {
  const point = text.codePointAt(at - 1);
  return at > 0 && at < text.length && point !== undefined && point > 0xffff;
};

/** Spans are ordered, disjoint, inside `within`, not empty, without white space at their ends, between whole characters, and cover all but white space. */
export const expectSpanLaw = (
  text: string,
  spans: readonly Span[],
  within: Span = { start: 0, end: text.length },
): void => {
  let reached = within.start;
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(reached);
    expect(end).toBeGreaterThan(start);
    expect(text.slice(reached, start).trim()).toBe('');
    const words = text.slice(start, end);
    expect(words.trim()).toBe(words);
    expect([isHalfPair(text, start), isHalfPair(text, end)]).toEqual([false, false]);
    reached = end;
  }
  expect(reached).toBeLessThanOrEqual(within.end);
  expect(text.slice(reached, within.end).trim()).toBe('');
};
