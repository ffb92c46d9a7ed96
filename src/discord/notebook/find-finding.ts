import type { NotebookDesk } from '../../notebook/notebook-desk.ts';
import { folded, foldedQuestion } from '../../store/folded.ts';
import type { Finding, FindingFilter } from '../../store/finding-store.ts';
import type { Notebook } from '../../store/notebook-store.ts';
import type { Reply } from '../reply.ts';
import { unknownFindingNotice, unknownNotebookNotice } from './finding-notices.ts';
import { renderChoice } from './choice-view.ts';

/** An id as the store gives it. */
const ID = /^[0-9a-z]{16}$/;

/** Findings to choose from where the words fit several: as many as one looks over. */
const OFFERED = 5;

/** Words as the store looks for them: what a label of the list while typing has between them is left out. */
export const searchWords = (typed: string): string =>
  typed
    .split(/\s+/u)
    .map((word) => word.replaceAll('…', ''))
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .join(' ');

/** The findings that somebody may mean who has typed so much, latest first. */
export const matchingFindings = async (
  typed: string,
  notebook: NotebookDesk,
  filter: Omit<FindingFilter, 'words'>,
  limit: number,
) => {
  const words = searchWords(typed);
  // Signs alone are no words; without any, all would fit.
  if (words === '' && typed.trim() !== '') return { total: 0, entries: [] };
  return notebook.findings.list(
    { ...filter, ...(words !== '' && { words }) },
    { offset: 0, limit, order: 'newest' },
  );
};

/**
 * The finding that was picked from the list (its id), or named by its question or by words that only one has; else what is said instead. Rejects with
 * `StoreError`.
 */
export const findFinding = async (
  wanted: string,
  notebook: NotebookDesk,
): Promise<{ readonly finding: Finding } | { readonly problem: Reply }> => {
  const id = wanted.trim();
  const picked = ID.test(id) ? await notebook.findings.get(id) : undefined;
  if (picked !== undefined) return { finding: picked };
  const { total, entries } = await matchingFindings(wanted, notebook, {}, OFFERED);
  const [only] = entries;
  if (only !== undefined && total === 1) return { finding: only };
  const [exact, another] = entries.filter(
    ({ question }) => foldedQuestion(question) === foldedQuestion(wanted),
  );
  if (exact !== undefined && another === undefined && total <= OFFERED) return { finding: exact };
  return { problem: total === 0 ? unknownFindingNotice(wanted) : renderChoice(wanted, entries, total) };
};

/** The notebook that was picked from the list (its id), or named, in any letters; else what is said instead. Rejects with `StoreError`. */
export const findNotebook = async (
  wanted: string,
  { notebooks }: Pick<NotebookDesk, 'notebooks'>,
): Promise<{ readonly found: Notebook } | { readonly problem: Reply }> => {
  const all = await notebooks.list();
  const found =
    all.find(({ id }) => id === wanted.trim()) ?? all.find(({ name }) => folded(name) === folded(wanted));
  return found === undefined ? { problem: unknownNotebookNotice(wanted) } : { found };
};
