import type { NotebookDesk } from '../../../notebook/notebook-desk.ts';
import type { Notebook } from '../../../store/notebook-store.ts';

/** Findings whose notebooks come first in a list: enough to know what a team works on just now. */
const LATEST = 50;

/** The notebooks of a server, those first into which something was saved last; then the newest. Rejects with `StoreError`. */
export const recentNotebooks = async (desk: NotebookDesk): Promise<readonly Notebook[]> => {
  const [all, latest] = await Promise.all([
    desk.notebooks.list(),
    desk.findings.list({}, { offset: 0, limit: LATEST, order: 'newest' }),
  ]);
  const byId = new Map(all.map((notebook) => [notebook.id, notebook]));
  const used = latest.entries.flatMap(({ notebook }) => byId.get(notebook) ?? []);
  const newest = all.toSorted((a, b) => b.createdAt - a.createdAt);
  return Array.from(new Set([...used, ...newest]));
};
