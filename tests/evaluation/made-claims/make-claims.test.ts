import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeClaims } from '../../../src/evaluation/made-claims/make-claims.ts';
import { MADE_KINDS } from '../../../src/evaluation/made-claims/made-claim.ts';
import { english } from '../../../src/text/english/english.ts';
import { articles } from './texts.ts';

const make = (seed: number, size = 60) => makeClaims(articles, english, size, seed);
const textOf = (id: string): string => articles.find((article) => article.id === id)!.text;

describe('claims made by machine', () => {
  it('differ from their sentence in the swapped stretch and nowhere else', () => {
    assert(
      property(integer({ min: 0, max: 2 ** 31 - 1 }), (seed) => {
        for (const { claim, swap, source } of make(seed).claims) {
          const sentence = textOf(source.article).slice(source.start, source.end);
          const { start, end, replacement } = swap ?? { start: 0, end: 0, replacement: '' };
          expect(claim).toBe(`${sentence.slice(0, start)}${replacement}${sentence.slice(end)}`);
          expect(claim === sentence).toBe(swap === undefined);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('are the same for the same seed, others for another, and never more than asked for', () => {
    expect(make(7)).toEqual(make(7));
    expect(make(7).claims.map(({ claim }) => claim)).not.toEqual(make(8).claims.map(({ claim }) => claim));
    expect(make(7, 5).claims).toHaveLength(5);
    const ids = make(7).claims.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are of all kinds', () => {
    const kinds = new Set([1, 2, 3].flatMap((seed) => make(seed).claims.map(({ kind }) => kind)));
    expect(Array.from(kinds).toSorted()).toEqual([...MADE_KINDS].toSorted());
  });

  it('of an absent text are of an article that is left out, and all others of one that is there', () => {
    assert(
      property(integer({ min: 0, max: 1000 }), constantFrom(10, 60), (seed, size) => {
        const made = make(seed, size);
        const kept = new Set(made.articles.map(({ id }) => id));
        expect(kept.size).toBe(articles.length - 1);
        for (const { kind, verdict, gold, source } of made.claims) {
          expect(kept.has(source.article)).toBe(kind !== 'absent');
          expect(verdict === 'not_mentioned').toBe(kind === 'absent');
          expect(gold).toHaveLength(kind === 'absent' ? 0 : 1);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('swap a figure for one that no article has', () => {
    const all = articles.map(({ text }) => text).join(' ');
    const figures = [1, 2, 3, 4].flatMap((seed) => make(seed).claims.filter(({ kind }) => kind === 'figure'));
    expect(figures.length).toBeGreaterThan(5);
    for (const { swap } of figures)
      expect(all).not.toMatch(
        new RegExp(`(?<![\\d.,\\p{L}])${swap!.replacement}(?![\\d\\p{L}]|[.,]\\d)`, 'u'),
      );
  });

  it('are none without articles', () => {
    expect(makeClaims([], english, 10, 1)).toEqual({ articles: [], claims: [] });
  });
});
