import type { ButtonInteraction, ChatInputCommandInteraction } from 'discord.js';
import type { CommandContext } from '../command.ts';
import { unknownButtonNotice } from '../notices.ts';
import type { Outcome } from '../outcome.ts';
import { replaceMessage, respond, respondWith } from '../respond.ts';
import { readPrivacyButton } from './privacy-ids.ts';
import {
  notForgottenNotice,
  nothingKeptNotice,
  renderData,
  renderForgetting,
  renderForgotten,
  renderPrivacy,
} from './privacy-view.ts';

const whereOf = ({ guildId }: { readonly guildId: string | null }) =>
  guildId === null ? 'direct' : 'server';

/** /privacy: what is kept, for how long, and what of the asker. */
export const showPrivacy = (
  interaction: ChatInputCommandInteraction,
  { privacy }: CommandContext,
): Promise<Outcome> =>
  respondWith(interaction, 'asker', renderPrivacy(whereOf(interaction), privacy !== undefined));

/** A button about what is kept of whoever presses it. */
export const pressPrivacy = async (
  interaction: ButtonInteraction,
  rest: string,
  { privacy, clock }: CommandContext,
): Promise<Outcome> => {
  const pressed = readPrivacyButton(rest);
  if (pressed === undefined) return respondWith(interaction, 'asker', unknownButtonNotice());
  if (privacy === undefined) return respondWith(interaction, 'asker', nothingKeptNotice());
  const where = whereOf(interaction);
  const person = interaction.user.id;
  switch (pressed.kind) {
    case 'data': {
      const work = async () => renderData(await privacy.dataOf(person), pressed.part, where);
      return respond(interaction, 'asker', work, clock);
    }
    case 'ask':
      return replaceMessage(interaction, renderForgetting(where));
    case 'forget':
      return replaceMessage(interaction, renderForgotten(await privacy.forget(person), where));
    case 'keep':
      return replaceMessage(interaction, notForgottenNotice());
    default:
      return pressed satisfies never;
  }
};
