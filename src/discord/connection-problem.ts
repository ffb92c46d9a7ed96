import {
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  GatewayCloseCodes,
  HTTPError,
} from 'discord.js';
import { isConnectionError } from './connection-error.ts';
import { UnexpectedAnswer } from './read-answer.ts';

/** discord.js passes the gateway's closing code on only as these messages (`@discordjs/ws`, `WebSocketShard`). */
const CLOSE_MESSAGES: ReadonlyMap<string, GatewayCloseCodes> = new Map([
  ['Authentication failed', GatewayCloseCodes.AuthenticationFailed],
  ['Used invalid intents', GatewayCloseCodes.InvalidIntents],
  ['Used disallowed intents', GatewayCloseCodes.DisallowedIntents],
]);

const WRONG_TOKEN =
  'Discord does not accept DISCORD_TOKEN; copy the token again from the Bot page of your application at https://discord.com/developers/applications.';
const NOT_DISCORD =
  'What answers is not Discord; correct DISCORD_API_URL, or leave it out for Discord itself.';
const UNREACHABLE = 'Discord cannot be reached; check the connection, and DISCORD_API_URL if it is set.';
const WRONG_INTENTS =
  'Discord refuses the intents of the bot; look at the Bot page of your application at https://discord.com/developers/applications and start again.';

/** The one privileged intent that the bot can ask for. */
const DISALLOWED_INTENTS =
  'Discord refuses the intents of the bot; switch on the Message Content Intent on the Bot page of your application at https://discord.com/developers/applications, or set MESSAGE_CONTENT_INTENT to false, and start again.';

/** HTTP statuses and error codes of Discord: https://discord.com/developers/docs/topics/opcodes-and-status-codes */
const UNAUTHORIZED = 401;
const MISSING_ACCESS = 50_001;
const UNKNOWN_GUILD = 10_004;

/**
 * What a failure to connect or to register means for whoever runs the bot, as one sentence with the remedy; `undefined` for a
 * failure of another kind.
 */
export const connectionProblem = (error: unknown): string | undefined => {
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) return WRONG_TOKEN;
  if (error instanceof DiscordAPIError) {
    if (error.status === UNAUTHORIZED) return WRONG_TOKEN;
    if (error.code === MISSING_ACCESS || error.code === UNKNOWN_GUILD)
      return 'The bot is not in the server that DISCORD_GUILD_ID names; check the id, or add the bot with the link that `npm run footnote -- invite` prints.';
    // Discord gives each of its refusals a number.
    if (typeof error.code !== 'number') return NOT_DISCORD;
    return `Discord refused a request: ${error.message.replace(/\s+/g, ' ')} (code ${error.code}).`;
  }
  if (error instanceof UnexpectedAnswer) return NOT_DISCORD;
  if (error instanceof HTTPError)
    return `Discord has a fault of its own (status ${error.status}); try again later, and check DISCORD_API_URL if it is set.`;
  const closed = error instanceof Error ? CLOSE_MESSAGES.get(error.message) : undefined;
  if (closed === GatewayCloseCodes.AuthenticationFailed) return WRONG_TOKEN;
  if (closed === GatewayCloseCodes.DisallowedIntents) return DISALLOWED_INTENTS;
  if (closed !== undefined) return WRONG_INTENTS;
  return isConnectionError(error) ? UNREACHABLE : undefined;
};

export type CloseProblem = {
  /** For whoever runs the bot, with the remedy. */
  readonly sentence: string;
  /** Whether something has to be set right before starting again. */
  readonly isOfSettings: boolean;
};

/** Why Discord closed the connection for good. @param code of the gateway */
export const closeProblem = (code: number): CloseProblem => {
  const known: GatewayCloseCodes = code;
  if (known === GatewayCloseCodes.AuthenticationFailed) return { sentence: WRONG_TOKEN, isOfSettings: true };
  if (known === GatewayCloseCodes.DisallowedIntents)
    return { sentence: DISALLOWED_INTENTS, isOfSettings: true };
  if (known === GatewayCloseCodes.InvalidIntents) return { sentence: WRONG_INTENTS, isOfSettings: true };
  const name = GatewayCloseCodes[code];
  const shown = name === undefined ? `code ${code}` : `code ${code}, ${name}`;
  return { sentence: `Discord closed the connection for good (${shown}); start again.`, isOfSettings: false };
};
