import type { ButtonInteraction, ChatInputCommandInteraction } from 'discord.js';
import type { NotebookDesk } from '../../notebook/notebook-desk.ts';
import type { Gap } from '../../store/gap-store.ts';
import type { CommandContext } from '../command.ts';
import { readableNotebook } from '../notebook/allowed-notebook.ts';
import { unknownButtonNotice } from '../notices.ts';
import type { Outcome } from '../outcome.ts';
import { questionOnCard, scopeLineOnCard } from '../read-card.ts';
import { respondWith } from '../respond.ts';
import { readWatchId } from './gap-ids.ts';
import { notWatchedNotice } from './gap-notices.ts';
import { replaceChanged, showChanged } from './show-gap.ts';
import { withGap, withNamedGap } from './with-gap.ts';
import { questionToKeep } from './worth-keeping.ts';

const WATCHED =
  'When this is answered, I send you a direct message, once. **Stop watching**, here or with /gaps watch, calls it off.';
const WATCHED_DISMISSED = `This was dismissed, so it is not asked again by itself. ${WATCHED}`;
const UNWATCHED = 'You are not told when this is answered.';
const SOLVED = 'This has been answered meanwhile, so there is nothing to wait for.';

type Watched = { readonly gap: Gap | undefined; readonly lead: string };

/** Watches a question for somebody, or no longer. What has an answer is not waited for. */
const watch = async (
  gap: Gap,
  viewer: string,
  isWatched: boolean,
  { gaps }: Pick<NotebookDesk, 'gaps'>,
): Promise<Watched> => {
  const { status } = gap.state;
  if (isWatched && status === 'solved') return { gap, lead: SOLVED };
  const changed = await gaps.watch(gap.id, viewer, isWatched);
  if (!isWatched) return { gap: changed, lead: UNWATCHED };
  return { gap: changed, lead: status === 'dismissed' ? WATCHED_DISMISSED : WATCHED };
};

/** /gaps watch */
export const watchByCommand = (
  interaction: ChatInputCommandInteraction,
  context: CommandContext,
): Promise<Outcome> =>
  withNamedGap(interaction, 'look', context, async (gap, notebook) => {
    const isWatched = interaction.options.getBoolean('off') !== true;
    const watched = await watch(gap, interaction.user.id, isWatched, notebook);
    return showChanged(interaction, watched.gap, watched.lead);
  });

/** The button under a question. */
export const watchByButton = (
  interaction: ButtonInteraction,
  rest: string,
  context: CommandContext,
): Promise<Outcome> => {
  const { id, isWatched } = readWatchId(rest);
  return withGap(interaction, { id, right: 'look' }, context, async (gap, notebook) => {
    const watched = await watch(gap, interaction.user.id, isWatched, notebook);
    return replaceChanged(interaction, watched.gap, watched.lead);
  });
};

/**
 * The button of a card that says that nothing answers. Whoever presses it wants to know as well: a question that is not kept, or that the store shows to
 * others alone, is kept as asked privately by this person.
 */
export const watchFromCard = async (
  interaction: ButtonInteraction,
  _rest: string,
  context: CommandContext,
): Promise<Outcome> => {
  const readable = readableNotebook(interaction, context);
  if ('refusal' in readable) return respondWith(interaction, 'asker', readable.refusal);
  const { message, user } = interaction;
  const onCard = questionOnCard(message);
  if (onCard === undefined) return respondWith(interaction, 'asker', unknownButtonNotice());
  if (scopeLineOnCard(message) !== undefined)
    return respondWith(interaction, 'asker', notWatchedNotice('scoped'));
  const question = questionToKeep(onCard);
  if (question === undefined) return respondWith(interaction, 'asker', notWatchedNotice('no-question'));
  const { gaps } = readable.notebook;
  const show = async (gap: Gap): Promise<Outcome> => {
    const watched = await watch(gap, user.id, true, readable.notebook);
    return showChanged(interaction, watched.gap, watched.lead);
  };
  const known = await gaps.find(question, user.id);
  if (known !== undefined) return show(known);
  const asked = { question, person: user.id, isPrivate: true, at: context.clock.now() };
  const kept = await gaps.ask(asked);
  return kept.kind === 'full'
    ? respondWith(interaction, 'asker', notWatchedNotice('full', kept.limit))
    : show(kept.gap);
};
