import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import type { Article } from '../../src/corpus/article.ts';
import { readFolder } from '../../src/corpus/read-folder.ts';
import { type Span, contains } from '../../src/text/span.ts';

const QUESTION_FILES = ['development.jsonl', 'development-more.jsonl', 'further.jsonl'];

const asked = z.object({
  file: z.array(z.string()).default([]),
  gold: z.array(z.string()).default([]),
  answers: z.array(z.string()).default([]),
  items: z.array(z.string()).default([]),
});
type Asked = z.output<typeof asked>;
const line = z.object({ turns: z.array(asked).optional() }).loose();

/** Golds that are no part of one sentence, by their first words, with the reason. All others must lie within one. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  '2023-08-31 14:31, Shaoxing, August 1':
    'begins with the dateline, which is set apart from the first sentence',
  '[China Machine Tool Business Network':
    'begins with the name of the page, which is set apart from the first sentence',
  'As the first online "Industrial Brain"': 'two sentences',
  '"Currently, digital technology has': 'a quotation and the two sentences after it',
  'For example, the Shepherd Group is': 'four sentences',
  'The planned area is 992 square': 'two sentences',
  "The company's deputy general manager": 'two sentences',
  'Mei Zihua, director of the Huzhou': 'two sentences',
  '"Building a large-scale industrial': 'a quotation of two sentences and the sentence after it',
};

const questions: readonly Asked[] = QUESTION_FILES.flatMap((file) =>
  readFileSync(join('tests/questions', file), 'utf8')
    .split('\n')
    .filter((row) => row !== '')
    .flatMap((row) => {
      const parsed: unknown = JSON.parse(row);
      return (line.parse(parsed).turns ?? [parsed]).map((turn) => asked.parse(turn));
    }),
);

const placesOf = (text: string, words: string): Span[] => {
  const places: Span[] = [];
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    places.push({ start, end: start + words.length });
  }
  return places;
};

const { articles } = await readFolder('seeds');

const articlesOf = ({ file }: Asked): readonly Article[] => articles.filter(({ id }) => file.includes(id));

const inOneSentence = (question: Asked, gold: string): boolean =>
  articlesOf(question).some(({ text, sentences }) =>
    placesOf(text, gold).some((place) =>
      sentences.some((sentence) => sentence.kind !== 'furniture' && contains(sentence, place)),
    ),
  );

const golds = questions.flatMap((question) => question.gold.map((gold) => ({ question, gold })));
const exceptionOf = (gold: string): string | undefined =>
  Object.keys(EXCEPTIONS).find((words) => gold.startsWith(words));

describe('the golds of the development questions', () => {
  it('are all in the articles', () => {
    expect(golds.length).toBeGreaterThan(200);
    for (const { question, gold } of golds) {
      expect(articlesOf(question).some(({ text }) => text.includes(gold))).toBe(true);
    }
  });

  it('lie within one sentence, but for the exceptions', () => {
    const outside = golds.filter(({ question, gold }) => !inOneSentence(question, gold));
    expect(outside.filter(({ gold }) => exceptionOf(gold) === undefined).map(({ gold }) => gold)).toEqual([]);
  });

  it.each(Object.entries(EXCEPTIONS))('need the exception for %s: %s', (words) => {
    const excepted = golds.filter(({ gold }) => gold.startsWith(words));
    expect(excepted.some(({ question, gold }) => !inOneSentence(question, gold))).toBe(true);
  });

  it('hold at least 99 % of their answers within one sentence', () => {
    let held = 0;
    let whole = 0;
    for (const { question, gold } of golds) {
      for (const answer of [...question.answers, ...question.items].filter((words) => gold.includes(words))) {
        held += 1;
        const within = articlesOf(question).some(({ text, sentences }) =>
          placesOf(text, gold).some((place) =>
            placesOf(text, answer)
              .filter((answerPlace) => contains(place, answerPlace))
              .some((answerPlace) => sentences.some((sentence) => contains(sentence, answerPlace))),
          ),
        );
        if (within) whole += 1;
      }
    }
    expect(held).toBeGreaterThan(200);
    expect(whole / held).toBeGreaterThanOrEqual(0.99);
  });
});
