import { describe, expect, it } from 'vitest';
import { speakerOf } from '../../../src/answering/discourse/speaker.ts';
import { readingOf } from '../reading-of.ts';
import { textOf } from './text-of.ts';

/** The speaker of the sentence of a text that holds `part`. */
function speaker(text: string, part: string): string | undefined {
  const { article, reader } = readingOf(text);
  const index = article.sentences.findIndex(({ start, end }) => text.slice(start, end).includes(part));
  const found = speakerOf(article, index, reader);
  return found === undefined ? undefined : textOf(reader.read(article, found.index), found.run);
}

describe('speakerOf', () => {
  it.each([
    [
      'after the quotation, behind the verb',
      '"The old pier will stand for years," said Edda Voss.',
      'pier',
      'Edda Voss',
    ],
    [
      'after the quotation, before the verb',
      '"The old pier will stand for years," Edda Voss said.',
      'pier',
      'Edda Voss',
    ],
    [
      'after a full stop',
      '"The old pier will stand for years." said Edda Voss, mayor of Ardle.',
      'pier',
      'Edda Voss',
    ],
    [
      'in the next sentence',
      '"We cleared the hall last year. We sold the land." The person in charge of the Ardle Land Office said.',
      'cleared',
      'The person in charge of the Ardle Land Office',
    ],
    [
      'in the next sentence, with a post',
      '"Enterprises are the foundation of our town." Edda Voss, acting mayor of Ardle, said.',
      'foundation',
      'Edda Voss',
    ],
    [
      'in the middle',
      '"The old pier," said Edda Voss, "will stand for another hundred years."',
      'hundred',
      'Edda Voss',
    ],
    [
      'before the quotation',
      'Edda Voss told members that the pier was "sounder than anyone had feared".',
      'sounder',
      'Edda Voss',
    ],
    [
      'before, opened by "as"',
      'As Edda Voss, secretary of the board, said, "the pier will stand for years".',
      'pier',
      'Edda Voss',
    ],
    [
      'as "he", in the sentence before',
      'Olan Pryce, an engineer, was more careful. "A year is a short time for a pier," he said.',
      'short',
      'Olan Pryce',
    ],
    [
      'as an organisation',
      '"The old pier will stand for years," the harbour board said.',
      'pier',
      'the harbour board',
    ],
    ['in reported speech', 'Olan Pryce said that the ban had cost local firms dear.', 'ban', 'Olan Pryce'],
    [
      'in reported speech as "she"',
      'Edda Voss opened the pier. She warned that the sea was rising.',
      'sea',
      'Edda Voss',
    ],
    [
      'in reported speech, with a post between commas',
      'Edda Voss, head of the harbour board, said that the longest quay measures 1,240 metres.',
      'quay',
      'Edda Voss',
    ],
    [
      'in reported speech without "that", with a post between commas',
      'Edda Voss, head of the harbour board, said the quay was long.',
      'quay',
      'Edda Voss',
    ],
    [
      'behind reported speech',
      'The quay is 1,240 metres long, said the engineer Olan Pryce.',
      'quay',
      'Olan Pryce',
    ],
    [
      'behind reported speech, before the verb',
      'The quay is long, Olan Pryce said in May.',
      'quay',
      'Olan Pryce',
    ],
    ['after "according to"', 'The quay is long, according to Olan Pryce.', 'quay', 'Olan Pryce'],
    [
      'as a record after "according to"',
      'According to the report of the board, the quay is long.',
      'quay',
      'the report of the board',
    ],
    [
      'of a quotation that goes on in the next paragraph',
      '“The quay is a very long one.\n\n“It will stand for many years,” said Edda Voss.',
      'very long',
      'Edda Voss',
    ],
    [
      'with a nickname for something',
      'Opposition leader Olan Pryce called the decision "a plaster on a broken leg".',
      'plaster',
      'Olan Pryce',
    ],
  ])('finds who speaks %s', (_, text, part, expected) => {
    expect(speaker(text, part)).toBe(expected);
  });

  it.each([
    ['a title in quotation marks', 'The "Harbour Plan" of Edda Voss begins in May.', 'Plan'],
    ['what goes according to plan', 'The pier was opened according to plan.', 'pier'],
    ['a plain sentence', 'Edda Voss opened the pier in May.', 'pier'],
  ])('finds nobody in %s', (_, text, part) => {
    expect(speaker(text, part)).toBeUndefined();
  });
});
