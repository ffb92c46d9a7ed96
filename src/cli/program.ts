import { Command, CommanderError } from 'commander';
import { ModelError } from '../answering/model/model-error.ts';
import { FolderError } from '../corpus/folder-error.ts';
import { InputError } from '../evaluation/input-error.ts';
import { addAdd } from './add-command.ts';
import { addAsk } from './ask-command.ts';
import { addCheck } from './check-command.ts';
import { addDataCommands } from './data-commands.ts';
import type { Environment } from './environment.ts';
import { addEvaluate } from './evaluate-command.ts';
import { printableLine } from './printable.ts';
import { createSink, type Sink } from './sink.ts';
import { addTalk } from './talk-command.ts';
import { UsageError } from './usage-error.ts';

/** Exit statuses: as asked; something was wrong with what was read or found; the program was called wrongly. */
const DONE = 0;
const FAULT = 1;
const WRONG_USE = 2;

const NAME = 'footnote';

/** A message on one line, without the "error: " that commander puts before it. */
const oneLine = (message: string): string => printableLine(message.replace(/^error: /u, ''));

const buildCommand = (
  environment: Environment,
  output: Sink,
  setStatus: (status: number) => void,
): Command => {
  const { stdout, stderr, version } = environment;
  const program = new Command(NAME)
    .description('Answers questions from a folder of articles, each with the sentence it stands on.')
    .version(version, '-V, --version', 'print the version')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => stdout.stream.write(text),
      writeErr: (text) => stderr.stream.write(text),
      // Wrong use is worded where all errors are.
      outputError: () => undefined,
      getOutHelpWidth: () => stdout.columns() ?? 80,
      getErrHelpWidth: () => stderr.columns() ?? 80,
    });
  addAsk(program, environment, output, setStatus);
  addTalk(program, environment);
  addCheck(program, environment, output, setStatus);
  addEvaluate(program, environment, output, setStatus);
  addAdd(program, environment, output, setStatus);
  addDataCommands(program, environment, output);
  program
    .command('register')
    .description('register the commands with Discord; sends only what changed')
    .action(async () => {
      await output.write(`${await environment.register()}\n`);
    });
  program
    .command('invite')
    .description('print the link that invites the bot, with just the rights it needs')
    .action(async () => {
      await output.write(`${await environment.invite()}\n`);
    });
  return program;
};

/**
 * Runs the command line.
 *
 * @param words the arguments after the program's own name
 * @returns the exit status: 0, or 1 when something could not be answered or a threshold was not kept, or 2 for wrong use
 */
export const runProgram = async (words: readonly string[], environment: Environment): Promise<number> => {
  const output = createSink(environment.stdout.stream);
  const complain = (message: string): void => {
    environment.stderr.stream.write(`${NAME}: ${oneLine(message)}\n`);
  };
  let status = DONE;
  try {
    if (words.length === 0) throw new UsageError(`say what to do: ${NAME} ask "…", or ${NAME} --help.`);
    await buildCommand(environment, output, (next) => {
      status = next;
    }).parseAsync(words, { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return DONE;
      complain(`${error.message.trim().replace(/\.$/u, '')}; see ${NAME} --help.`);
      return WRONG_USE;
    }
    const isSaid =
      error instanceof UsageError ||
      error instanceof InputError ||
      error instanceof FolderError ||
      error instanceof ModelError;
    if (isSaid) {
      complain(error.message);
      return WRONG_USE;
    }
    // What nobody expected is a fault of the program: its trace is what helps to mend it.
    environment.stderr.stream.write(
      `${NAME}: unexpected fault: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    return FAULT;
  }
};
