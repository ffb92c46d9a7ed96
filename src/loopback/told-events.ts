import { GatewayDispatchEvents } from 'discord-api-types/v10';
import { z } from 'zod';

/** Events of which it is remembered that a client was told. */
const TOLD_OF: ReadonlySet<string> = new Set([
  GatewayDispatchEvents.InteractionCreate,
  GatewayDispatchEvents.MessageCreate,
]);
/** How many of them are remembered. */
const TOLD_KEPT = 5_000;

const withId = z.object({ id: z.string() });

/** The interactions and messages of which a client was told, the latest of them. */
export interface ToldEvents {
  /** An event was sent to a client. */
  note(name: string, data: unknown): void;
  has(id: string): boolean;
}

export const createToldEvents = (): ToldEvents => {
  const told = new Set<string>();
  return {
    note(name, data) {
      const event = TOLD_OF.has(name) ? withId.safeParse(data).data : undefined;
      if (event === undefined) return;
      told.delete(event.id);
      told.add(event.id);
      const [oldest] = told;
      if (told.size > TOLD_KEPT && oldest !== undefined) told.delete(oldest);
    },
    has: (id) => told.has(id),
  };
};
