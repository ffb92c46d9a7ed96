import type { NotebookDesk } from '../../notebook/notebook-desk.ts';
import type { Finding } from '../../store/finding-store.ts';
import type { CommandContext } from '../command.ts';
import { currentSource } from './finding-source.ts';
import { renderFinding } from './finding-view.ts';
import type { Reply } from '../reply.ts';

/**
 * The message that shows a finding, with its notebook and what became of its article. Rejects with `StoreError`.
 * @param lead a line of Markdown above it, such as what was just done with it
 */
export const findingReply = async (
  finding: Finding,
  notebook: NotebookDesk,
  context: Pick<CommandContext, 'library' | 'desk' | 'loading'>,
  lead?: string,
): Promise<Reply> =>
  renderFinding(finding, {
    notebook: (await notebook.notebooks.get(finding.notebook))?.name,
    source: await currentSource(finding.quote, context),
    library: context.library,
    lead,
  });
