import { Routes, type REST } from 'discord.js';
import { z } from 'zod';
import { readAnswer } from './read-answer.ts';

const application = z.object({ id: z.string() });

/**
 * The id of the application that the token belongs to. Rejects with `DiscordAPIError` 401 when Discord does not know the token,
 * with `UnexpectedAnswer` when it is not Discord that answers.
 */
export const fetchApplicationId = async (rest: REST): Promise<string> =>
  readAnswer(application, await rest.get(Routes.currentApplication()), 'an application').id;
