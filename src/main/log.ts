import type { Writable } from 'node:stream';
import { pino } from 'pino';
import type { LogFields, LogLevel, Logger } from '../discord/logger.ts';
import { createRedactor } from './redact.ts';

/**
 * What discord.js sent stands in its errors, and so what somebody asked, in direct messages as well: it is left out. Errors keep message,
 * stack, codes, address and what Discord answered.
 */
const LEFT_OUT = ['requestBody', '*.requestBody', '*.*.requestBody', 'err.aggregateErrors[*].requestBody'];

/** pino writes errors in full under `err`. */
const fieldsFor = ({ error, ...fields }: LogFields): LogFields =>
  error === undefined ? fields : { ...fields, err: error };

export type LogSettings = {
  /** Taken out wherever they stand. */
  readonly secrets: readonly string[];
  readonly level: LogLevel;
};

/** A logger that writes a line of JSON for each message, without secrets: the line is cleaned as a whole, just before it is written. */
export const createLogger = (output: Writable, { secrets, level }: LogSettings): Logger => {
  const redact = createRedactor(secrets);
  const log = pino(
    {
      base: null,
      level,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: LEFT_OUT, remove: true },
    },
    {
      write: (line: string) => {
        output.write(redact(line));
      },
    },
  );
  const at =
    (level: Exclude<LogLevel, 'silent'>): Logger['info'] =>
    (message, fields = {}) => {
      log[level](fieldsFor(fields), message);
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
};
