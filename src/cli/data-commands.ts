import type { Command } from 'commander';
import type { Environment } from './environment.ts';
import type { Sink } from './sink.ts';

/** Adds `backup` and `restore` to the program: the operator's copies of all that servers keep. */
export const addDataCommands = (program: Command, { data }: Environment, output: Sink): void => {
  program
    .command('backup')
    .summary('copy all that servers keep into a file')
    .description(
      'Copy all that servers keep (DATA_DIR) into a file, also while the bot runs. The copy is looked at as a whole before it gets its name.',
    )
    .argument('<file>', 'file to write')
    .option('--force', 'replace a file that is there')
    .action(async (file: string, options: { readonly force?: true }) => {
      await output.write(`${await data.backUp(file, options.force === true)}\n`);
    });
  program
    .command('restore')
    .summary('put a backup in the place of all that servers keep')
    .description(
      'Put a backup in the place of all that servers keep (DATA_DIR), after looking at it as a whole. The bot has to be ended first. What was there before is kept in a file beside it.',
    )
    .argument('<file>', 'file that "footnote backup" wrote')
    .action(async (file: string) => {
      await output.write(`${await data.restore(file)}\n`);
    });
};
