import { type Command, Option } from 'commander';
import type { Environment } from './environment.ts';
import { printableLine } from './printable.ts';
import { runTerminal } from './terminal.ts';

/** Adds `talk` to the program: questions at the terminal, one after the other. */
export const addTalk = (program: Command, environment: Environment): void => {
  const { stdin, stdout, stderr, colours, engines } = environment;
  program
    .command('talk')
    .summary('ask questions one after the other')
    .description(
      'Ask questions one after the other, a line each; a question may go on from the answer before it.',
    )
    .addOption(
      new Option('--articles <dir>', 'folder of the articles').default(environment.articles, 'seeds'),
    )
    .action(async (options: { readonly articles: string }) => {
      const { conversations, article, problems } = await engines.openFolder(options.articles);
      for (const problem of problems) stderr.stream.write(`${printableLine(problem)}\n`);
      const { stream: output, columns } = stdout;
      await runTerminal({ conversations, article, input: stdin, output, columns, colours });
    });
};
