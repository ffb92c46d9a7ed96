/** Facts that go with a log line; errors under `error`. */
export type LogFields = Readonly<Record<string, unknown>>;

/** How much is written: from this level on; `silent` for nothing. */
export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;

export type LogLevel = (typeof LOG_LEVELS)[number];

/** Where the bot tells its operator what happens. Messages are whole sentences; secrets are taken out by whoever makes the logger. */
export interface Logger {
  /** For whoever looks for a fault; not written unless asked for. */
  debug(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}
