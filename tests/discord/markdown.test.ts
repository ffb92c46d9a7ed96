import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockQuote, clip, escapeLine, escapeMarkdown, visible } from '../../src/discord/markdown.ts';
import { hostileText } from './hostile.ts';
import { judge } from './judge.ts';

const RUNS = 2000;

/** A text and a stretch of it. */
const textAndSpan = hostileText().chain((text) => {
  const characters = text.match(/\r\n|[^]/gu) ?? [];
  const offset = (count: number) => characters.slice(0, count).join('').length;
  return fc
    .tuple(fc.nat(characters.length), fc.nat(characters.length))
    .map(([a, b]) => ({ text, span: { start: offset(Math.min(a, b)), end: offset(Math.max(a, b)) } }));
});

describe('escaping', () => {
  it.each([
    ['everyone', 'Tell @everyone and @here.', String.raw`Tell \@everyone and \@here.`],
    ['a bare address', 'See https://a.example/b_c.', String.raw`See https\:\/\/a.example\/b\_c.`],
    ['an invitation without a scheme', 'discord.gg/x', String.raw`discord.gg\/x`],
    ['a list', '1. one\n- two\n+ three', '1\\. one\n\\- two\n\\+ three'],
    ['a decimal and a range are left alone', '33.265 billion, 2019-2021', '33.265 billion, 2019-2021'],
    ['a copyright sign is left alone', '© 2022', '© 2022'],
  ])('%s', (_name, text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });

  it('shows the text itself, with no formatting, mention, link or emoji', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        expect(judge(escapeMarkdown(text))).toEqual({ plain: visible(text), marks: [], bold: [] });
      }),
      { numRuns: RUNS },
    );
  });

  it('shows a text on one line as that text with its white space closed up', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const read = judge(`## ${escapeLine(text) || 'x'}`);
        expect(read.marks).toEqual(['heading']);
        expect(read.plain).toBe(visible(text).trim().replace(/\s+/g, ' ') || 'x');
      }),
      { numRuns: RUNS },
    );
  });
});

describe('block quote', () => {
  it('holds the text itself, and in bold exactly the stretch asked for', () => {
    fc.assert(
      fc.property(textAndSpan, ({ text, span }) => {
        const read = judge(blockQuote(text, [span]));
        expect(read.plain).toBe(visible(text));
        const lines = visible(text.slice(span.start, span.end))
          .split('\n')
          .filter((line) => line.trim() !== '');
        expect(read.bold).toEqual(lines);
        expect(read.marks).toEqual(['blockQuote', ...lines.map(() => 'strong')]);
      }),
      { numRuns: RUNS },
    );
  });

  it('marks several stretches, and two that touch as one', () => {
    const text = 'alpha beta gamma delta';
    const read = judge(
      blockQuote(text, [
        { start: 11, end: 16 },
        { start: 0, end: 6 },
        { start: 6, end: 10 },
      ]),
    );
    expect(read).toMatchObject({ plain: text, bold: ['alpha beta', 'gamma'] });
  });
});

describe('clip', () => {
  it('keeps what fits, and never half a character', () => {
    expect(clip('short', 5)).toBe('short');
    expect(clip('longer', 5)).toBe('long…');
    expect(clip('ab😀cd', 4)).toBe('ab…');
  });
});
