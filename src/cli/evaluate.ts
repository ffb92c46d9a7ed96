import { readFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runDevelopment, type Clock, type Progress } from '../evaluation/development-run.ts';
import { onlyHeldOut, TRAINING_SEED } from '../evaluation/held-out.ts';
import { InputError } from '../evaluation/input-error.ts';
import { missesOf, squadMissesOf, type Miss } from '../evaluation/misses.ts';
import { parityOf, type Parity } from '../evaluation/parity.ts';
import { parseQuestionFile, type QuestionFile } from '../evaluation/question-file.ts';
import type { Section } from '../evaluation/report.ts';
import { sample } from '../evaluation/sample.ts';
import type { SquadFile, SquadQuestion } from '../evaluation/squad-file.ts';
import { eachArticle, wholeFile } from '../evaluation/squad-places.ts';
import { runSquad } from '../evaluation/squad-run.ts';
import { summariseSquad } from '../evaluation/squad-summary.ts';
import { summarise } from '../evaluation/summarise.ts';
import type { Engines } from './engine.ts';
import { UsageError } from './usage-error.ts';

export type EvaluateOptions = {
  /** Folder of the articles that development questions are about. */
  readonly articles: string;
  /** Of development questions, only those whose id is odd or even. */
  readonly ids?: Parity;
  /** Of a SQuAD file, only the first so many questions. */
  readonly limit?: number;
  /** Of a SQuAD file, only so many questions drawn with `seed`. */
  readonly sample?: number;
  readonly seed: number;
  /** Of a SQuAD file, only the documents that training left out. */
  readonly heldOut?: true;
  /** Of a SQuAD file, ask each document as a collection of its own, … */
  readonly eachArticle?: true;
  /** … and every fourth question again with its paragraph taken out. */
  readonly unanswerable?: true;
};

export type EvaluateTools = {
  readonly engines: Engines;
  readonly clock: Clock;
  /** Progress of a part of the work, by its name. */
  readonly progress: (label: string) => Progress;
  /** Takes a sentence that belongs beside the report. */
  readonly note: (sentence: string) => void;
};

/** What an evaluation found; a section for each set of questions, its name without the ending for a SQuAD file. */
export type Evaluation = { readonly sections: readonly Section[]; readonly misses: readonly Miss[] };

type NamedFile = QuestionFile & { readonly path: string };

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
  if (read.questions.length === 0 && !(read.form === 'development' && read.claims > 0))
    throw new InputError(`${file}: it holds no questions.`);
  return { ...read, path: file };
};

/** Texts of a folder's files, read anew and apart from the engine, so that comparing quotes with them is a check. */
const fileTexts = (directory: string): ((id: string) => string | undefined) => {
  const texts = new Map<string, string>();
  return (id) => {
    const known = texts.get(id);
    if (known !== undefined) return known;
    try {
      const text = readFileSync(path.join(directory, id), 'utf8');
      texts.set(id, text);
      return text;
    } catch {
      return undefined;
    }
  };
};

const evaluateDevelopment = async (
  files: readonly (NamedFile & { readonly form: 'development' })[],
  options: EvaluateOptions,
  tools: EvaluateTools,
): Promise<Evaluation> => {
  if (files.length === 0) return { sections: [], misses: [] };
  const claims = files.reduce((sum, file) => sum + file.claims, 0);
  if (claims > 0) {
    tools.note(
      `${claims} ${claims === 1 ? 'claim is' : 'claims are'} left out: claims can't be checked yet.`,
    );
  }
  const questions = files
    .flatMap((file) => file.questions)
    .filter((question) => options.ids === undefined || parityOf(question.id) === options.ids);
  const engine = await tools.engines.openFolder(options.articles);
  for (const problem of engine.problems) tools.note(problem);
  const outcomes = await runDevelopment(questions, {
    answerer: engine.answerer,
    conversations: engine.conversations,
    articles: engine.article,
    articleText: fileTexts(options.articles),
    clock: tools.clock,
    progress: tools.progress('questions'),
  });
  return { sections: summarise(outcomes.map(({ row }) => row)), misses: missesOf(outcomes) };
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
