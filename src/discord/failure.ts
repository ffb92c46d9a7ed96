import {
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  HTTPError,
  RateLimitError,
  RESTJSONErrorCodes,
} from 'discord.js';
import { isConnectionError } from './connection-error.ts';
import type { Logger } from './logger.ts';

/** Whether Discord says that this interaction already has an answer: ours, whose confirmation was lost, or that of another process. */
export const isAlreadyAnswered = (error: unknown): boolean =>
  error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;

/** Whether Discord no longer takes an answer: more than 3 s went by, or 15 minutes since a deferred one. */
const isTooLate = (error: unknown): boolean =>
  error instanceof DiscordAPIError &&
  (error.code === RESTJSONErrorCodes.UnknownInteraction ||
    error.code === RESTJSONErrorCodes.InvalidWebhookToken);

/**
 * Whether it is open if what was sent arrived: the connection broke or hung, Discord had a fault of its own, or it says that there is
 * an answer already, which can be this one.
 */
export const isUndecided = (error: unknown): boolean =>
  isAlreadyAnswered(error) || error instanceof HTTPError || isConnectionError(error);

/** An answer that could not be delivered, with the reason as its cause; what can be done about it was done. */
export class DeliveryError extends Error {
  constructor(cause: unknown) {
    super('An answer could not be delivered.', { cause });
    this.name = 'DeliveryError';
  }
}

/** A failure to send an answer, as a `DeliveryError` where it lies with Discord or the line, else as it is. */
export const asDeliveryError = (error: unknown): unknown =>
  isTooLate(error) || isUndecided(error) || error instanceof RateLimitError
    ? new DeliveryError(error)
    : error;

const GONE: ReadonlySet<unknown> = new Set([
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.UnknownGuild,
]);

const NOT_ALLOWED: ReadonlySet<unknown> = new Set([
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
  RESTJSONErrorCodes.InvalidActionOnArchivedThread,
  RESTJSONErrorCodes.ThreadLocked,
]);

/** Whether what is written to, or belongs to, is no longer there. */
const isGone = (error: unknown): boolean =>
  (error instanceof DiscordAPIError && GONE.has(error.code)) ||
  (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.ChannelNotCached);

/** Whether Discord doesn't let the bot write in a channel that it sees. */
export const isNotAllowed = (error: unknown): boolean =>
  error instanceof DiscordAPIError && NOT_ALLOWED.has(error.code);

/** Why something could not be sent, for the operator; `undefined` for a fault of ours. */
const reasonOf = (failure: unknown): string | undefined => {
  const error = failure instanceof DeliveryError ? failure.cause : failure;
  if (isTooLate(error)) return 'Discord took the answer no more: it came too late.';
  if (isAlreadyAnswered(error)) return 'Discord has another answer already; look whether the bot runs twice.';
  if (isNotAllowed(error))
    return 'Discord does not let the bot write there; give it the permissions of the invite.';
  if (isGone(error)) return 'What the answer belongs to was deleted meanwhile.';
  if (error instanceof RateLimitError)
    return `Discord allows no request for ${Math.ceil(error.retryAfter / 1000)} s, which is too long to wait.`;
  if (error instanceof HTTPError) return `Discord has a fault of its own (status ${error.status}).`;
  return isConnectionError(error) ? 'Discord could not be reached.' : undefined;
};

/**
 * Logs what could not be done: with the reason and as a warning where it lies with Discord or the line, else as an error of ours.
 * @param what the subject and what happened to it, such as "An interaction stayed without an answer"
 */
export const logFailure = (
  logger: Logger,
  what: string,
  error: unknown,
  fields: Readonly<Record<string, unknown>>,
): void => {
  const reason = reasonOf(error);
  if (reason === undefined) logger.error(`${what}.`, { ...fields, error });
  else logger.warn(`${what}: ${reason}`, { ...fields, error });
};
