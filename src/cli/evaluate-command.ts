import { readFile } from 'node:fs/promises';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { InputError } from '../evaluation/input-error.ts';
import { failedThresholds, parseThresholds, type Thresholds } from '../evaluation/thresholds.ts';
import type { Environment } from './environment.ts';
import { evaluate } from './evaluate.ts';
import type { EvaluateOptions } from './evaluation.ts';
import { missText } from './miss-text.ts';
import { printableLine } from './printable.ts';
import { createProgressLine } from './progress-line.ts';
import { COLUMNS_EXPLAINED, sectionText } from './report-text.ts';
import type { Sink } from './sink.ts';

type Options = EvaluateOptions & {
  readonly json?: true;
  readonly misses?: true;
  readonly thresholds?: string;
  readonly fromFeedback?: string;
  readonly server?: string;
};

const wholeNumber = (value: string): number => {
  if (!/^\d{1,9}$/u.test(value)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(value);
};

const readThresholds = async (file: string): Promise<Thresholds> => {
  let content: string;
  try {
    content = await readFile(file, 'utf8');
  } catch {
    throw new InputError(`${file}: can't be read.`);
  }
  return parseThresholds(content, file);
};

/** Evaluates, prints, and gives the exit status: 1 when a threshold isn't kept. */
const run = async (
  files: readonly string[],
  options: Options,
  environment: Environment,
  output: Sink,
): Promise<number> => {
  const { stderr, clock, engines } = environment;
  const thresholds = options.thresholds === undefined ? {} : await readThresholds(options.thresholds);
  const note = (sentence: string): void => {
    stderr.stream.write(`${printableLine(sentence)}\n`);
  };
  const { sections, misses } = await evaluate(files, options, {
    engines,
    clock,
    note,
    progress: (label) =>
      stderr.columns() === undefined ? () => undefined : createProgressLine(stderr.stream, label, clock),
  });
  const failed = failedThresholds(thresholds, sections);
  const shown = options.misses === true ? misses : [];
  if (options.json === true) {
    const report = { sections, ...(options.misses === true ? { misses } : {}), failed };
    await output.write(`${JSON.stringify(report)}\n`);
  } else {
    for (const section of sections) await output.write(`${sectionText(section)}\n`);
    for (const miss of shown) await output.write(`${missText(miss)}\n`);
  }
  for (const failure of failed) note(failure);
  return failed.length === 0 ? 0 : 1;
};

/** Adds `evaluate` to the program; `setStatus` takes the exit status. */
export const addEvaluate = (
  program: Command,
  environment: Environment,
  output: Sink,
  setStatus: (status: number) => void,
): void => {
  program
    .command('evaluate')
    .summary('ask files of questions and score the answers')
    .description(
      "Ask files of questions, check their claims and score the outcome. A file holds development questions (JSON Lines) or has SQuAD's JSON format.",
    )
    .argument('[file...]', 'files of questions')
    .addOption(
      new Option('--articles <dir>', 'folder of the articles that development questions are about').default(
        environment.articles,
        'seeds',
      ),
    )
    .option('--json', 'print one JSON object')
    .option('--misses', 'list the questions that went wrong, with what was said')
    .addOption(
      new Option('--ids <parity>', 'only development questions with an odd or even id').choices([
        'odd',
        'even',
      ]),
    )
    .addOption(new Option('--limit <n>', 'only the first n questions of a SQuAD file').argParser(wholeNumber))
    .option('--held-out', 'only the documents of a SQuAD file that the models were not trained on')
    .option('--each-article', 'each document of a SQuAD file is an article and a collection of its own')
    .option('--unanswerable', 'every fourth question of a SQuAD file again, with its paragraph taken out')
    .addOption(new Option('--sample <n>', 'only n questions of a SQuAD file, drawn').argParser(wholeNumber))
    .addOption(
      new Option('--seed <n>', 'of the drawing; the same seed draws the same')
        .argParser(wholeNumber)
        .default(1),
    )
    .option('--swapped', 'development questions with a noun or verb of theirs swapped: none has an answer')
    .addOption(
      new Option(
        '--made-claims <n>',
        'check n claims made by machine from the folder, or from the documents of SQuAD files',
      ).argParser(wholeNumber),
    )
    .addOption(
      new Option(
        '--paraphrased-claims <n>',
        'check n claims that are questions of SQuAD files with their answers as statements',
      ).argParser(wholeNumber),
    )
    .addOption(
      new Option(
        '--from-feedback <file>',
        'write a file of questions of the answers that people found helpful, or rightly refused',
      ),
    )
    .option('--server <id>', 'only what was judged in this server')
    .option('--thresholds <file>', 'JSON of bounds by set and measure; exit 1 when one is not kept')
    .addHelpText('after', COLUMNS_EXPLAINED)
    .action(async (files: string[], options: Options) => {
      if (options.fromFeedback !== undefined) {
        const done = await environment.data.writeJudged(options.fromFeedback, options.server);
        await output.write(`${done}\n`);
        if (files.length === 0) return;
      }
      setStatus(await run(files, options, environment, output));
    });
};
