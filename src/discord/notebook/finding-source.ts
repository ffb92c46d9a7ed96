import { formatDate } from '../../corpus/citation.ts';
import { sourceState, type SourceState } from '../../notebook/source-state.ts';
import type { KeptQuote } from '../../store/finding-store.ts';
import type { CommandContext } from '../command.ts';
import { citationLine } from '../source.ts';

/** "Title · outlet · date · paragraph n" of a quote as it was kept; plain text. */
export const keptSourceLine = ({ title, outlet, published, paragraph }: KeptQuote): string =>
  citationLine({
    title,
    paragraph,
    ...(outlet !== undefined && { outlet }),
    ...(published !== undefined && { published: formatDate(published) }),
  });

/**
 * What became of a finding's article. One that the server has and that is still being read in after a start counts as unchanged: a server's article never
 * changes under its id. Rejects with `StoreError`.
 */
export const currentSource = async (
  quote: KeptQuote,
  { library, desk, loading }: Pick<CommandContext, 'library' | 'desk' | 'loading'>,
): Promise<SourceState> => {
  const state = sourceState(quote, library.byId);
  if (state.kind !== 'removed' || loading() === undefined) return state;
  return (await desk?.get(quote.article)) === undefined ? state : { kind: 'unchanged' };
};
