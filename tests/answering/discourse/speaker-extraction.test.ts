import { describe, expect, it } from 'vitest';
import { asksForSpeaker, speakersIn } from '../../../src/answering/discourse/speaker-extraction.ts';
import { answersIn } from './answers-in.ts';
import { readingOf } from '../reading-of.ts';

const TEXT =
  '"The old pier will stand for another hundred years," said Edda Voss. Olan Pryce called the plan "a plaster on a broken leg". ' +
  'Mira Holt, an engineer, was careful. "The wall moved by two centimetres last winter," she said.';

describe('speakersIn', () => {
  it.each([
    ['Who said that the pier will stand for a hundred years?', 'Edda Voss'],
    ['Who called the plan a plaster on a broken leg?', 'Olan Pryce'],
    ['Who says the wall moved last winter?', 'Mira Holt'],
  ])('answers %s', (asked, expected) => {
    expect(answersIn(speakersIn, TEXT, asked)).toContain(expected);
  });

  it('leaves a question on words that nobody says to others', () => {
    expect(
      answersIn(speakersIn, 'The pier was closed in May.', 'Who said the pier was closed?'),
    ).toBeUndefined();
  });
});

describe('asksForSpeaker', () => {
  const { ask } = readingOf(TEXT);
  it.each([
    ['Who said that the pier is safe?', true],
    ['According to whom is the pier safe?', true],
    ['Which engineer thought the wall too thin?', true],
    ['Who was told about the pier?', false],
    ['What did Edda Voss say?', false],
    ['Who built the pier?', false],
  ])('reads %s', (asked, expected) => {
    expect(asksForSpeaker(ask(asked))).toBe(expected);
  });
});
