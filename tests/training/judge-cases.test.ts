import { describe, expect, it } from 'vitest';
import type { ReaderModels } from '../../src/training/cross-fitted.ts';
import { judgeCases, REGIMES } from '../../src/training/judge-cases.ts';
import { JUDGE_FEATURES } from '../../src/answering/refusing/judge-features.ts';
import { openDesk, whileReplaced } from '../../src/training/judge-desk.ts';
import { namesIn, siblingsOf, swap } from '../../src/training/question-swaps.ts';
import { createRandom } from '../../src/training/random.ts';
import { models } from '../answering/fixture.ts';
import { towns } from './towns.ts';
import { plainArticle } from '../../src/corpus/plain-article.ts';
import { english } from '../../src/text/english/english.ts';

const readers: ReaderModels = models;
const casesOf = (seed: number) =>
  judgeCases({
    file: towns,
    table: models.words,
    modelsFor: () => readers,
    random: createRandom(seed),
    onProgress: () => {},
  });

describe('cases to judge', () => {
  const cases = casesOf(1);

  it('have a row of all features each', () => {
    expect(new Set(cases.map(({ row }) => row.length))).toEqual(new Set([JUDGE_FEATURES.length]));
  });

  it('are of every regime, with an answer and without', () => {
    expect(new Set(cases.map(({ regime }) => regime))).toEqual(new Set(REGIMES));
    const kinds = cases.map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['answerable', 'removed', 'absent']));
  });

  it('are never right where the collection has no answer', () => {
    expect(cases.filter(({ kind, label }) => kind !== 'answerable' && label === 1)).toEqual([]);
    expect(cases.filter(({ label }) => label === 1).length).toBeGreaterThan(10);
  });

  it('are the same for the same seed', () => {
    expect(casesOf(1)).toEqual(cases);
  });
});

const harbour = plainArticle(
  'harbour',
  'The harbour of Brackwater opened in 1921. In 1921 Ellen Marsh led Brackwater. Later Tom Reed met Ellen Marsh in 1936.',
  { title: 'Harbour' },
  english,
);
const other = plainArticle('other', 'Nothing is said here.', { title: 'Other' }, english);

describe('a question with one thing swapped', () => {
  const desk = openDesk([harbour], models.words);
  const siblings = siblingsOf(
    ['How many boats returned?', 'How many lamps were lit?', 'When was the mill closed?'].map(
      desk.readQuestion,
    ),
  );
  const swapped = (kind: Parameters<typeof swap>[0], text: string) =>
    swap(kind, desk.readQuestion(text), desk, namesIn(harbour, desk.reader), siblings, createRandom(1))?.text;

  it('has another name of the collection', () => {
    expect(swapped('name', 'When did Tom Reed sail?')).toBe('When did Ellen Marsh sail?');
  });

  it('has another year', () => {
    expect(swapped('number', 'Who led Brackwater in 1921?')).toMatch(
      /^Who led Brackwater in (?!1921)\d{4}\?$/,
    );
  });

  it('asks for another noun of the kind', () => {
    expect(swapped('focus', 'How many boats sailed?')).toBe('How many lamps sailed?');
  });

  it('says that something else was done', () => {
    expect(swapped('verb', 'When was the harbour opened?')).toMatch(
      /^When was the harbour (?:closed|returned)\?$/,
    );
  });

  it('is none where there is nothing of the sort', () => {
    expect(swapped('number', 'Who led Brackwater?')).toBeUndefined();
    expect(swapped('name', 'Who sailed?')).toBeUndefined();
  });
});

describe('an article taken out of a collection', () => {
  it('is back afterwards', () => {
    const desk = openDesk([harbour, other], models.words);
    const [collection] = desk.collections;
    const during = whileReplaced(desk, harbour, undefined, () => collection.articles.map(({ id }) => id));
    expect(during).toEqual(['other']);
    expect(collection.articles.map(({ id }) => id).toSorted()).toEqual(['harbour', 'other']);
    expect(desk.ask('When did the harbour of Brackwater open?', readers)?.best.sentence.article.id).toBe(
      'harbour',
    );
  });
});
