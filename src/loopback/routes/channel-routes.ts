import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { z } from 'zod';

import { invalidForm, refusals } from '../api-error.ts';
import { parse, snowflake } from '../forms/form.ts';
import { parseMessage } from '../forms/message.ts';
import { isShownTo } from '../message-store.ts';
import { createNonces } from '../nonces.ts';
import { apiChannel } from '../objects/channels.ts';
import type { Platform } from '../platform.ts';
import { type Channel, isThread } from '../world.ts';
import { createAddressed } from './addressed.ts';
import { before } from './edited-message.ts';
import { noContent, ok, type Route } from './route.ts';

/** Messages of a page when the request doesn't say, and at most (Resources / Message, "Get Channel Messages"). */
const PAGE = { usual: 50, max: 100 } as const;

/**
 * Channels, and the messages that the bot sees and writes in them with its own token.
 * @param history nonces kept; as many as come unless given.
 */
export const channelRoutes = (platform: Platform, history?: number): readonly Route[] => {
  const { clock, world, messages, posting, events } = platform;

  const addressed = createAddressed(platform);

  const repliedTo = (channel: Channel, reference: ReturnType<typeof parseMessage>['message_reference']) => {
    if (!reference) return undefined;
    const message = messages.get(channel.id, reference.message_id);
    if (message && isShownTo(message, world.bot)) return message;
    if (reference.fail_if_not_exists === false) return undefined;
    throw invalidForm([
      {
        path: ['message_reference'],
        code: 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE',
        message: 'Unknown message',
      },
    ]);
  };

  const requireWriting = (channel: Channel) => {
    if (channel.type === ChannelType.GuildForum) throw refusals.notTextChannel();
    if (channel.type === ChannelType.DM && !world.isReachable(channel.recipient))
      throw refusals.notReachable();
    if (!isThread(channel)) return addressed.require(channel, PermissionFlagsBits.SendMessages);
    addressed.require(channel, PermissionFlagsBits.SendMessagesInThreads);
    if (channel.archived && channel.locked) addressed.require(channel, PermissionFlagsBits.ManageThreads);
  };

  const nonces = createNonces(clock, history);

  return [
    {
      method: 'GET',
      pattern: '/channels/:channel',
      handle: (request) => ok(apiChannel(addressed.channelOf(request), world)),
    },
    {
      method: 'POST',
      pattern: '/channels/:channel/typing',
      handle(request) {
        const channel = addressed.channelOf(request);
        requireWriting(channel);
        platform.typing.begin(channel.id);
        return noContent;
      },
    },
    {
      method: 'GET',
      pattern: '/channels/:channel/messages',
      handle(request) {
        const channel = addressed.channelOf(request);
        addressed.require(channel, PermissionFlagsBits.ReadMessageHistory);
        const limit = Math.min(Number(request.query.get('limit') ?? PAGE.usual), PAGE.max);
        const [earlier, later] = [request.query.get('before'), request.query.get('after')];
        const shown = messages
          .inChannel(channel.id)
          .filter((message) => isShownTo(message, world.bot))
          .filter(({ id }) => !earlier || BigInt(id) < BigInt(earlier))
          .filter(({ id }) => !later || BigInt(id) > BigInt(later));
        const page = later ? shown.slice(0, limit) : shown.slice(-limit);
        return ok(page.toReversed().map((message) => events.toReader(message)));
      },
    },
    {
      method: 'POST',
      pattern: '/channels/:channel/messages',
      handle(request) {
        const channel = addressed.channelOf(request);
        requireWriting(channel);
        const form = parseMessage(request.body, request.files);
        const nonce = form.enforce_nonce && form.nonce ? String(form.nonce) : undefined;
        const sent = nonce === undefined ? undefined : nonces.find(nonce);
        if (sent) return ok(posting.toApi(sent));
        if (form.files.length > 0) addressed.require(channel, PermissionFlagsBits.AttachFiles);
        const reply = repliedTo(channel, form.message_reference);
        platform.typing.end(channel.id);
        const message = posting.post(form, {
          channel,
          author: world.bot,
          ...(reply && { repliesTo: reply }),
        });
        if (nonce !== undefined) nonces.keep(nonce, message);
        return ok(posting.toApi(message));
      },
    },
    {
      method: 'GET',
      pattern: '/channels/:channel/messages/:message',
      handle(request) {
        const channel = addressed.channelOf(request);
        addressed.require(channel, PermissionFlagsBits.ReadMessageHistory);
        return ok(events.toReader(addressed.messageOf(channel, request.param('message'))));
      },
    },
    {
      method: 'PATCH',
      pattern: '/channels/:channel/messages/:message',
      handle(request) {
        const message = addressed.messageOf(addressed.channelOf(request), request.param('message'));
        if (message.author.id !== world.bot.id) throw refusals.notYourMessage();
        const channel = world.channel(message.channelId);
        if (channel && isThread(channel) && channel.archived) throw refusals.archivedThread();
        const form = parseMessage(request.body, request.files, [], before(message));
        return ok(posting.toApi(posting.edit(message, form)));
      },
    },
    {
      method: 'DELETE',
      pattern: '/channels/:channel/messages/:message',
      handle(request) {
        const channel = addressed.channelOf(request);
        const message = addressed.messageOf(channel, request.param('message'));
        if (message.author.id !== world.bot.id)
          addressed.require(channel, PermissionFlagsBits.ManageMessages);
        posting.remove(message);
        return noContent;
      },
    },
    {
      method: 'POST',
      pattern: '/users/@me/channels',
      handle(request) {
        const { recipient_id: recipient } = parse(z.object({ recipient_id: snowflake }), request.body);
        const user = world.user(recipient);
        if (!user || user.bot) throw refusals.unknownUser();
        return ok(apiChannel(world.direct(user), world));
      },
    },
  ];
};
