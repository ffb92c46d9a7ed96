import type { ButtonInteraction } from 'discord.js';
import type { Finding } from '../../store/finding-store.ts';
import { button, container, row, textDisplay } from '../components.ts';
import { keptNotice } from '../desk/desk-notices.ts';
import { notice } from '../notice.ts';
import type { Outcome } from '../outcome.ts';
import type { Reply } from '../reply.ts';
import { replaceMessage, respondWith } from '../respond.ts';
import { mayChange } from './allowed-notebook.ts';
import { onFinding } from './on-finding.ts';
import { KEEP_PREFIX, REMOVE_SURELY_PREFIX } from './finding-ids.ts';
import { findingGoneNotice, notYourFinding, quoted } from './finding-notices.ts';
import { deedInWords, personInWords } from './people-in-words.ts';
import { tellDiscussion } from './tell-discussion.ts';

const notYours = (): Reply => notice(notYourFinding('remove'));

const savedInWords = ({ savedBy, savedAt }: Finding): string =>
  `saved ${deedInWords({ at: savedAt, ...(savedBy !== undefined && { by: savedBy }) })}`;

/** /notebook remove, and the button: asks first, whoever may. */
export const removeFinding = onFinding('write', (interaction, { finding }) => {
  if (!mayChange(interaction, finding.savedBy)) return respondWith(interaction, 'asker', notYours());
  const { id, question } = finding;
  return respondWith(interaction, 'asker', {
    components: [
      container([
        textDisplay(
          `Remove ${quoted(question)}, ${savedInWords(finding)}? Its note, votes and disputes go with it, and it is not kept.`,
        ),
        row([
          button('Remove it', `${REMOVE_SURELY_PREFIX}:${id}`),
          button('Keep it', `${KEEP_PREFIX}:${id}`),
        ]),
      ]),
    ],
    files: [],
  });
});

/** The button that removes it. Its message gives way to what was done, and those who discuss it are told. */
export const removeSurely = onFinding('write', async (interaction, { finding, notebook }, { logger }) => {
  if (!interaction.isButton() || !mayChange(interaction, finding.savedBy))
    return respondWith(interaction, 'asker', notYours());
  const removed = await notebook.findings.remove(finding.id);
  if (removed === undefined) return replaceMessage(interaction, findingGoneNotice());
  const outcome = await replaceMessage(
    interaction,
    notice(`${quoted(removed.question)} was removed.`, 'shown'),
  );
  const line = notice(
    `${personInWords(interaction.user.id)} removed this finding from the notebook.`,
    'shown',
  );
  await tellDiscussion(interaction.client, removed, line, logger);
  return outcome;
});

/** The button that leaves it. */
export const keepFinding = (interaction: ButtonInteraction): Promise<Outcome> =>
  replaceMessage(interaction, keptNotice());
