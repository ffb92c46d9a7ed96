import { InteractionResponseType, InteractionType, MessageFlags } from 'discord-api-types/v10';
import { z } from 'zod';

import { autocompleteForm } from '../forms/autocomplete.ts';
import { parse, rule } from '../forms/form.ts';
import { parseMessage, type Upload } from '../forms/message.ts';
import { modalForm } from '../forms/modal.ts';
import type { Acknowledgement, Interaction } from '../interactions.ts';
import { isEphemeral, isLoading, type Message } from '../message-store.ts';
import { occasionOf } from '../occasion.ts';
import type { Platform } from '../platform.ts';
import { before } from './edited-message.ts';
import { noContent, ok, type Route } from './route.ts';

/** The first answers that Discord takes and bots like ours give. */
const ANSWERS = [
  InteractionResponseType.ChannelMessageWithSource,
  InteractionResponseType.DeferredChannelMessageWithSource,
  InteractionResponseType.DeferredMessageUpdate,
  InteractionResponseType.UpdateMessage,
  InteractionResponseType.ApplicationCommandAutocompleteResult,
  InteractionResponseType.Modal,
] as const;
type AnswerType = (typeof ANSWERS)[number];

/** Whether an interaction may be answered so (Receiving and Responding, "Interaction Callback Type"). */
const isFitting = (type: AnswerType, interaction: Interaction): boolean => {
  const completes = interaction.type === InteractionType.ApplicationCommandAutocomplete;
  if (completes || type === InteractionResponseType.ApplicationCommandAutocompleteResult)
    return completes && type === InteractionResponseType.ApplicationCommandAutocompleteResult;
  if (type === InteractionResponseType.Modal) return interaction.type !== InteractionType.ModalSubmit;
  const updates =
    type === InteractionResponseType.UpdateMessage || type === InteractionResponseType.DeferredMessageUpdate;
  return !updates || interaction.source !== undefined;
};

const envelopeFor = (interaction: Interaction) => {
  const fitting = ANSWERS.filter((type) => isFitting(type, interaction));
  return z.object({
    type: z
      .literal(ANSWERS)
      .refine(
        (type) => fitting.includes(type),
        rule('BASE_TYPE_CHOICES', `Value must be one of {${fitting.join(', ')}}.`),
      ),
    data: z.unknown().optional(),
  });
};

const deferral = z
  .object({
    flags: z
      .int()
      .refine(
        (flags) => (flags & ~MessageFlags.Ephemeral) === 0,
        rule('MESSAGE_FLAGS_INVALID', 'A deferred response takes no flag but EPHEMERAL.'),
      )
      .nullish(),
  })
  .nullish();

const asksForEphemeral = (flags: number | null | undefined): boolean =>
  ((flags ?? 0) & MessageFlags.Ephemeral) !== 0;

type Outcome = { readonly acknowledgement: Acknowledgement; readonly message?: Message };
type Answering = (interaction: Interaction, data: unknown, files: readonly Upload[]) => Outcome;

/** POST /interactions/:id/:token/callback, the first answer. */
export const interactionRoutes = (platform: Platform): readonly Route[] => {
  const { posting, messages, interactions } = platform;

  /** The message whose component was used, as it stands now. */
  const sourceOf = ({ source }: Interaction): Message | undefined =>
    source && (messages.get(source.channelId, source.id) ?? source);

  const answering: Record<AnswerType, Answering> = {
    [InteractionResponseType.ChannelMessageWithSource](interaction, data, files) {
      const form = parseMessage(data, files, ['data']);
      const message = posting.post(form, occasionOf(platform, interaction, asksForEphemeral(form.flags)));
      return { acknowledgement: { kind: 'reply' }, message };
    },
    [InteractionResponseType.DeferredChannelMessageWithSource](interaction, data) {
      const flags = parse(deferral, data, ['data'])?.flags;
      const message = posting.postLoading(occasionOf(platform, interaction, asksForEphemeral(flags)));
      return { acknowledgement: { kind: 'deferred-reply' }, message };
    },
    [InteractionResponseType.DeferredMessageUpdate](interaction) {
      const message = sourceOf(interaction);
      return { acknowledgement: { kind: 'deferred-update' }, ...(message && { message }) };
    },
    [InteractionResponseType.UpdateMessage](interaction, data, files) {
      const source = sourceOf(interaction);
      if (!source) return { acknowledgement: { kind: 'update' } };
      const message = posting.edit(source, parseMessage(data ?? {}, files, ['data'], before(source)));
      return { acknowledgement: { kind: 'update' }, message };
    },
    [InteractionResponseType.Modal]: (_interaction, data) => ({
      acknowledgement: { kind: 'modal', modal: parse(modalForm, data, ['data']) },
    }),
    [InteractionResponseType.ApplicationCommandAutocompleteResult]: (_interaction, data) => ({
      acknowledgement: { kind: 'choices', choices: parse(autocompleteForm, data, ['data']).choices },
    }),
  };

  return [
    {
      method: 'POST',
      pattern: '/interactions/:id/:token/callback',
      open: true,
      handle({ param, query, body, files }) {
        const interaction = interactions.answerable(param('id'), param('token'));
        const { type, data } = parse(envelopeFor(interaction), body);
        const { acknowledgement, message } = answering[type](interaction, data, files);
        interactions.update(interaction.id, {
          acknowledgement,
          original: message?.id,
          sent: message && message.id !== interaction.source?.id ? [message.id] : [],
        });
        if (query.get('with_response') !== 'true') return noContent;
        return ok({
          interaction: {
            id: interaction.id,
            type: interaction.type,
            channel_id: interaction.channel.id,
            ...(message && {
              response_message_id: message.id,
              response_message_loading: isLoading(message),
              response_message_ephemeral: isEphemeral(message),
            }),
          },
          resource: { type, ...(message && { message: posting.toApi(message) }) },
        });
      },
    },
  ];
};
