import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import path from 'node:path';
import { z } from 'zod';
import { articleKey } from '../src/corpus/article-key.ts';
import type { Article, Paragraph, Sentence } from '../src/corpus/article.ts';
import { readFolder } from '../src/corpus/read-folder.ts';
import { isSameSentence } from '../src/evaluation/match.ts';
import { readQuestions } from './questions.ts';
import type { Task } from './trial.ts';

/** A question with the numbers of the sentences that answer it; without any it cannot be answered. */
export type Asked = { readonly text: string; readonly gold: ReadonlySet<number> };

/** What every engine is given: sentences, numbered in the order of the articles; furniture is left out. */
export type Corpus = {
  readonly articles: readonly Article[];
  /** The texts of the sentences by their numbers. */
  readonly sentences: readonly string[];
  readonly questions: readonly Asked[];
};

/** A folder of articles, or a folder that `writeCorpus` filled. */
export type CorpusSource = Task['source'];

export const ARTICLES_FILE = 'articles.jsonl';
export const QUESTIONS_FILE = 'questions.json';

const articleSchema = z.object({ title: z.string(), paragraphs: z.array(z.array(z.string())) });
const questionsSchema = z.array(z.object({ text: z.string(), gold: z.number() }));

/** The sentences that take part in retrieval, as texts. */
const sentenceTexts = ({ text, sentences }: Article): readonly string[] =>
  sentences.flatMap(({ kind, start, end }) => (kind === 'furniture' ? [] : [text.slice(start, end)]));

/** An article of this bench is named by the number of its first sentence, so that a place in it says which sentence it is. */
const idOf = (base: number): string => `${base}.txt`;

/** The number of a sentence of an article, by its index there. */
export const numberOf = ({ id, sentences }: Article, index: number): number =>
  Number.parseInt(id, 10) + sentences.slice(0, index).filter(({ kind }) => kind !== 'furniture').length;

/** An article from paragraphs of sentences, split as they are given. */
const articleOf = (id: string, title: string, paragraphs: readonly (readonly string[])[]): Article => {
  let text = '';
  const sentences: Sentence[] = [];
  const places: Paragraph[] = [];
  for (const [paragraph, lines] of paragraphs.entries()) {
    const first = sentences.length;
    if (paragraph > 0) text += '\n\n';
    const begin = text.length;
    for (const [at, line] of lines.entries()) {
      if (at > 0) text += ' ';
      sentences.push({ start: text.length, end: text.length + line.length, kind: 'sentence', paragraph });
      text += line;
    }
    places.push({ start: begin, end: text.length, first, last: sentences.length - 1 });
  }
  return { id, key: articleKey(id, text), title, language: 'en', text, paragraphs: places, sentences };
};

const readGenerated = async (folder: string): Promise<Corpus> => {
  const articles: Article[] = [];
  let base = 0;
  const lines = createInterface({ input: createReadStream(path.join(folder, ARTICLES_FILE)) });
  for await (const line of lines) {
    const { title, paragraphs } = articleSchema.parse(JSON.parse(line));
    const article = articleOf(idOf(base), title, paragraphs);
    articles.push(article);
    base += article.sentences.length;
  }
  return { articles, sentences: articles.flatMap(sentenceTexts), questions: await readAsked(folder) };
};

/** The questions alone of a folder that `writeCorpus` filled. */
const readAsked = async (folder: string): Promise<readonly Asked[]> => {
  const read = questionsSchema.parse(JSON.parse(await readFile(path.join(folder, QUESTIONS_FILE), 'utf8')));
  return read.map(({ text, gold }) => ({ text, gold: new Set([gold]) }));
};

const readSeeds = async (folder: string, files: readonly string[]): Promise<Corpus> => {
  let base = 0;
  const articles = (await readFolder(folder)).articles.map((article) => {
    const named = { ...article, id: idOf(base) };
    base += sentenceTexts(article).length;
    return named;
  });
  const sentences = articles.flatMap(sentenceTexts);
  const questions = (await readQuestions(files)).map(({ question, gold }): Asked => ({
    text: question,
    gold: new Set(
      sentences.flatMap((sentence, number) =>
        gold.some((right) => isSameSentence(sentence, right)) ? [number] : [],
      ),
    ),
  }));
  return { articles, sentences, questions };
};

export const readCorpus = (source: CorpusSource): Promise<Corpus> =>
  source.kind === 'seeds' ? readSeeds(source.folder, source.questions) : readGenerated(source.folder);

/** What is asked of a corpus, without keeping its articles. */
export const readCorpusQuestions = async (source: CorpusSource): Promise<readonly Asked[]> =>
  source.kind === 'seeds' ? (await readCorpus(source)).questions : readAsked(source.folder);
