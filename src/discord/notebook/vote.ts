import type { ChatInputCommandInteraction } from 'discord.js';
import type { Vote } from '../../store/finding-store.ts';
import { replaceMessage, respondWith } from '../respond.ts';
import { findingGoneNotice } from './finding-notices.ts';
import { findingReply } from './finding-reply.ts';
import { onFinding } from './on-finding.ts';

/** What /notebook vote takes, and what is said then. */
export const VOTES = {
  up: 'You voted this up.',
  down: 'You voted this down.',
  none: 'You have no vote on this now.',
} as const;

const isVote = (given: string): given is Vote => given === 'up' || given === 'down';

const wantedBy = (interaction: ChatInputCommandInteraction): Vote | undefined => {
  const given = interaction.options.getString('vote', true);
  return isVote(given) ? given : undefined;
};

/** @param vote of the button; undefined for the command, whose option says it */
const voting = (vote?: Vote) =>
  onFinding('write', async (interaction, { finding: { id }, notebook }, context) => {
    const { findings } = notebook;
    const person = interaction.user.id;
    const isPressed = interaction.isButton();
    const wanted = isPressed ? vote : wantedBy(interaction);
    // Pressed again, a button takes the vote back.
    const isTakenBack = isPressed && (await findings.voteOf(id, person)) === vote;
    const finding = await findings.vote(id, person, isTakenBack ? undefined : wanted);
    if (finding === undefined) return respondWith(interaction, 'asker', findingGoneNotice());
    if (isPressed) return replaceMessage(interaction, await findingReply(finding, notebook, context));
    const lead = VOTES[wanted ?? 'none'];
    return respondWith(interaction, 'asker', await findingReply(finding, notebook, context, lead));
  });

/** /notebook vote */
export const voteByCommand = voting().command;

/** A button that votes; pressed again by the same person, it takes the vote back. The message shows the new numbers. */
export const voteButton = (vote: Vote) => voting(vote).button;
