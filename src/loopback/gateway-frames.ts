import { GatewayOpcodes } from 'discord-api-types/v10';
import type { RawData } from 'ws';
import { z } from 'zod';

const frame = z.discriminatedUnion('op', [
  z.object({ op: z.literal(GatewayOpcodes.Heartbeat), d: z.int().nullish() }),
  z.object({
    op: z.literal(GatewayOpcodes.Identify),
    d: z.object({ token: z.string(), intents: z.int(), properties: z.record(z.string(), z.unknown()) }),
  }),
  z.object({
    op: z.literal(GatewayOpcodes.Resume),
    d: z.object({ token: z.string(), session_id: z.string(), seq: z.int().nullable() }),
  }),
  z.object({ op: z.literal(GatewayOpcodes.PresenceUpdate), d: z.unknown().optional() }),
  z.object({ op: z.literal(GatewayOpcodes.RequestGuildMembers), d: z.unknown().optional() }),
]);

/** The characters of a message on a socket. */
export const textOf = (data: RawData): string => {
  if (Array.isArray(data)) return Buffer.concat(data).toString('utf8');
  return (Buffer.isBuffer(data) ? data : Buffer.from(data)).toString('utf8');
};

/** What a client sent, or `undefined` when it is nothing that the gateway reads. */
export const parseFrame = (text: string): z.infer<typeof frame> | undefined => {
  try {
    return frame.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};
