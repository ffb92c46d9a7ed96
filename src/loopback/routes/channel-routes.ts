import {
  ChannelType,
  GatewayDispatchEvents,
  GatewayIntentBits,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { z } from 'zod';

import { invalidForm, refusals } from '../api-error.ts';
import { parse, snowflake, text } from '../forms/form.ts';
import { parseMessage } from '../forms/message.ts';
import { LIMITS } from '../limits.ts';
import { isShownTo, type Message } from '../message-store.ts';
import { apiChannel } from '../objects/channels.ts';
import type { Platform } from '../platform.ts';
import { type Channel, isThread, type Thread } from '../world.ts';
import { before } from './edited-message.ts';
import { created, noContent, ok, type Request, type Route } from './route.ts';

/** Messages of a page when the request doesn't say, and at most (Resources / Message, "Get Channel Messages"). */
const PAGE = { usual: 50, max: 100 } as const;

const threadShape = {
  name: text(LIMITS.thread.name),
  auto_archive_duration: z.literal([60, 1_440, 4_320, 10_080]).nullish(),
  rate_limit_per_user: z.int().nullish(),
};

const threadFromMessage = z.object(threadShape);
const threadAlone = z.object({
  ...threadShape,
  type: z
    .literal([ChannelType.PublicThread, ChannelType.PrivateThread, ChannelType.AnnouncementThread])
    .nullish(),
  invitable: z.boolean().nullish(),
});

const dispatchThread = ({ dispatch }: Platform, thread: Thread) =>
  dispatch(GatewayDispatchEvents.ThreadCreate, (intents) =>
    (intents & GatewayIntentBits.Guilds) === 0 ? undefined : { ...apiChannel(thread), newly_created: true },
  );

/** Channels, and the messages and threads that the bot sees and makes in them with its own token. */
export const channelRoutes = (platform: Platform): readonly Route[] => {
  const { world, messages, posting } = platform;

  const channelOf = ({ param }: Request): Channel => {
    const channel = world.channel(param('channel'));
    if (!channel) throw refusals.unknownChannel();
    if ((world.permissions(world.bot, channel) & PermissionFlagsBits.ViewChannel) === 0n)
      throw refusals.missingAccess();
    return channel;
  };

  const require = (channel: Channel, permission: bigint) => {
    if ((world.permissions(world.bot, channel) & permission) === 0n) throw refusals.missingPermissions();
  };

  const messageOf = (channel: Channel, id: string): Message => {
    const message = messages.get(channel.id, id);
    if (!message || !isShownTo(message, world.bot)) throw refusals.unknownMessage();
    return message;
  };

  const addThread = (parent: Channel, form: z.infer<typeof threadAlone>, id: string) => {
    if (parent.type === ChannelType.DM || isThread(parent)) throw refusals.wrongChannelType();
    const type = form.type ?? ChannelType.PublicThread;
    require(parent, type === ChannelType.PrivateThread
      ? PermissionFlagsBits.CreatePrivateThreads
      : PermissionFlagsBits.CreatePublicThreads);
    const thread: Thread = {
      type,
      id,
      name: form.name,
      guildId: parent.guildId,
      parentId: parent.id,
      ownerId: world.bot.id,
      archiveAfter: form.auto_archive_duration ?? 1_440,
      createdAt: platform.clock.now(),
    };
    world.addThread(thread);
    dispatchThread(platform, thread);
    return created(apiChannel(thread));
  };

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

  return [
    {
      method: 'GET',
      pattern: '/channels/:channel',
      handle: (request) => ok(apiChannel(channelOf(request))),
    },
    {
      method: 'POST',
      pattern: '/channels/:channel/typing',
      handle(request) {
        channelOf(request);
        return noContent;
      },
    },
    {
      method: 'GET',
      pattern: '/channels/:channel/messages',
      handle(request) {
        const channel = channelOf(request);
        require(channel, PermissionFlagsBits.ReadMessageHistory);
        const limit = Math.min(Number(request.query.get('limit') ?? PAGE.usual), PAGE.max);
        const [earlier, later] = [request.query.get('before'), request.query.get('after')];
        const shown = messages
          .inChannel(channel.id)
          .filter((message) => isShownTo(message, world.bot))
          .filter(({ id }) => !earlier || BigInt(id) < BigInt(earlier))
          .filter(({ id }) => !later || BigInt(id) > BigInt(later));
        const page = later ? shown.slice(0, limit) : shown.slice(-limit);
        return ok(page.toReversed().map((message) => posting.toApi(message)));
      },
    },
    {
      method: 'POST',
      pattern: '/channels/:channel/messages',
      handle(request) {
        const channel = channelOf(request);
        require(channel, isThread(channel)
          ? PermissionFlagsBits.SendMessagesInThreads
          : PermissionFlagsBits.SendMessages);
        const form = parseMessage(request.body, request.files);
        if (form.files.length > 0) require(channel, PermissionFlagsBits.AttachFiles);
        const reply = repliedTo(channel, form.message_reference);
        const message = posting.post(form, {
          channel,
          author: world.bot,
          ...(reply && { repliesTo: reply }),
        });
        return ok(posting.toApi(message));
      },
    },
    {
      method: 'GET',
      pattern: '/channels/:channel/messages/:message',
      handle(request) {
        const channel = channelOf(request);
        require(channel, PermissionFlagsBits.ReadMessageHistory);
        return ok(posting.toApi(messageOf(channel, request.param('message'))));
      },
    },
    {
      method: 'PATCH',
      pattern: '/channels/:channel/messages/:message',
      handle(request) {
        const message = messageOf(channelOf(request), request.param('message'));
        if (message.author.id !== world.bot.id) throw refusals.notYourMessage();
        const form = parseMessage(request.body, request.files, [], before(message));
        return ok(posting.toApi(posting.edit(message, form)));
      },
    },
    {
      method: 'DELETE',
      pattern: '/channels/:channel/messages/:message',
      handle(request) {
        const channel = channelOf(request);
        const message = messageOf(channel, request.param('message'));
        if (message.author.id !== world.bot.id) require(channel, PermissionFlagsBits.ManageMessages);
        posting.remove(message);
        return noContent;
      },
    },
    {
      method: 'POST',
      pattern: '/channels/:channel/threads',
      handle(request) {
        const channel = channelOf(request);
        return addThread(channel, parse(threadAlone, request.body), platform.nextId());
      },
    },
    {
      method: 'POST',
      pattern: '/channels/:channel/messages/:message/threads',
      handle(request) {
        const channel = channelOf(request);
        const message = messageOf(channel, request.param('message'));
        const form = parse(threadFromMessage, request.body);
        if (world.channel(message.id)) throw refusals.threadExists();
        return addThread(channel, form, message.id);
      },
    },
    {
      method: 'POST',
      pattern: '/users/@me/channels',
      handle(request) {
        const { recipient_id: recipient } = parse(z.object({ recipient_id: snowflake }), request.body);
        const user = world.user(recipient);
        if (!user || user.bot) throw refusals.unknownUser();
        return ok(apiChannel(world.direct(user)));
      },
    },
  ];
};
