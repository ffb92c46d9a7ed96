import type { Clock, Progress } from '../evaluation/development-run.ts';
import type { Miss } from '../evaluation/misses.ts';
import type { Parity } from '../evaluation/parity.ts';
import type { QuestionFile } from '../evaluation/question-file.ts';
import type { Section } from '../evaluation/report.ts';
import type { Engines } from './engine.ts';

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
  /** Of development questions, those that have an answer with a word swapped, so that they have none; drawn with `seed`. */
  readonly swapped?: true;
  /** Instead of asking, check so many claims made from the folder or from the documents of the SQuAD files, drawn with `seed`. */
  readonly madeClaims?: number;
  /** The same with the questions of SQuAD files and their answers as statements, beside the articles they were asked of. */
  readonly paraphrasedClaims?: number;
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

/** A file that was read, and where it lies. */
export type NamedFile = QuestionFile & { readonly path: string };
