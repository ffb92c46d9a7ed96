import { createHash } from 'node:crypto';
import {
  DiscordAPIError,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
  type Client,
  type Guild,
} from 'discord.js';
import type { GapNews } from '../../notebook/tell-watchers.ts';
import type { CommandContext } from '../command.ts';
import { logFailure } from '../failure.ts';
import type { Logger } from '../logger.ts';
import { messagePost } from '../messages.ts';
import { notAdmitted } from '../settings/admission.ts';
import { renderGapNews } from './gap-news.ts';

/** How telling somebody ended: there is nothing more to do; not now, and nothing is wrong; or something went wrong, and it is worth trying again. */
export type Telling = 'over' | 'not_now' | 'failed';

export type WatcherTelling = {
  readonly client: Client<true>;
  /** What a command may use in a server. */
  readonly contextOf: (server: string) => Promise<CommandContext>;
  readonly logger: Logger;
};

/** Characters of a nonce that Discord takes. */
const NONCE_LENGTH = 25;

/** Whoever has left, or takes no direct messages of the bot, is not to be reached by trying again. */
const NOT_REACHABLE: ReadonlySet<unknown> = new Set([
  RESTJSONErrorCodes.UnknownMember,
  RESTJSONErrorCodes.UnknownUser,
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
]);

const isOutOfReach = (error: unknown): boolean =>
  error instanceof DiscordAPIError && NOT_REACHABLE.has(error.code);

/**
 * The same for the same news: Discord takes a nonce once in some minutes, so that a process that ended between sending and writing it down does not send
 * it again when it starts.
 */
const nonceOf = (...facts: readonly (string | number)[]): string =>
  createHash('sha256').update(facts.join(' ')).digest('base64url').slice(0, NONCE_LENGTH);

/** Whether somebody may ask in the server, as it is set now: whoever may not is not shown its articles. Rejects as discord.js does. */
const mayAsk = async (guild: Guild, person: string, { desk }: CommandContext): Promise<boolean> => {
  const member = await guild.members.fetch({ user: person, force: true, cache: false });
  const settings = await desk?.settings();
  if (settings === undefined) return true;
  const visitor = {
    channels: [],
    roles: [...member.roles.cache.keys()],
    isManager: member.permissions.has(PermissionFlagsBits.ManageGuild),
  };
  // Channels are about where it is asked; a direct message is in none.
  return notAdmitted(visitor, { ...settings, channels: [] }, 'askers') === undefined;
};

const tell = async (
  server: string,
  { person, question, solved: { id } }: GapNews,
  { client, contextOf }: WatcherTelling,
): Promise<Telling> => {
  const guild = client.guilds.cache.get(server);
  if (guild?.available !== true) return 'not_now';
  const context = await contextOf(server);
  const gap = await context.notebook?.gaps.get(id, person);
  if (gap?.state.status !== 'solved') return 'not_now';
  if (!(await mayAsk(guild, person, context))) return 'not_now';
  const { state } = gap;
  const reply = await renderGapNews({ question, state, server: guild.name }, context);
  const nonce = nonceOf(server, id, person, state.at);
  await client.users.send(person, { ...messagePost(reply), nonce, enforceNonce: true });
  return 'over';
};

/** Tells somebody who watches a question by a direct message that it is solved. Never rejects: what went wrong is logged, without any words of the question. */
export const tellWatcher = async (
  server: string,
  news: GapNews,
  telling: WatcherTelling,
): Promise<Telling> => {
  try {
    return await tell(server, news, telling);
  } catch (error) {
    if (isOutOfReach(error)) return 'over';
    const fields = { guild: server, gap: news.solved.id };
    logFailure(telling.logger, 'Somebody who watches a question could not be told', error, fields);
    return 'failed';
  }
};
