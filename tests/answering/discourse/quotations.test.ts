import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { speeches } from '../../../src/answering/discourse/quotations.ts';
import { readingOf } from '../reading-of.ts';

function speechesIn(text: string): readonly string[] {
  const { article } = readingOf(text);
  return speeches(article, 0).map(({ start, end }) => text.slice(start, end));
}

describe('speeches', () => {
  it.each([
    ['straight marks', 'He said "we all went home" and left.', ['we all went home']],
    ['curly marks', 'He said “we all went home” and left.', ['we all went home']],
    [
      'two in a row',
      '"We all went home," he said, "and it rained all night."',
      ['We all went home,', 'and it rained all night.'],
    ],
    ['one that is not closed', '"We all went home and slept.', ['We all went home and slept.']],
    ['short words in marks', 'The "Hemp Patch" was flooded.', []],
  ])('reads %s', (_, text, expected) => {
    expect(speechesIn(text)).toEqual(expected);
  });

  it('gives ordered, disjoint stretches without marks', () => {
    assert(
      property(array(constantFrom('"', '“', '”', 'we', 'all', 'went', 'home', '.')), (words) => {
        const text = `We ${words.join(' ')}`;
        const { article } = readingOf(text);
        let end = 0;
        for (const [paragraph] of article.paragraphs.entries()) {
          for (const speech of speeches(article, paragraph)) {
            expect(speech.start).toBeGreaterThanOrEqual(end);
            expect(text.slice(speech.start, speech.end)).not.toMatch(/["”]/);
            end = speech.end;
          }
        }
      }),
    );
  });
});
