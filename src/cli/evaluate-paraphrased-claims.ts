import path from 'node:path';
import { runClaims } from '../evaluation/claim-run.ts';
import { summariseClaims } from '../evaluation/claim-summary.ts';
import { onlyHeldOut, TRAINING_SEED } from '../evaluation/held-out.ts';
import { claimMissesOf } from '../evaluation/misses.ts';
import { paraphrasedClaims } from '../evaluation/paraphrased-claims/paraphrased-claims.ts';
import type { SquadFile } from '../evaluation/squad-file.ts';
import { english } from '../text/english/english.ts';
import type { EvaluateOptions, EvaluateTools, Evaluation, NamedFile } from './evaluation.ts';
import { UsageError } from './usage-error.ts';

const evaluateFile = async (
  set: string,
  file: SquadFile,
  size: number,
  seed: number,
  tools: EvaluateTools,
): Promise<Evaluation> => {
  const { articles, claims } = paraphrasedClaims(file, english, await tools.engines.words(), { size, seed });
  if (claims.length < size)
    tools.note(`Only ${claims.length} claims of ${size} could be made of the questions of ${set}.`);
  const byId = new Map(articles.map((article) => [article.id, article]));
  const outcomes = await runClaims(claims, {
    checker: await tools.engines.openClaims(articles),
    articles: (id) => byId.get(id),
    articleText: (id) => byId.get(id)?.text,
    clock: tools.clock,
    progress: tools.progress(set),
  });
  const rows = outcomes.map(({ row }) => row);
  return { sections: summariseClaims(`${set} paraphrased claims`, rows), misses: claimMissesOf(outcomes) };
};

/**
 * Makes claims of the questions of each SQuAD file and scores what checking says of them.
 *
 * @throws {UsageError} without a file, and for one that isn't in SQuAD's form
 */
export const evaluateParaphrasedClaims = async (
  files: readonly NamedFile[],
  size: number,
  options: EvaluateOptions,
  tools: EvaluateTools,
): Promise<Evaluation> => {
  if (files.length === 0) throw new UsageError('--paraphrased-claims needs a file in the form of SQuAD.');
  const parts: Evaluation[] = [];
  for (const file of files) {
    if (file.form !== 'squad')
      throw new UsageError(
        `--paraphrased-claims makes its own of a SQuAD file; ${file.path} holds questions.`,
      );
    const measured = options.heldOut === true ? onlyHeldOut(file, TRAINING_SEED) : file;
    parts.push(await evaluateFile(path.parse(file.path).name, measured, size, options.seed, tools));
  }
  return {
    sections: parts.flatMap((part) => part.sections),
    misses: parts.flatMap((part) => part.misses),
  };
};
