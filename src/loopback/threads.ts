import { ChannelType, GatewayDispatchEvents, GatewayIntentBits, MessageFlags } from 'discord-api-types/v10';

import type { Clock } from './clock.ts';
import type { Dispatch } from './dispatcher.ts';
import type { MessageEvents } from './message-events.ts';
import type { Message, MessageStore } from './message-store.ts';
import { apiChannel } from './objects/channels.ts';
import { type Channel, isThread, type Thread, type User, type World } from './world.ts';

const MINUTE = 60_000;
/** Minutes without a message after which a thread is archived when its form doesn't say. */
const USUAL_ARCHIVE_TIME = 1_440;

/** How a thread is opened. */
type ThreadSetup = {
  readonly name: string;
  readonly type?: Thread['type'] | undefined;
  readonly archiveAfter?: number | undefined;
  readonly owner: User;
};

/** What is given is changed. */
type ThreadChange = {
  readonly name?: string | undefined;
  readonly archived?: boolean | undefined;
  readonly locked?: boolean | undefined;
  readonly archiveAfter?: number | undefined;
};

/** Threads: opened, changed, archived after lying still; connected sessions are told. */
export interface Threads {
  /** @param under the message that it hangs under, whose id it takes. */
  open(
    parent: Exclude<Channel, Thread | { readonly type: ChannelType.DM }>,
    setup: ThreadSetup,
    under?: Message,
  ): Thread;
  change(thread: Thread, change: ThreadChange): Thread;
  /** Says that something was written in a channel: a thread comes out of the archive. */
  written(channel: Channel): void;
}

export const createThreads = (
  parts: { readonly clock: Clock; readonly world: World; readonly messages: MessageStore },
  events: MessageEvents,
  dispatch: Dispatch,
  nextId: () => string,
): Threads => {
  const { clock, world, messages } = parts;

  const tell = (event: GatewayDispatchEvents, thread: Thread, more: object = {}) =>
    dispatch(event, (intents) =>
      (intents & GatewayIntentBits.Guilds) === 0 ? undefined : { ...apiChannel(thread, world), ...more },
    );

  /** Archives the thread once it has lain still for its time. */
  const watch = (id: string, at: number): void => {
    clock.schedule(at, () => {
      const thread = world.channel(id);
      if (!thread || !isThread(thread) || thread.archived) return;
      const due = thread.activeAt + thread.archiveAfter * MINUTE;
      if (due > clock.now()) watch(id, due);
      else put({ ...thread, archived: true });
    });
  };

  const put = (thread: Thread): Thread => {
    world.changeThread(thread);
    tell(GatewayDispatchEvents.ThreadUpdate, thread);
    return thread;
  };

  const change: Threads['change'] = (thread, changed) => {
    const wakes = thread.archived && changed.archived === false;
    const next = put({
      ...thread,
      name: changed.name ?? thread.name,
      archived: changed.archived ?? thread.archived,
      locked: changed.locked ?? thread.locked,
      archiveAfter: changed.archiveAfter ?? thread.archiveAfter,
      activeAt: wakes ? clock.now() : thread.activeAt,
    });
    if (wakes) watch(next.id, next.activeAt + next.archiveAfter * MINUTE);
    return next;
  };

  return {
    open(parent, { name, owner, type = ChannelType.PublicThread, archiveAfter }, under) {
      const now = clock.now();
      const thread: Thread = {
        type,
        id: under?.id ?? nextId(),
        name,
        guildId: parent.guildId,
        parentId: parent.id,
        ownerId: owner.id,
        archiveAfter: archiveAfter ?? USUAL_ARCHIVE_TIME,
        createdAt: now,
        activeAt: now,
        archived: false,
        locked: false,
      };
      world.addThread(thread);
      tell(GatewayDispatchEvents.ThreadCreate, thread, { newly_created: true });
      if (under) events.updated(messages.replace({ ...under, flags: under.flags | MessageFlags.HasThread }));
      watch(thread.id, now + thread.archiveAfter * MINUTE);
      return thread;
    },
    change,
    written(channel) {
      if (!isThread(channel)) return;
      const now = world.channel(channel.id);
      if (!now || !isThread(now)) return;
      if (now.archived) change(now, { archived: false });
      else world.changeThread({ ...now, activeAt: clock.now() });
    },
  };
};
