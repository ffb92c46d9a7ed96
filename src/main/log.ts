import type { Writable } from 'node:stream';
import { pino } from 'pino';
import type { LogFields, Logger } from '../discord/logger.ts';

/** An interaction's token stands in the address of every answer to it, and so in the errors that discord.js throws. */
const TOKEN_IN_ADDRESS = /(\/(?:interactions|webhooks)\/\d+\/)[\w.~%-]{20,}/g;

const HIDDEN = '[hidden]';

/** Takes secrets out of a text: the ones given, and the tokens of interactions and webhooks in addresses. */
const hideSecrets = (text: string, secrets: readonly string[]): string =>
  secrets
    .filter((secret) => secret !== '')
    .reduce((shown, secret) => shown.replaceAll(secret, HIDDEN), text)
    .replace(TOKEN_IN_ADDRESS, `$1${HIDDEN}`);

/** pino writes errors in full under `err`. */
const fieldsFor = ({ error, ...fields }: LogFields): LogFields =>
  error === undefined ? fields : { ...fields, err: error };

/**
 * A logger that writes a line of JSON for each message, without secrets.
 * @param secrets taken out wherever they stand
 */
export const createLogger = (output: Writable, secrets: readonly string[]): Logger => {
  const log = pino(
    { base: null, timestamp: pino.stdTimeFunctions.isoTime },
    {
      write: (line: string) => {
        output.write(hideSecrets(line, secrets));
      },
    },
  );
  return {
    info: (message, fields = {}) => {
      log.info(fieldsFor(fields), message);
    },
    warn: (message, fields = {}) => {
      log.warn(fieldsFor(fields), message);
    },
    error: (message, fields = {}) => {
      log.error(fieldsFor(fields), message);
    },
  };
};
