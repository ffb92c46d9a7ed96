import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { english } from '../../src/text/english/english.ts';
import { splitSentences } from '../../src/text/english/sentences/split.ts';
import type { Segment, Token } from '../../src/text/language.ts';
import { paragraphs } from '../../src/text/paragraphs.ts';
import { arbitraryText } from './arbitrary-text.ts';
import { holdsFor } from './holds-for.ts';
import { expectSpanLaw } from './span-law.ts';

const segmentsOf = (text: string): readonly Segment[] => {
  const all = paragraphs(text);
  return all.flatMap((paragraph, index) => {
    const inside = english.segments(text, paragraph, { index, count: all.length });
    expectSpanLaw(text, inside, paragraph);
    return inside;
  });
};

const shifted = (tokens: readonly Token[], by: number): unknown =>
  tokens.map(({ start, end, kind }) => [start + by, end + by, kind]);

const expectSameAlone = ([before, text]: readonly [string, string]): void => {
  const within = { start: before.length, end: before.length + text.length };
  const inside = english.tokens(before + text, within);
  expect(shifted(inside, 0)).toEqual(shifted(english.tokens(text), before.length));
};

const expectTokenLaw = (text: string): void => {
  const tokens = english.tokens(text);
  expectSpanLaw(text, tokens);
  for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
};

describe('the law of spans', () => {
  it('holds for paragraphs', () => {
    expect(holdsFor(arbitraryText, (text) => expectSpanLaw(text, paragraphs(text)))).not.toThrow();
  });

  it('holds for sentences of a whole text', () => {
    expect(
      holdsFor(arbitraryText, (text) =>
        expectSpanLaw(text, splitSentences(text, { start: 0, end: text.length })),
      ),
    ).not.toThrow();
  });

  it('holds for the segments of every paragraph, and of all of them', () => {
    expect(holdsFor(arbitraryText, (text) => expectSpanLaw(text, segmentsOf(text)))).not.toThrow();
  });

  it('holds for tokens, and each is its text', () => {
    expect(holdsFor(arbitraryText, expectTokenLaw)).not.toThrow();
  });
});

describe('tokens', () => {
  it('are the same for a stretch as for the stretch alone', () => {
    expect(holdsFor(fc.tuple(arbitraryText, arbitraryText), expectSameAlone)).not.toThrow();
  });
});
