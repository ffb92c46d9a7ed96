import { z } from 'zod';

/** What the process that asks tells that of the bot. */
export const toLoadedBot = z.object({ say: z.enum(['needs', 'stop']) });
export type ToLoadedBot = z.infer<typeof toLoadedBot>;

/** And what that says. */
export const fromLoadedBot = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('online') }),
  /** Bytes held after everything that can go has gone, and milliseconds of the processor since it began, collecting for this left out. */
  z.object({ kind: z.literal('needs'), bytes: z.number(), processor: z.number() }),
]);
export type FromLoadedBot = z.infer<typeof fromLoadedBot>;
