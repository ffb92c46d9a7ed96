import { type Command, Option } from 'commander';
import { claimRecord, sentenceRecords } from '../evaluation/claim-record.ts';
import { checkCardText } from './check-card.ts';
import { MAX_CLAIM_LENGTH, parseClaimLine } from './check-request.ts';
import type { Engine } from './engine.ts';
import type { Environment } from './environment.ts';
import { givenText, type TextOptions } from './given-text.ts';
import { printableLine } from './printable.ts';
import { replyLines } from './reply-lines.ts';
import type { Sink } from './sink.ts';
import { plainStyle, terminalStyle } from './style.ts';

const CLAIM = {
  command: 'check',
  noun: 'claim',
  longest: MAX_CLAIM_LENGTH,
  remedy: 'check it in parts',
};

type Check = { readonly engine: Engine; readonly clock: () => number };

/** A text sentence by sentence, and how many milliseconds that took. */
const timed = async (text: string, { engine, clock }: Check) => {
  const begin = clock();
  const sentences = await engine.claims.checkText(text);
  return { sentences, milliseconds: clock() - begin };
};

const recordOf = async (text: string, check: Check) => {
  const { sentences, milliseconds } = await timed(text, check);
  return { sentences, record: claimRecord(sentences, check.engine.article, milliseconds) };
};

/** Checks, prints, and gives the exit status: 1 when a line of JSON Lines could not be checked. */
const run = async (
  words: readonly string[],
  options: TextOptions,
  environment: Environment,
  output: Sink,
): Promise<number> => {
  const text = givenText(words, options, CLAIM);
  const { stdin, stdout, stderr, clock, colours, engines } = environment;
  const engine = await engines.openFolder(options.articles);
  for (const problem of engine.problems) stderr.stream.write(`${printableLine(problem)}\n`);
  const check = { engine, clock };
  if (options.jsonl === true) {
    const failures = await replyLines({
      input: stdin,
      output,
      parse: parseClaimLine,
      reply: async ({ claim }) => (await recordOf(claim, check)).record,
    });
    return failures === 0 ? 0 : 1;
  }
  if (options.json === true) {
    const { sentences, record } = await recordOf(text, check);
    const whole = { ...record, sentences: sentenceRecords(text, sentences, engine.article) };
    await output.write(`${JSON.stringify(whole)}\n`);
    return 0;
  }
  const { sentences } = await timed(text, check);
  const columns = stdout.columns();
  const style = columns !== undefined && colours ? terminalStyle : plainStyle;
  await output.write(checkCardText(text, sentences, engine.article, { columns, style }));
  return 0;
};

/** Adds `check` to the program; `setStatus` takes the exit status. */
export const addCheck = (
  program: Command,
  environment: Environment,
  output: Sink,
  setStatus: (status: number) => void,
): void => {
  program
    .command('check')
    .summary('compare a claim with the articles')
    .description(
      'Compare a claim with the articles: supported, contradicted or not mentioned, with the sentence that decides. A text of several ' +
        'sentences is checked one by one. With --jsonl, check JSON Lines from standard input, {"id", "claim"} each; the exit status is 1 ' +
        'when one of them could not be checked.',
    )
    .argument('[claim...]', 'the claim, or a text')
    .addOption(
      new Option('--articles <dir>', 'folder of the articles').default(environment.articles, 'seeds'),
    )
    .option('--json', 'print one JSON object')
    .option('--jsonl', 'read JSON Lines and write one line for each')
    .action(async (words: string[], options: TextOptions) => {
      setStatus(await run(words, options, environment, output));
    });
};
