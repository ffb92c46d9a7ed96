import type { Changes } from './changes.ts';
import type { Clock } from './clock.ts';
import type { CommandRegistry } from './command-registry.ts';
import type { Dispatch } from './dispatcher.ts';
import type { FileStore } from './file-store.ts';
import type { Interactions } from './interactions.ts';
import type { MessageStore } from './message-store.ts';
import type { Posting } from './posting.ts';
import type { MessageEvents } from './message-events.ts';
import type { Threads } from './threads.ts';
import type { Typing } from './typing.ts';
import type { World } from './world.ts';

/** The parts of the loopback that routes and people work on. */
export type Platform = {
  readonly clock: Clock;
  readonly world: World;
  readonly messages: MessageStore;
  readonly files: FileStore;
  readonly posting: Posting;
  readonly events: MessageEvents;
  readonly threads: Threads;
  readonly typing: Typing;
  readonly commands: CommandRegistry;
  readonly interactions: Interactions;
  readonly dispatch: Dispatch;
  readonly changes: Changes;
  readonly nextId: () => string;
};
