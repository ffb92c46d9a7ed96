import { assert, property } from 'fast-check';
import { expect, it } from 'vitest';
import { english } from '../../src/text/english/english.ts';
import { arbitraryText } from './arbitrary-text.ts';

/** The words of a text with their parts of speech. */
const tagged = (text: string): readonly string[] => {
  const tokens = english.tokens(text);
  const tags = english.partsOfSpeech(tokens, text);
  return tokens.map(({ text: word }, at) => `${word} ${tags[at]}`);
};

it('tells a word by the words around it', () => {
  expect(tagged('They record a record.')).toEqual([
    'They PRON',
    'record VERB',
    'a DET',
    'record NOUN',
    '. PUNCT',
  ]);
});

it('gives a possessive and a contraction the part of their word', () => {
  expect(tagged("Selmouth's mill didn't burn.")).toEqual([
    "Selmouth's PROPN",
    'mill NOUN',
    "didn't AUX",
    'burn VERB',
    '. PUNCT',
  ]);
});

it('keeps to the words after signs, glued quotation marks and figures that are split in another way', () => {
  const text = 'It cost £6.8m — “nearly 2/3 of R&D” — in be‘blooming 1980s towns.';
  expect(tagged(text)).toHaveLength(english.tokens(text).length);
  expect(tagged(text)).toContain('towns NOUN');
  expect(tagged(text).slice(0, 2)).toEqual(['It PRON', 'cost VERB']);
});

it('reads a sentence in the middle of a text as if it stood alone', () => {
  const sentence = 'The port of Aldney opened a second dock.';
  const text = `Nobody came. ${sentence} So it goes.`;
  const start = text.indexOf(sentence);
  const tokens = english.tokens(text, { start, end: start + sentence.length });
  expect(english.partsOfSpeech(tokens, text)).toEqual(
    english.partsOfSpeech(english.tokens(sentence), sentence),
  );
});

it('gives every token of any text one part', () => {
  assert(
    property(arbitraryText, (text) => {
      const tokens = english.tokens(text);
      expect(english.partsOfSpeech(tokens, text)).toHaveLength(tokens.length);
    }),
  );
});
