import { describe, expect, it } from 'vitest';
import type { Extraction } from '../../../src/answering/reading/extraction.ts';
import { PREMISE, type PREMISE_FEATURES } from '../../../src/answering/refusing/premise-features.ts';
import { readingOf } from '../reading-of.ts';

/** The premise of a question whose answer is some words of a text. */
function premiseOf(text: string, question: string, answer: string): Readonly<Record<string, number>> {
  const { reader, ask, sentence } = readingOf(text);
  const read = sentence(answer);
  const start = text.indexOf(answer);
  const best: Extraction = {
    sentence: read,
    source: read,
    spans: [{ start, end: start + answer.length }],
    fitsType: true,
    probability: 0.5,
    claim: 0,
  };
  const asked = ask(question);
  const values = PREMISE.values({ question: asked, best, extractions: [best], ranked: [], reader });
  return Object.fromEntries(PREMISE.names.map((name, place) => [name, values[place] ?? NaN]));
}

describe('a question that its answer belongs to', () => {
  it.each([
    ['Ada Marsh founded the school of Tarn in 1874.', 'When did Ada Marsh found the school?', '1874'],
    ['The choir of Tarn has 40 singers.', 'How many singers does the choir have?', '40'],
    ['Lake Orvik is 210 m across.', 'How wide is Lake Orvik?', '210 m'],
  ])('%s %s', (text, question, answer) => {
    const { verbSaid, clauseCover, ...signs } = premiseOf(text, question, answer);
    expect(verbSaid).not.toBe(0);
    expect(clauseCover).toBeGreaterThan(0);
    expect(Object.entries(signs).filter(([, value]) => value > 0)).toEqual([]);
  });
});

describe('a false premise', () => {
  it.each<[sign: (typeof PREMISE_FEATURES)[number], text: string, question: string, answer: string]>([
    [
      'verbNowhere',
      'Ada Marsh, head of research at Tarn, praised the choir.',
      'Why did Ada Marsh resign as head of research?',
      'the choir',
    ],
    [
      'nameInOtherClause',
      "The deepest, Karl's Hole, goes down 86 m; the widest, Hob's Basin, is 210 m across.",
      "How wide is Karl's Hole?",
      '210 m',
    ],
    ['otherName', 'Tom Reed, mayor of Orvik, is 61 years old.', 'How old is Ada Marsh?', '61 years'],
    [
      'shorterName',
      'Brell is a company in Tarn. Brell Medical is in Orvik. Brell had a profit of £26.5m.',
      'What was the profit of Brell Medical?',
      '£26.5m',
    ],
    [
      'otherMeasure',
      'Lake Orvik, where swans feed, covers 64 hectares.',
      'How many swans feed on Lake Orvik?',
      '64 hectares',
    ],
    ['otherThings', 'The study began with 4,000 trees.', 'How many doctors began the study?', '4,000'],
    [
      'otherYear',
      'The fleet landed 9,400 tons in 1871.',
      'How much did the fleet land in 1911?',
      '9,400 tons',
    ],
    [
      'otherDimension',
      'The river leaves Lake Orvik and comes out 7.5 km to the south.',
      'What is the width of Lake Orvik?',
      '7.5 km',
    ],
  ])('%s', (sign, text, question, answer) => {
    expect(premiseOf(text, question, answer)[sign]).toBe(1);
  });
});
