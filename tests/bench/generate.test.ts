import { describe, expect, it } from 'vitest';
import { generate } from '../../bench/generate/generate.ts';

const SENTENCES = 3000;
const made = Array.from(generate(SENTENCES));

describe('generated articles', () => {
  it('are the same each time', () => {
    expect(Array.from(generate(SENTENCES))).toEqual(made);
  });

  it('have about as many sentences as asked for', () => {
    const sentences = made.flatMap(({ article }) => article.paragraphs.flat()).length;
    expect(sentences).toBeGreaterThan(SENTENCES * 0.9);
    expect(sentences).toBeLessThan(SENTENCES * 1.2);
  });

  it('hold the sentence that answers each question: it shares a word with it, or with the one before', () => {
    const asked = made.flatMap(({ article, question }) =>
      question === undefined ? [] : [{ lines: article.paragraphs.flat(), question }],
    );
    expect(asked.length).toBe(200);
    for (const { lines, question } of asked) {
      const near = lines.slice(Math.max(0, question.sentence - 1), question.sentence + 1).join(' ');
      const names = question.text.match(/\p{Lu}\p{Ll}{3,}/gu) ?? [];
      expect(names.filter((name) => near.includes(name)).length).toBeGreaterThan(0);
    }
  });

  it('use words as texts do: few of them often, many of them once or twice', () => {
    const words = made.flatMap(
      ({ article }) =>
        article.paragraphs
          .flat()
          .join(' ')
          .match(/\p{L}+/gu) ?? [],
    );
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    const sorted = Array.from(counts.values()).toSorted((a, b) => b - a);
    const rare = sorted.filter((count) => count <= 2).length;
    expect(rare / sorted.length).toBeGreaterThan(0.2);
    const common = sorted.slice(0, 100).reduce((sum, count) => sum + count, 0);
    expect(common / words.length).toBeGreaterThan(0.4);
  });
});
