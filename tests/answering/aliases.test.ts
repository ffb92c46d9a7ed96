import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { createAnswerer } from '../../src/answering/create-answerer.ts';
import type { Answer } from '../../src/answering/answer.ts';
import { createQuestionReader } from '../../src/answering/question/read-question.ts';
import { readFolder } from '../../src/corpus/read-folder.ts';
import { createNaiveIndex } from '../../src/indexing/naive.ts';
import type { Collection } from '../../src/retrieval/collection.ts';
import { createCollection } from '../../src/retrieval/create-collection.ts';
import { english } from '../../src/text/english/english.ts';
import { models } from './fixture.ts';

const FILES = {
  'mill.txt': `The Paper Mill of Ardill

The paper mill of Ardill was founded in 1874. It employs 85 people and makes 12,000 tons of paper a year.

The council of Ardle met in March. The Big Wheel of Brackwater has a height of 61 meters.`,
  'moor.txt': `A Walk on the Moor

Ardill is a hill on the moor. The hill of Ardill has a height of 412 meters. Sheep graze there from May to October.`,
  'line.txt': `Coastal Line Report

Dunmore Coastal Railways plc (hereinafter referred to as "the Line") opened a tunnel in 1931.

The Line employs 240 drivers. Snow closed the pass for nine days in January.`,
  'lamps.txt': `The Lamps of Ostrand

By Ann Lee, staff reporter | 3 October 2022

The town of Ostrand makes lamps. Traders from Ostvik sell them abroad.`,
};

const LIST = `
- names: [Ardle, Ardill]
  article: mill.txt
- names: [Big Wheel, Brackwater Eye]
`;

let folder: string;
const open = async (list: string): Promise<Collection> => {
  await Promise.all(
    Object.entries({ ...FILES, 'aliases.yaml': list }).map(([name, text]) =>
      writeFile(join(folder, name), text),
    ),
  );
  const { articles, problems } = await readFolder(folder);
  expect(problems).toEqual([]);
  const collection = createCollection({ language: english, createIndex: createNaiveIndex });
  for (const article of articles) collection.add(article);
  return collection;
};
const ask = async (question: string, list = LIST): Promise<Answer> =>
  createAnswerer([await open(list)], models).ask(question);
const place = ({ reading }: Answer): string | undefined => {
  const quote = reading?.quote;
  return Object.entries(FILES)
    .find(([name]) => name === quote?.article)?.[1]
    .slice(quote?.start, quote?.end);
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'footnote-aliases-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe('aliases', () => {
  it('answers a question by one name from a sentence that writes the other, and says so', async () => {
    const answer = await ask('When was the paper mill of Ardle founded?');
    expect(answer.status).toBe('answered');
    expect(place(answer)).toContain('founded in 1874');
    expect(answer.notes).toEqual([{ kind: 'alias', asked: 'Ardle', written: 'Ardill' }]);
  });

  it('notes nothing where the sentence writes the asked name, or where there is no list', async () => {
    expect((await ask('When was the paper mill of Ardill founded?')).notes).toEqual([]);
    expect((await ask('When was the paper mill of Ardle founded?', '')).notes).toEqual([]);
  });

  it('needs no note where a question about an article itself uses a name that the article writes', async () => {
    const question = 'Who wrote the article about the lamps of Ostvik?';
    const written = await ask(question, '- names: [Ostvik, Ostrand]');
    expect(written.status).toBe('answered');
    expect(written.notes).toEqual([]);
    const other = await ask(question.replace('Ostvik', 'Ostvale'), '- names: [Ostvale, Ostrand]');
    expect(other.notes).toEqual([{ kind: 'alias', asked: 'Ostvale', written: 'Ostrand' }]);
  });

  it('knows names of several words, in any case', async () => {
    const answer = await ask('what height does the brackwater eye have?');
    expect(place(answer)).toContain('61 meters');
    expect(answer.notes).toEqual([{ kind: 'alias', asked: 'brackwater eye', written: 'Big Wheel' }]);
  });

  it('holds in the articles that it is listed for, not in others', async () => {
    const collection = await open(LIST);
    const [name] = createQuestionReader({
      collections: [collection],
      language: english,
      table: models.words,
    })('Ardle').terms;
    const found = collection.search([name?.term ?? ''], 50).map(({ article }) => article.id);
    expect(new Set(found)).toEqual(new Set(['mill.txt']));
    expect(place(await ask('What height does the hill of Ardill have?'))).toContain('412 meters');
  });

  it('leaves nothing of an article behind that is taken out', async () => {
    const collection = await open(LIST);
    expect(collection.documentFrequency('ardl')).toBeGreaterThan(1);
    collection.remove('mill.txt');
    expect(collection.documentFrequency('ardl')).toBe(0);
  });

  it('takes a short form that the text introduces for the full name, without a note', async () => {
    const answer = await ask('How many drivers does Dunmore Coastal Railways employ?', '');
    expect(answer.status).toBe('answered');
    expect(place(answer)).toContain('240 drivers');
    expect(answer.notes).toEqual([]);
  });
});
