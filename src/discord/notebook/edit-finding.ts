import type { ModalSubmitInteraction } from 'discord.js';
import type { NotebookDesk } from '../../notebook/notebook-desk.ts';
import { parseTags } from '../../notebook/parse-tags.ts';
import { StoreError } from '../../store/store-error.ts';
import type { Finding, FindingWords } from '../../store/finding-store.ts';
import type { CommandContext } from '../command.ts';
import { container, fileDisplay, row, textDisplay } from '../components.ts';
import { storeNotice } from '../desk/desk-notices.ts';
import { notice } from '../notice.ts';
import { unknownButtonNotice } from '../notices.ts';
import type { Outcome } from '../outcome.ts';
import type { Reply } from '../reply.ts';
import { replaceMessage, respondWith, showForm } from '../respond.ts';
import { allowedNotebook, mayChange } from './allowed-notebook.ts';
import { editForm, readEditForm, readEditValues, type EditValues } from './edit-form.ts';
import { findNotebook } from './find-finding.ts';
import { showFindingButton } from './finding-ids.ts';
import { findingGoneNotice, notYourFinding, quoted } from './finding-notices.ts';
import { findingReply } from './finding-reply.ts';
import { onFinding, type NamedFinding } from './on-finding.ts';

const TYPED_FILE = 'typed.txt';

const notYours = (): Reply => notice(notYourFinding('change'));

/** Under what is said instead: all that was typed, so that nothing of it is lost. */
const withTyped = (reply: Reply, typed: EditValues): Reply => ({
  ...reply,
  components: [
    ...reply.components,
    textDisplay('-# Nothing was changed; what you typed is attached.'),
    fileDisplay(TYPED_FILE),
  ],
  files: [
    ...reply.files,
    {
      name: TYPED_FILE,
      text: `Question: ${typed.question}\nShort answer: ${typed.answer}\nTags: ${typed.tags}\nNote:\n${typed.note}\n`,
    },
  ],
});

/** Why nothing was changed, with a button to the finding that stands in the way or stays as it was. */
const problemNotice = (why: string, { id }: Finding): Reply => ({
  components: [container([textDisplay(why), row([showFindingButton('Show', id)])])],
  files: [],
  outcome: 'problem',
});

const tagsProblem = (outcome: Exclude<ReturnType<typeof parseTags>, { kind: 'tags' }>): string =>
  outcome.kind === 'too_many'
    ? `A finding has at most ${outcome.limit} tags.`
    : `A tag has at most ${outcome.limit} characters; ${quoted(outcome.tag)} has more.`;

/** What was typed, as the store takes it; else why it doesn't. */
const wordsOf = async (
  typed: EditValues,
  notebook: NotebookDesk,
): Promise<{ readonly words: FindingWords } | { readonly why: string }> => {
  if (typed.question === '') return { why: 'A finding needs a question, in words.' };
  const tags = parseTags(typed.tags);
  if (tags.kind !== 'tags') return { why: tagsProblem(tags) };
  const found = await findNotebook(typed.notebook, notebook);
  if ('problem' in found) return { why: `This server has no notebook ${quoted(typed.notebook)}.` };
  return { words: { ...typed, tags: tags.tags, notebook: found.found.id } };
};

/** /notebook edit, and the button: opens a form, for whoever may. */
export const editFinding = onFinding('write', async (interaction, { finding, notebook }) =>
  mayChange(interaction, finding.savedBy)
    ? showForm(interaction, editForm(finding, await notebook.notebooks.list()))
    : respondWith(interaction, 'asker', notYours()),
);

type Sent = { readonly id: string; readonly before: number; readonly typed: EditValues };

type Changed = NamedFinding | { readonly problem: Reply };

const change = async (
  interaction: ModalSubmitInteraction,
  { id, before, typed }: Sent,
  context: CommandContext,
): Promise<Changed> => {
  const allowed = await allowedNotebook(interaction, context);
  if ('refusal' in allowed) return { problem: allowed.refusal };
  const { notebook } = allowed;
  const finding = await notebook.findings.get(id);
  if (finding === undefined) return { problem: findingGoneNotice() };
  if (!mayChange(interaction, finding.savedBy)) return { problem: notYours() };
  const problem = (why: string, other = finding): Changed => ({ problem: problemNotice(why, other) });
  if ((finding.edited?.at ?? 0) !== before)
    return problem('Somebody has changed this finding while your form was open.');
  const read = await wordsOf(typed, notebook);
  if ('why' in read) return problem(read.why);
  const who = { by: interaction.user.id, at: context.clock.now() };
  const outcome = await notebook.findings.edit(id, read.words, who);
  switch (outcome.kind) {
    case 'edited':
      return { finding: outcome.finding, notebook };
    case 'same':
      return problem(
        'That notebook has a finding with this quote and this question already.',
        outcome.finding,
      );
    case 'no_notebook':
      return problem('Somebody has removed that notebook meanwhile.');
    case 'unknown':
      return { problem: findingGoneNotice() };
    default:
      return outcome satisfies never;
  }
};

/** As `change`; a fault of the store comes as a notice, so that what was typed can be given back with it. */
const changeSafely = async (...wanted: Parameters<typeof change>): Promise<Changed> => {
  try {
    return await change(...wanted);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return { problem: storeNotice(error) };
  }
};

/** The form: changes the finding, and shows it as it is then. */
export const editFromForm = async (
  interaction: ModalSubmitInteraction,
  rest: string,
  context: CommandContext,
): Promise<Outcome> => {
  const named = readEditForm(rest);
  if (named === undefined) return respondWith(interaction, 'asker', unknownButtonNotice());
  const typed = readEditValues(interaction);
  const changed = await changeSafely(interaction, { ...named, typed }, context);
  if ('problem' in changed) return respondWith(interaction, 'asker', withTyped(changed.problem, typed));
  const shown = (lead?: string) => findingReply(changed.finding, changed.notebook, context, lead);
  return interaction.isFromMessage()
    ? replaceMessage(interaction, await shown())
    : respondWith(interaction, 'asker', await shown('Changed.'));
};
