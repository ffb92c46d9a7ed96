import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import type { DataTasks } from '../cli/environment.ts';
import { UsageError } from '../cli/usage-error.ts';
import { judgedQuestions, questionFile } from '../notebook/judged-questions.ts';
import { newArticleId } from '../store/article-id.ts';
import type { Feedback } from '../store/feedback-store.ts';
import { backUp } from '../store/files/backup.ts';
import { openDataBeside } from '../store/files/open-data.ts';
import { restore } from '../store/files/restore.ts';
import type { Contents } from '../store/files/verify.ts';
import { StoreError } from '../store/store-error.ts';
import type { SettingsOutcome } from './settings.ts';

const KILOBYTE = 1024;

const counted = (count: number, noun: string): string =>
  `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;

const contentsText = ({ articles, servers }: Contents): string =>
  `${counted(articles, 'article')} of ${counted(servers, 'server')}`;

const sizeText = (bytes: number): string => `${Math.ceil(bytes / KILOBYTE).toLocaleString('en')} kB`;

/** A fault of the store is something that the operator has to set right. */
const worded = async (task: () => Promise<string>): Promise<string> => {
  try {
    return await task();
  } catch (error) {
    if (error instanceof StoreError) throw new UsageError(error.message, { cause: error });
    throw error;
  }
};

const readFeedback = async (folder: string, server: string | undefined): Promise<readonly Feedback[]> => {
  const store = await openDataBeside({ folder, newId: () => newArticleId(randomBytes) });
  const judgements: Feedback[] = [];
  try {
    for await (const each of store.feedback.all(server)) judgements.push(each);
  } finally {
    await store.close();
  }
  return judgements;
};

/** Writes a file that is not there yet. @throws {UsageError} when it is, or has no place */
const writeNew = async (file: string, text: string): Promise<void> => {
  try {
    await writeFile(file, text, { flag: 'wx' });
  } catch (error) {
    throw new UsageError(
      `${file} cannot be written; name a file that is not there yet, in a folder that may be written.`,
      { cause: error },
    );
  }
};

/**
 * What the command line does with the data, and says about it.
 * @param now the time, by which what a restore puts aside is named
 */
export const createDataTasks = (outcome: SettingsOutcome, now: () => Date): DataTasks => {
  const folderOf = (): string => {
    if (!outcome.ok) throw new UsageError(outcome.problem);
    return outcome.settings.data;
  };
  return {
    backUp: (target, force) =>
      worded(async () => {
        const done = await backUp({ folder: folderOf(), target, force });
        switch (done.kind) {
          case 'exists':
            throw new UsageError(
              `${target} is there already; name another file, or replace it with --force.`,
            );
          case 'no_place':
            throw new UsageError(
              `${target} is no place for a backup; name a file in a folder that is there, outside of what the bot itself writes.`,
            );
          case 'written':
            return `Backed up ${contentsText(done.contents)} to ${target} (${sizeText(done.bytes)}), and read it through: nothing is damaged.`;
          default:
            return done satisfies never;
        }
      }),
    writeJudged: (file, server) =>
      worded(async () => {
        const judged = judgedQuestions(await readFeedback(folderOf(), server));
        const { withoutGold, contradictory } = judged.leftOut;
        await writeNew(file, questionFile(judged));
        return `Wrote ${counted(judged.questions.length, 'question')} to ${file}. Left out: ${withoutGold} of which only wrong answers are known, ${contradictory} on which people disagree.`;
      }),
    restore: (source) =>
      worded(async () => {
        const done = await restore({ folder: folderOf(), source, now: now() });
        switch (done.kind) {
          case 'no_file':
            throw new UsageError(`${source} is not there; name a file that "footnote backup" wrote.`);
          case 'own':
            throw new UsageError(
              `${source} is the database that is in use; name a file that "footnote backup" wrote.`,
            );
          case 'restored':
            return (
              `Restored ${contentsText(done.contents)} from ${source}.` +
              (done.aside === undefined ? '' : ` What was there before is kept as ${done.aside}.`)
            );
          default:
            return done satisfies never;
        }
      }),
  };
};
