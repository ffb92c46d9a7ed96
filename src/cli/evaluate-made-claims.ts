import path from 'node:path';
import type { Article } from '../corpus/article.ts';
import { plainArticle } from '../corpus/plain-article.ts';
import { readFolder } from '../corpus/read-folder.ts';
import { runClaims } from '../evaluation/claim-run.ts';
import { summariseClaims } from '../evaluation/claim-summary.ts';
import { onlyHeldOut, TRAINING_SEED } from '../evaluation/held-out.ts';
import { makeClaims } from '../evaluation/made-claims/make-claims.ts';
import { claimMissesOf } from '../evaluation/misses.ts';
import { asWholeArticles } from '../evaluation/squad-articles.ts';
import { english } from '../text/english/english.ts';
import type { EvaluateOptions, EvaluateTools, Evaluation, NamedFile } from './evaluation.ts';
import { fileTexts } from './file-texts.ts';
import { UsageError } from './usage-error.ts';

/** Articles to make claims of, under the name of their section. */
type Source = {
  readonly set: string;
  readonly articles: readonly Article[];
  readonly articleText: (id: string) => string | undefined;
};

/** The documents of a SQuAD file as articles, the paragraphs of each together. */
const squadSource = (file: NamedFile, options: EvaluateOptions): Source => {
  if (file.form !== 'squad')
    throw new UsageError(
      `--made-claims makes its own of a folder or a SQuAD file; ${file.path} holds questions.`,
    );
  const { texts } = asWholeArticles(options.heldOut === true ? onlyHeldOut(file, TRAINING_SEED) : file);
  const byId = new Map(texts.map(({ id, text }) => [id, text]));
  return {
    set: `${path.parse(file.path).name} made claims`,
    articles: texts.map(({ id, title, text }) => plainArticle(id, text, { title }, english)),
    articleText: (id) => byId.get(id),
  };
};

const folderSource = async (folder: string, tools: EvaluateTools): Promise<Source> => {
  const { articles, problems } = await readFolder(folder);
  for (const { message } of problems) tools.note(message);
  return { set: 'made claims', articles, articleText: fileTexts(folder) };
};

const evaluateSource = async (
  { set, articles, articleText }: Source,
  size: number,
  seed: number,
  tools: EvaluateTools,
): Promise<Evaluation> => {
  const made = makeClaims(articles, english, size, seed);
  if (made.claims.length < size)
    tools.note(`Only ${made.claims.length} claims of ${size} could be made of these articles.`);
  const outcomes = await runClaims(made.claims, {
    checker: await tools.engines.openClaims(made.articles),
    articles: (id) => made.articles.find((article) => article.id === id),
    articleText,
    clock: tools.clock,
    progress: tools.progress(set),
  });
  return {
    sections: summariseClaims(
      set,
      outcomes.map(({ row }) => row),
    ),
    misses: claimMissesOf(outcomes),
  };
};

/**
 * Makes claims of each SQuAD file, or of the folder when there is none, and scores what checking says of them.
 *
 * @throws {UsageError} for a file of development questions
 * @throws {FolderError} for a folder without articles
 */
export const evaluateMadeClaims = async (
  files: readonly NamedFile[],
  size: number,
  options: EvaluateOptions,
  tools: EvaluateTools,
): Promise<Evaluation> => {
  const sources =
    files.length === 0
      ? [await folderSource(options.articles, tools)]
      : files.map((file) => squadSource(file, options));
  const parts: Evaluation[] = [];
  for (const source of sources) parts.push(await evaluateSource(source, size, options.seed, tools));
  return {
    sections: parts.flatMap((part) => part.sections),
    misses: parts.flatMap((part) => part.misses),
  };
};
