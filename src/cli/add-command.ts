import type { Command } from 'commander';
import type { Environment, Output } from './environment.ts';
import { printableLine } from './printable.ts';
import type { Sink } from './sink.ts';

/** Articles between two lines of progress where they are not written over each other. */
const LINE_EVERY = 100;

/** Shows how far it is: on a terminal in one line that is written over, elsewhere in a line now and then. */
const createProgress = ({ stream, columns }: Output) => {
  let shown = 0;
  let told = 0;
  const width = columns();
  return {
    show(done: number, total: number, name: string): void {
      const count = `${done.toLocaleString('en')} of ${total.toLocaleString('en')}`;
      if (width !== undefined) {
        const line = printableLine(`${count} ${name}`).slice(0, width - 1);
        stream.write(`\r${line}${' '.repeat(Math.max(0, shown - line.length))}`);
        shown = line.length;
      } else if (done >= told + LINE_EVERY) {
        stream.write(`${count}\n`);
        told = done;
      }
    },
    end(): void {
      if (shown > 0) stream.write(`\r${' '.repeat(shown)}\r`);
    },
  };
};

/** Adds `add` to the program: files become articles of a server, whether its bot runs or not. */
export const addAdd = (
  program: Command,
  { addArticles, stderr }: Environment,
  output: Sink,
  setStatus: (status: number) => void,
): void => {
  program
    .command('add')
    .summary("add files to a server's own articles")
    .description(
      'Add files, or all files of folders, to the articles of a server (DATA_DIR). Text, Markdown, HTML, PDF and Word are read. A running bot answers from them within seconds. Says of each file that was not added why; the exit status is 1 then.',
    )
    .argument('<files...>', 'files and folders')
    .requiredOption('--server <id>', "the server's id: 17 to 20 digits")
    .action(async (files: readonly string[], { server }: { readonly server: string }) => {
      const progress = createProgress(stderr);
      const { problems, summary } = await addArticles({
        files,
        server,
        onProgress: (done, total, name) => progress.show(done, total, name),
      }).finally(() => progress.end());
      for (const problem of problems) stderr.stream.write(`${printableLine(problem)}\n`);
      await output.write(`${summary}\n`);
      if (problems.length > 0) setStatus(1);
    });
};
