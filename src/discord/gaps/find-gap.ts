import type { NotebookDesk } from '../../notebook/notebook-desk.ts';
import type { Gap } from '../../store/gap-store.ts';
import { searchWords } from '../notebook/find-finding.ts';
import type { Reply } from '../reply.ts';
import { isGapId } from './gap-ids.ts';
import { severalGapsNotice, unknownGapNotice } from './gap-notices.ts';

/** Questions that are named when several may be meant. */
const NAMED = 5;

/**
 * The question that somebody means: by its id, as lists give it, in its own words, or by words that only one holds; else what is said instead. Rejects with
 * `StoreError`.
 */
export const findGap = async (
  wanted: string,
  viewer: string,
  { gaps }: Pick<NotebookDesk, 'gaps'>,
): Promise<{ readonly gap: Gap } | { readonly problem: Reply }> => {
  const named = isGapId(wanted.trim()) ? await gaps.get(wanted.trim(), viewer) : undefined;
  const gap = named ?? (await gaps.find(wanted, viewer));
  if (gap !== undefined) return { gap };
  const words = searchWords(wanted);
  if (words === '') return { problem: unknownGapNotice(wanted) };
  const { entries, total } = await gaps.list(viewer, { words }, { offset: 0, limit: NAMED });
  const [only] = entries;
  if (only === undefined) return { problem: unknownGapNotice(wanted) };
  return total === 1 ? { gap: only } : { problem: severalGapsNotice(wanted, entries) };
};
