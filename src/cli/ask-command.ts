import { type Command, Option } from 'commander';
import { answerRecord } from '../evaluation/answer-record.ts';
import { askLines } from './ask-lines.ts';
import { cardText } from './card.ts';
import type { Environment } from './environment.ts';
import { printableLine } from './printable.ts';
import { MAX_QUESTION_LENGTH } from './request.ts';
import type { Sink } from './sink.ts';
import { plainStyle, terminalStyle } from './style.ts';
import { UsageError } from './usage-error.ts';

type Options = { readonly articles: string; readonly json?: true; readonly jsonl?: true };

const checkQuestion = (words: readonly string[], options: Options): string => {
  const question = words.join(' ').trim();
  if (options.jsonl === true) {
    if (options.json === true) throw new UsageError('--json and --jsonl exclude each other: choose one.');
    if (words.length > 0)
      throw new UsageError('--jsonl reads questions from standard input: leave out the one given.');
  } else if (question === '') {
    throw new UsageError('ask needs a question: footnote ask "…", or --jsonl for many.');
  } else if (question.length > MAX_QUESTION_LENGTH) {
    throw new UsageError(`the question is longer than ${MAX_QUESTION_LENGTH} characters: ask a shorter one.`);
  }
  return question;
};

/** Answers, prints, and gives the exit status: 1 when a line of JSON Lines could not be answered. */
const run = async (
  words: readonly string[],
  options: Options,
  environment: Environment,
  output: Sink,
): Promise<number> => {
  const question = checkQuestion(words, options);
  const { stdin, stdout, stderr, clock, colours, engines } = environment;
  const engine = await engines.openFolder(options.articles);
  for (const problem of engine.problems) stderr.stream.write(`${printableLine(problem)}\n`);
  if (options.jsonl === true) {
    return (await askLines({ engine, input: stdin, output, clock })) === 0 ? 0 : 1;
  }
  const begin = clock();
  const answer = await engine.answerer.ask(question);
  const milliseconds = clock() - begin;
  if (options.json === true) {
    await output.write(`${JSON.stringify(answerRecord(answer, engine.article, milliseconds))}\n`);
    return 0;
  }
  const columns = stdout.columns();
  const style = columns !== undefined && colours ? terminalStyle : plainStyle;
  await output.write(cardText(answer, engine.article, { columns, style }));
  return 0;
};

/** Adds `ask` to the program; `setStatus` takes the exit status. */
export const addAsk = (
  program: Command,
  environment: Environment,
  output: Sink,
  setStatus: (status: number) => void,
): void => {
  program
    .command('ask')
    .summary('answer a question from the articles')
    .description(
      'Answer a question from the articles, with the sentence the answer stands on. With --jsonl, answer JSON Lines from standard ' +
        'input, {"id", "question", "conversation"?} each; the exit status is 1 when one of them could not be answered.',
    )
    .argument('[question...]', 'the question')
    .addOption(
      new Option('--articles <dir>', 'folder of the articles').default(environment.articles, 'seeds'),
    )
    .option('--json', 'print one JSON object')
    .option('--jsonl', 'read JSON Lines and write one line for each')
    .action(async (words: string[], options: Options) => {
      setStatus(await run(words, options, environment, output));
    });
};
