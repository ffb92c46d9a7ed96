import { ChannelType, GatewayDispatchEvents, PermissionFlagsBits } from 'discord-api-types/v10';
import { z } from 'zod';

import { refusals } from '../api-error.ts';
import { parse, text } from '../forms/form.ts';
import { LIMITS } from '../limits.ts';
import type { Message } from '../message-store.ts';
import { apiChannel } from '../objects/channels.ts';
import type { Platform } from '../platform.ts';
import { type Channel, holdsThreads, isThread, type Thread, threadTypeIn } from '../world.ts';
import { createAddressed } from './addressed.ts';
import { created, noContent, ok, type Request, type Route } from './route.ts';

const archiveAfter = z.literal([60, 1_440, 4_320, 10_080]).nullish();

const fromMessage = z.object({
  name: text(LIMITS.thread.name),
  auto_archive_duration: archiveAfter,
  rate_limit_per_user: z.int().nullish(),
});
const alone = fromMessage.extend({
  type: z
    .literal([ChannelType.PublicThread, ChannelType.PrivateThread, ChannelType.AnnouncementThread])
    .nullish(),
  invitable: z.boolean().nullish(),
});
const changed = z.object({
  name: text(LIMITS.thread.name).optional(),
  archived: z.boolean().optional(),
  locked: z.boolean().optional(),
  auto_archive_duration: archiveAfter,
});

/** Threads that the bot opens, joins, changes and takes away with its own token (Resources / Channel). */
export const threadRoutes = (platform: Platform): readonly Route[] => {
  const { world, threads } = platform;
  const addressed = createAddressed(platform);

  const open = (parent: Channel, form: z.infer<typeof alone>, under?: Message) => {
    if (!holdsThreads(parent)) throw refusals.wrongChannelType();
    const type = form.type ?? threadTypeIn(parent);
    addressed.require(
      parent,
      type === ChannelType.PrivateThread
        ? PermissionFlagsBits.CreatePrivateThreads
        : PermissionFlagsBits.CreatePublicThreads,
    );
    const setup = {
      name: form.name,
      type,
      archiveAfter: form.auto_archive_duration ?? undefined,
      owner: world.bot,
    };
    return created(apiChannel(threads.open(parent, setup, under), world));
  };

  const threadOf = (request: Request): Thread => {
    const channel = addressed.channelOf(request);
    if (!isThread(channel)) throw refusals.wrongChannelType();
    return channel;
  };

  const manages = (thread: Thread): boolean =>
    (world.permissions(world.bot, thread) & PermissionFlagsBits.ManageThreads) !== 0n;

  return [
    {
      method: 'POST',
      pattern: '/channels/:channel/threads',
      handle: (request) => open(addressed.channelOf(request), parse(alone, request.body)),
    },
    {
      method: 'POST',
      pattern: '/channels/:channel/messages/:message/threads',
      handle(request) {
        const channel = addressed.channelOf(request);
        const message = addressed.messageOf(channel, request.param('message'));
        const form = parse(fromMessage, request.body);
        if (world.channel(message.id)) throw refusals.threadExists();
        return open(channel, form, message);
      },
    },
    {
      method: 'PATCH',
      pattern: '/channels/:channel',
      handle(request) {
        const thread = threadOf(request);
        const { auto_archive_duration: duration, ...form } = parse(changed, request.body);
        // A thread in the archive takes no change but being taken out of it.
        if (thread.archived && form.archived !== false) throw refusals.archivedThread();
        const mayAll = manages(thread);
        if (!mayAll && (thread.ownerId !== world.bot.id || form.locked !== undefined || thread.locked))
          throw refusals.missingPermissions();
        return ok(
          apiChannel(threads.change(thread, { ...form, archiveAfter: duration ?? undefined }), world),
        );
      },
    },
    {
      method: 'DELETE',
      pattern: '/channels/:channel',
      handle(request) {
        const thread = threadOf(request);
        addressed.require(thread, PermissionFlagsBits.ManageThreads);
        world.removeChannel(thread);
        platform.dispatch(GatewayDispatchEvents.ThreadDelete, () => ({
          id: thread.id,
          guild_id: thread.guildId,
          parent_id: thread.parentId,
          type: thread.type,
        }));
        return ok(apiChannel(thread, world));
      },
    },
    {
      method: 'PUT',
      pattern: '/channels/:channel/thread-members/@me',
      handle(request) {
        if (threadOf(request).archived) throw refusals.archivedThread();
        return noContent;
      },
    },
    {
      method: 'PUT',
      pattern: '/channels/:channel/thread-members/:user',
      handle(request) {
        const thread = threadOf(request);
        const user = world.user(request.param('user'));
        if (!user) throw refusals.unknownUser();
        if (!world.guild(thread.guildId)?.members.has(user.id)) throw refusals.unknownMember();
        if (thread.archived) throw refusals.archivedThread();
        return noContent;
      },
    },
  ];
};
