import { Routes, type REST } from 'discord.js';
import { z } from 'zod';

const application = z.object({ id: z.string() });

/** The id of the application that the token belongs to. Rejects with `DiscordAPIError` 401 when Discord does not know the token. */
export const fetchApplicationId = async (rest: REST): Promise<string> =>
  application.parse(await rest.get(Routes.currentApplication())).id;
