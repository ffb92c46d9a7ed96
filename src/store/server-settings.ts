import { z } from 'zod';

const ids = z.array(z.string()).readonly().default([]);

/** Of one server. Each setting has a default, so that a server that never set anything has settings too, and so has one that set them before a setting came to be. */
export const serverSettingsSchema = z.object({
  /** Whether the articles that come with the bot are asked too. */
  shippedArticles: z.boolean().default(true),
  /** Ids of the channels in which the bot answers; none for all that it sees. A thread belongs to its channel. */
  channels: ids,
  /** Ids of the roles that may ask; none for everybody. */
  whoMayAsk: ids,
  /** Ids of the roles that may add, rename and remove articles, beside those who may manage the server. */
  whoMayAdd: ids,
  /** Ids of the roles that may write into notebooks, beside those who may manage the server; none for everybody who may ask. */
  whoMaySave: ids,
  /** Whether answers are shown to the asker alone unless it is asked otherwise. */
  privateByDefault: z.boolean().default(false),
});

export type ServerSettings = Readonly<z.output<typeof serverSettingsSchema>>;
