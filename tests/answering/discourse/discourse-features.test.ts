import { describe, expect, it } from 'vitest';
import {
  DISCOURSE_FEATURES,
  discourseFeatures,
} from '../../../src/answering/discourse/discourse-features.ts';
import { readingOf } from '../reading-of.ts';

describe('discourseFeatures', () => {
  const { article, reader, ask } = readingOf(
    'The mill of Ardle Town is old. In 2020 the town signed six projects. In Corsay Town the mayor is new.',
  );
  const feature = (
    name: (typeof DISCOURSE_FEATURES)[number],
    asked: string,
    index: number,
  ): number | undefined =>
    discourseFeatures(ask(asked), reader.read(article, index), reader)[DISCOURSE_FEATURES.indexOf(name)];

  it('has a value for each name', () => {
    const values = discourseFeatures(ask('Ardle?'), reader.read(article, 0), reader);
    expect(values).toHaveLength(DISCOURSE_FEATURES.length);
  });

  it('counts what "the town" stands for', () => {
    expect(feature('carriedCover', 'How many projects did Ardle sign?', 1)).toBeGreaterThan(0.1);
    expect(feature('carriedNames', 'How many projects did Ardle sign?', 1)).toBeGreaterThan(0.5);
    expect(feature('subjectIsAsked', 'How many projects did Ardle sign?', 1)).toBeGreaterThan(0.5);
  });

  it('sees another town in the place of the one asked for', () => {
    expect(feature('otherNameOfClass', 'Who is the mayor of Ardle?', 2)).toBe(1);
    expect(feature('otherNameOfClass', 'Who is the mayor of Ardle?', 1)).toBe(0);
  });
});
