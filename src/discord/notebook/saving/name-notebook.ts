import type { NotebookDesk } from '../../../notebook/notebook-desk.ts';
import { folded } from '../../../store/folded.ts';
import { choiceName, firstChoices, type Choice } from '../../choice.ts';
import { recentNotebooks } from './recent-notebooks.ts';
import { FIRST_NOTEBOOK } from './save-form.ts';
import type { ToSave } from './save-finding.ts';

const ID = /^[0-9a-z]{16}$/;

/** Where something is to be saved, and what that is called. */
type Named = { readonly notebook: ToSave['notebook']; readonly name: string };

/** The notebook that was picked (its id) or named; left out, the one into which something was saved last. Rejects with `StoreError`. */
export const notebookOf = async (given: string, desk: NotebookDesk): Promise<Named> => {
  const picked = ID.test(given) ? await desk.notebooks.get(given) : undefined;
  if (picked !== undefined) return { notebook: { id: picked.id }, name: picked.name };
  if (given !== '') return { notebook: { name: given }, name: given };
  const [latest] = await recentNotebooks(desk);
  return latest === undefined
    ? { notebook: { name: FIRST_NOTEBOOK }, name: FIRST_NOTEBOOK }
    : { notebook: { id: latest.id }, name: latest.name };
};

/** The notebooks that somebody may mean who has typed so much, the one used last first; the value is the id. Rejects with `StoreError`. */
export const notebookChoices = async (typed: string, desk: NotebookDesk): Promise<Choice[]> => {
  const wanted = folded(typed);
  const notebooks = await recentNotebooks(desk);
  const matching = notebooks.filter(({ name }) => folded(name).includes(wanted));
  return firstChoices(matching).map(({ id, name }) => ({ name: choiceName(name), value: id }));
};
