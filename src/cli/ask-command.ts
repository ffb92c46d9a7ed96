import { type Command, Option } from 'commander';
import { answerRecord } from '../evaluation/answer-record.ts';
import { askLines } from './ask-lines.ts';
import { cardText } from './card.ts';
import type { Environment } from './environment.ts';
import { givenText, type TextOptions } from './given-text.ts';
import { printableLine } from './printable.ts';
import { MAX_QUESTION_LENGTH } from './request.ts';
import type { Sink } from './sink.ts';
import { plainStyle, terminalStyle } from './style.ts';

const QUESTION = {
  command: 'ask',
  noun: 'question',
  longest: MAX_QUESTION_LENGTH,
  remedy: 'ask a shorter one',
};

/** Answers, prints, and gives the exit status: 1 when a line of JSON Lines could not be answered. */
const run = async (
  words: readonly string[],
  options: TextOptions,
  environment: Environment,
  output: Sink,
): Promise<number> => {
  const question = givenText(words, options, QUESTION);
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
    .action(async (words: string[], options: TextOptions) => {
      setStatus(await run(words, options, environment, output));
    });
};
