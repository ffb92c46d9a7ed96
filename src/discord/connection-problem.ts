import {
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  GatewayCloseCodes,
  HTTPError,
} from 'discord.js';
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

/** HTTP statuses and error codes of Discord: https://discord.com/developers/docs/topics/opcodes-and-status-codes */
const UNAUTHORIZED = 401;
const MISSING_ACCESS = 50_001;
const UNKNOWN_GUILD = 10_004;

/** Codes of Node for a connection that is not made or breaks; undici's own all begin alike. */
const NO_CONNECTION =
  /^(?:ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|UND_ERR_\w+)$/;

/** The codes of an error and of what caused it. */
const codes = (error: unknown): readonly unknown[] => {
  if (!(error instanceof Error)) return [];
  const inner = error instanceof AggregateError ? error.errors.flatMap(codes) : [];
  return ['code' in error ? error.code : undefined, ...inner, ...codes(error.cause)];
};

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
  if (closed !== undefined) return WRONG_INTENTS;
  if (
    codes(error).some((code) => typeof code === 'string' && NO_CONNECTION.test(code)) ||
    (error instanceof Error && error.name === 'AbortError')
  )
    return UNREACHABLE;
  return undefined;
};
