import { describe, expect, it } from 'vitest';
import { coordinationsIn } from '../../../src/answering/reading/coordination.ts';
import { sentenceOf } from '../sentence-of.ts';

/** The items of each coordination as they are written. */
const itemsOf = (text: string): readonly (readonly string[])[] => {
  const sentence = sentenceOf(text);
  const at = (token: number, side: 'start' | 'end'): number => sentence.tokens[token]?.[side] ?? 0;
  return coordinationsIn(sentence).map((items) =>
    items.map(([first, last]) => sentence.article.text.slice(at(first, 'start'), at(last, 'end'))),
  );
};

describe('coordinations', () => {
  it.each<[phenomenon: string, text: string, items: readonly string[]]>([
    ['of two', 'The harbour sells wool and slate.', ['wool', 'slate']],
    ['of three', 'The harbour sells wool, herring and slate.', ['wool', 'herring', 'slate']],
    ['with a comma before "and"', 'They sell wool, herring, and slate.', ['wool', 'herring', 'slate']],
    ['of names with "of"', 'It binds the Isle of Dale and Ardle.', ['the Isle of Dale', 'Ardle']],
    [
      'of hyphenated words',
      'He came with Ann Lee and her brother-in-law.',
      ['Ann Lee', 'her brother-in-law'],
    ],
    ['behind what opens the sentence', 'In May, wool and slate were sold.', ['wool', 'slate']],
  ])('%s', (_, text, items) => {
    expect(itemsOf(text)).toEqual([items]);
  });

  it('are none where nothing is joined', () => {
    expect(itemsOf('The harbour of Ardle opened in May.')).toEqual([]);
  });
});
