import { createImports } from '../articles/importing/create-imports.ts';
import type { ImportOutcome } from '../articles/importing/import-outcome.ts';
import type { AddArticles } from '../cli/environment.ts';
import { UsageError } from '../cli/usage-error.ts';
import { openDataBeside } from '../store/files/open-data.ts';
import { StoreError } from '../store/store-error.ts';
import { filesToAdd } from './files-to-add.ts';
import { openKeeping, type Keeping } from './open-keeping.ts';
import type { Settings, SettingsOutcome } from './settings.ts';

/** By whom an article was added that no person in Discord added. */
const OPERATOR = 'operator';

/** Articles that are nearly the same as others and are named: enough to see what was added twice. */
const NEAR_NAMED = 20;

const isServer = (id: string): boolean => /^\d{17,20}$/.test(id);

const counted = (count: number, noun: string): string =>
  `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;

/** One sentence on an upload that did not become an article of its own, or may not have been meant to. */
const problemOf = (outcome: ImportOutcome): string | undefined => {
  const { name } = outcome;
  switch (outcome.kind) {
    case 'added':
      return undefined;
    case 'same':
      return `${name}: not added; the server has it already, as "${outcome.article.title}".`;
    case 'full':
      return `${name}: not added; the server may keep no more than ${outcome.limit.toLocaleString('en')} ${outcome.of === 'articles' ? 'articles (MAX_ARTICLES_PER_SERVER)' : 'bytes of text (MAX_BYTES_PER_SERVER)'}.`;
    case 'refused':
      return `${name}: not added; ${outcome.sentence}`;
    default:
      return outcome satisfies never;
  }
};

const nearLine = (outcome: ImportOutcome): string | undefined =>
  outcome.kind === 'added' && outcome.near !== undefined
    ? `"${outcome.article.title}" is nearly the same as "${outcome.near.title}"; both are kept.`
    : undefined;

const summaryOf = (outcomes: readonly ImportOutcome[], server: string): string => {
  const added = outcomes.filter(({ kind }) => kind === 'added').length;
  const near = outcomes.flatMap((outcome) => nearLine(outcome) ?? []);
  const more = near.length - NEAR_NAMED;
  return [
    `Added ${counted(added, 'article')} to server ${server}.`,
    ...near.slice(0, NEAR_NAMED),
    ...(more > 0 ? [`And ${counted(more, 'more article')} are nearly the same as others.`] : []),
  ].join('\n');
};

const openBeside = async ({ data, keeping }: Settings): Promise<Keeping> => {
  try {
    return await openKeeping({
      settings: keeping,
      openStore: (newId) => openDataBeside({ folder: data, newId }),
      onFault: () => undefined,
    });
  } catch (error) {
    if (error instanceof StoreError) throw new UsageError(error.message, { cause: error });
    throw error;
  }
};

/**
 * What `footnote add` does.
 * @param now Unix milliseconds
 */
export const createAddArticles =
  (outcome: SettingsOutcome, now: () => number): AddArticles =>
  async ({ files, server, onProgress }) => {
    if (!outcome.ok) throw new UsageError(outcome.problem);
    if (!isServer(server))
      throw new UsageError(
        `"${server}" is no id of a server: switch on Developer Mode in Discord, right-click the server and choose Copy Server ID.`,
      );
    const uploads = await filesToAdd(files);
    const keeping = await openBeside(outcome.settings);
    const faults: string[] = [];
    try {
      const imports = createImports({
        ...keeping,
        now,
        // A running bot looks for itself.
        onArticles: () => Promise.resolve(),
        onSettings: () => undefined,
        report: (error) => faults.push(error instanceof Error ? error.message : String(error)),
      });
      const outcomes = await imports.deskOf(server).add({
        by: OPERATOR,
        uploads,
        onProgress: ({ done, total, name }) => onProgress(done, total, name),
      });
      const problems = outcomes.flatMap((one) => problemOf(one) ?? []);
      return { problems: [...problems, ...new Set(faults)], summary: summaryOf(outcomes, server) };
    } finally {
      await keeping.close();
    }
  };
