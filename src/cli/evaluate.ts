import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readFolder } from '../corpus/read-folder.ts';
import { runClaims } from '../evaluation/claim-run.ts';
import { summariseClaims } from '../evaluation/claim-summary.ts';
import { runDevelopment } from '../evaluation/development-run.ts';
import { onlyHeldOut, TRAINING_SEED } from '../evaluation/held-out.ts';
import { InputError } from '../evaluation/input-error.ts';
import { claimMissesOf, missesOf, squadMissesOf } from '../evaluation/misses.ts';
import { parityOf } from '../evaluation/parity.ts';
import type { Question } from '../evaluation/question.ts';
import { parseQuestionFile } from '../evaluation/question-file.ts';
import { sample } from '../evaluation/sample.ts';
import type { SquadFile, SquadQuestion } from '../evaluation/squad-file.ts';
import { eachArticle, wholeFile } from '../evaluation/squad-places.ts';
import { runSquad } from '../evaluation/squad-run.ts';
import { summariseSquad } from '../evaluation/squad-summary.ts';
import { swappedQuestions } from '../evaluation/swapped-questions.ts';
import { summarise } from '../evaluation/summarise.ts';
import { english } from '../text/english/english.ts';
import { evaluateMadeClaims } from './evaluate-made-claims.ts';
import { evaluateParaphrasedClaims } from './evaluate-paraphrased-claims.ts';
import type { EvaluateOptions, EvaluateTools, Evaluation, NamedFile } from './evaluation.ts';
import { fileTexts } from './file-texts.ts';
import { UsageError } from './usage-error.ts';

const readQuestions = async (file: string): Promise<NamedFile> => {
  let content: string;
  try {
    content = await readFile(file, 'utf8');
  } catch (error) {
    throw new InputError(
      `${file}: can't be read (${error instanceof Error ? error.message : String(error)}).`,
    );
  }
  const read = parseQuestionFile(content, file);
  if (read.questions.length === 0 && !(read.form === 'development' && read.claims.length > 0))
    throw new InputError(`${file}: it holds no questions.`);
  return { ...read, path: file };
};

const swappedOf = async (
  questions: readonly Question[],
  { articles: folder, seed }: EvaluateOptions,
): Promise<readonly Question[]> => {
  const { articles } = await readFolder(folder);
  const used = new Set(
    articles.flatMap(({ text }) => english.tokens(text).flatMap((token) => english.term(token) ?? [])),
  );
  return swappedQuestions(questions, english, (term) => used.has(term), seed);
};

const evaluateDevelopment = async (
  files: readonly (NamedFile & { readonly form: 'development' })[],
  options: EvaluateOptions,
  tools: EvaluateTools,
): Promise<Evaluation> => {
  if (files.length === 0) return { sections: [], misses: [] };
  const isChosen = ({ id }: { readonly id: string }): boolean =>
    options.ids === undefined || parityOf(id) === options.ids;
  const given = files.flatMap((file) => file.questions).filter(isChosen);
  const questions = options.swapped === true ? await swappedOf(given, options) : given;
  const claims = options.swapped === true ? [] : files.flatMap((file) => file.claims).filter(isChosen);
  const engine = await tools.engines.openFolder(options.articles);
  for (const problem of engine.problems) tools.note(problem);
  const common = {
    articles: engine.article,
    articleText: fileTexts(options.articles),
    clock: tools.clock,
  };
  const answered = await runDevelopment(questions, {
    ...common,
    answerer: engine.answerer,
    conversations: engine.conversations,
    progress: tools.progress('questions'),
  });
  const checked = await runClaims(claims, {
    ...common,
    checker: engine.claims,
    progress: tools.progress('claims'),
  });
  return {
    sections: [
      ...summarise(answered.map(({ row }) => row)),
      ...summariseClaims(
        'claim',
        checked.map(({ row }) => row),
      ),
    ],
    misses: [...missesOf(answered), ...claimMissesOf(checked)],
  };
};

const pickQuestions = (file: SquadFile, options: EvaluateOptions): readonly SquadQuestion[] => {
  const drawn =
    options.sample === undefined ? file.questions : sample(file.questions, options.sample, options.seed);
  return options.limit === undefined ? drawn : drawn.slice(0, options.limit);
};

const evaluateSquad = async (
  file: NamedFile & { readonly form: 'squad' },
  options: EvaluateOptions,
  tools: EvaluateTools,
): Promise<Evaluation> => {
  if (options.ids !== undefined) {
    throw new UsageError(`--ids is for development questions; ${file.path} is in SQuAD's form.`);
  }
  const set = path.parse(file.path).name;
  const measured = options.heldOut === true ? onlyHeldOut(file, TRAINING_SEED) : file;
  const picked = pickQuestions(measured, options);
  const places = options.eachArticle === true ? eachArticle(measured, picked) : wholeFile(measured, picked);
  const rows = await runSquad(measured, places, {
    unanswerable: options.unanswerable === true,
    openTexts: tools.engines.openTexts,
    clock: tools.clock,
    progress: tools.progress(set),
  });
  const name = options.eachArticle === true ? `${set} each article` : set;
  return { sections: summariseSquad(name, rows), misses: squadMissesOf(rows) };
};

/**
 * Reads the files of questions, asks them, and scores the answers: development questions of all files together, each SQuAD file
 * by itself.
 *
 * @throws {InputError} for a file that can't be read as questions
 * @throws {UsageError} for options that don't fit the files
 * @throws {FolderError} for a folder without articles
 */
export const evaluate = async (
  files: readonly string[],
  options: EvaluateOptions,
  tools: EvaluateTools,
): Promise<Evaluation> => {
  const read = await Promise.all(files.map(readQuestions));
  if (options.paraphrasedClaims !== undefined)
    return evaluateParaphrasedClaims(read, options.paraphrasedClaims, options, tools);
  if (options.madeClaims !== undefined) return evaluateMadeClaims(read, options.madeClaims, options, tools);
  if (files.length === 0) throw new UsageError('evaluate needs a file of questions, or --made-claims.');
  const parts = [
    await evaluateDevelopment(
      read.filter((file) => file.form === 'development'),
      options,
      tools,
    ),
  ];
  for (const file of read) {
    if (file.form === 'squad') parts.push(await evaluateSquad(file, options, tools));
  }
  return {
    sections: parts.flatMap((part) => part.sections),
    misses: parts.flatMap((part) => part.misses),
  };
};
