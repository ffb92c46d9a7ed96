/** Facts that go with a log line; errors under `error`. */
export type LogFields = Readonly<Record<string, unknown>>;

/** Where the bot tells its operator what happens. Messages are whole sentences; secrets are taken out by whoever makes the logger. */
export interface Logger {
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}
