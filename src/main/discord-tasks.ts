import { REST } from 'discord.js';
import { UsageError } from '../cli/usage-error.ts';
import { fetchApplicationId } from '../discord/application.ts';
import { connectionProblem } from '../discord/connection-problem.ts';
import { inviteUrl } from '../discord/invite.ts';
import type { Registry } from '../discord/registry.ts';
import { restOptions } from '../discord/rest-options.ts';
import { register } from './run-discord.ts';
import { NO_TOKEN, type DiscordSettings, type SettingsOutcome } from './settings.ts';

/** What the command line does with Discord. Both reject with `UsageError` when the settings or Discord do not allow it. */
export type DiscordTasks = {
  /** Registers the commands and says what was done. */
  readonly register: () => Promise<string>;
  /** The link that adds the bot to a server. */
  readonly invite: () => Promise<string>;
};

const discordOf = (outcome: SettingsOutcome): DiscordSettings => {
  if (!outcome.ok) throw new UsageError(outcome.problem);
  if (outcome.settings.discord === undefined) throw new UsageError(NO_TOKEN);
  return outcome.settings.discord;
};

export const createDiscordTasks = (outcome: SettingsOutcome, registry: Registry): DiscordTasks => {
  const withRest = async (
    task: (rest: REST, settings: DiscordSettings) => Promise<string>,
  ): Promise<string> => {
    const settings = discordOf(outcome);
    const rest = new REST(restOptions(settings.apiUrl)).setToken(settings.token);
    try {
      return await task(rest, settings);
    } catch (error) {
      const problem = connectionProblem(error);
      if (problem === undefined) throw error;
      throw new UsageError(problem, { cause: error });
    }
  };
  return {
    register: () => withRest((rest, settings) => register(rest, settings, registry)),
    invite: () => withRest(async (rest) => inviteUrl(await fetchApplicationId(rest))),
  };
};
