import { MessageFlags } from 'discord-api-types/v10';

import { refusals } from '../api-error.ts';
import { parseMessage } from '../forms/message.ts';
import type { Interaction } from '../interactions.ts';
import { isLoading, type Message } from '../message-store.ts';
import { occasionOf } from '../occasion.ts';
import type { Platform } from '../platform.ts';
import { before } from './edited-message.ts';
import { noContent, ok, type Request, type Route } from './route.ts';

const ONE = '/webhooks/:application/:token/messages/:message';

/** The messages of an interaction after its first answer: follow-ups, edits, deletions. */
export const webhookRoutes = (platform: Platform): readonly Route[] => {
  const { messages, posting, interactions } = platform;

  const interactionOf = ({ param }: Request): Interaction => {
    if (param('application') !== platform.world.bot.id) throw refusals.unknownWebhook();
    return interactions.webhook(param('token'));
  };

  const originalOf = ({ original, channel }: Interaction): Message | undefined =>
    original === undefined ? undefined : messages.get(channel.id, original);

  const addressed = (request: Request): Message => {
    const interaction = interactionOf(request);
    const wanted = request.param('message');
    const id = wanted === '@original' ? interaction.original : wanted;
    const reachable = [interaction.original, interaction.source?.id, ...interaction.sent];
    const message =
      id !== undefined && reachable.includes(id) ? messages.get(interaction.channel.id, id) : undefined;
    if (!message) throw refusals.unknownMessage();
    return message;
  };

  return [
    {
      method: 'POST',
      pattern: '/webhooks/:application/:token',
      open: true,
      handle(request) {
        const interaction = interactionOf(request);
        const form = parseMessage(request.body, request.files);
        const original = originalOf(interaction);
        // The first message after a deferral fills it in, whether it asks to be ephemeral or not.
        if (original && isLoading(original)) return ok(posting.toApi(posting.edit(original, form)));
        const ephemeral = ((form.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
        const message = posting.post(form, occasionOf(platform, interaction, ephemeral, original));
        interactions.update(interaction.id, { sent: [...interaction.sent, message.id] });
        return ok(posting.toApi(message));
      },
    },
    {
      method: 'GET',
      pattern: ONE,
      open: true,
      handle: (request) => ok(posting.toApi(addressed(request))),
    },
    {
      method: 'PATCH',
      pattern: ONE,
      open: true,
      handle(request) {
        const message = addressed(request);
        const form = parseMessage(request.body, request.files, [], before(message));
        return ok(posting.toApi(posting.edit(message, form)));
      },
    },
    {
      method: 'DELETE',
      pattern: ONE,
      open: true,
      handle(request) {
        posting.remove(addressed(request));
        return noContent;
      },
    },
  ];
};
