import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import path from 'node:path';
import { ARTICLES_FILE, QUESTIONS_FILE } from '../corpus.ts';
import { generate } from './generate.ts';

/** Writes generated articles and their questions into a folder that is there. @returns how many sentences they have */
export const writeCorpus = async (folder: string, sentences: number): Promise<number> => {
  const out = createWriteStream(path.join(folder, ARTICLES_FILE));
  const questions: { readonly text: string; readonly gold: number }[] = [];
  let written = 0;
  for (const { article, question } of generate(sentences)) {
    if (question !== undefined) questions.push({ text: question.text, gold: written + question.sentence });
    written += article.paragraphs.reduce((sum, lines) => sum + lines.length, 0);
    if (!out.write(`${JSON.stringify(article)}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'close');
  await writeFile(path.join(folder, QUESTIONS_FILE), JSON.stringify(questions));
  return written;
};
