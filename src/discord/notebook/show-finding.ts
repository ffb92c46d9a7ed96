import { respond, respondWith } from '../respond.ts';
import { findingReply } from './finding-reply.ts';
import { renderHistory } from './history-view.ts';
import { onFinding } from './on-finding.ts';

/** /notebook show, and the button that shows a finding: for the asker alone unless a command says that everybody is to see it. */
export const showFinding = onFinding('read', (interaction, { finding, notebook }, context) => {
  const isPublic = interaction.isChatInputCommand() && interaction.options.getBoolean('public') === true;
  const work = () => findingReply(finding, notebook, context);
  return respond(interaction, isPublic ? 'everyone' : 'asker', work, context.clock);
});

/** The button that shows all that was disputed about a finding. */
export const showHistory = onFinding('read', (interaction, { finding }) =>
  respondWith(interaction, 'asker', renderHistory(finding)),
);
