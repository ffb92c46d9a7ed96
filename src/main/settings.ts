import { z } from 'zod';
import type { ArticleLimits } from '../store/article-store.ts';
import { LOG_LEVELS, type LogLevel } from '../discord/logger.ts';
import { DEFAULT_RATE_LIMITS, type RateLimits } from '../discord/rate-limit.ts';

/** How to reach Discord. */
export type DiscordSettings = {
  readonly token: string;
  /** Server whose own commands are registered; without it they are registered globally. */
  readonly guildId: string | undefined;
  /** Base address of Discord's REST interface, without a version and without a slash at its end. */
  readonly apiUrl: string | undefined;
  /** Whether to ask Discord for the words of all messages, so that the bot hears those in its threads that don't mention it. */
  readonly messageContent: boolean;
};

/** Where `/healthz` and `/metrics` are served. */
export type MonitoringSettings = {
  /** Name or address to listen on. */
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
};

/** What servers may keep. */
type KeepingSettings = {
  /** Of each server. */
  readonly limits: ArticleLimits;
  /** Whether pages are fetched. */
  readonly links: boolean;
};

/** How the channel in the browser is opened. */
type LocalSettings = {
  /** On this machine alone; 0 for any free one. */
  readonly port: number;
  /** Of its own bot: less than on Discord unless set, since whoever starts it looks at the page. */
  readonly logLevel: LogLevel;
};

export type Settings = {
  /** Folder of the articles. */
  readonly articles: string;
  /** Folder of what servers keep; made when it is first needed. */
  readonly data: string;
  readonly keeping: KeepingSettings;
  /** `undefined` when no token is set. */
  readonly discord: DiscordSettings | undefined;
  readonly logLevel: LogLevel;
  /** `undefined` when no port is set. */
  readonly monitoring: MonitoringSettings | undefined;
  readonly limits: RateLimits;
  readonly local: LocalSettings;
};

export type SettingsOutcome =
  | { readonly ok: true; readonly settings: Settings }
  /** `problem` is one sentence for each wrong value, which says what to do; it never holds the token. */
  | { readonly ok: false; readonly problem: string };

export const NO_TOKEN =
  'DISCORD_TOKEN is not set; copy .env.example to .env and put the token of your bot there, from https://discord.com/developers/applications.';

/** In the folder that the bot is started in, as `.env` is. */
const DEFAULT_DATA = 'data';

/**
 * Of each server. A team's articles of some years; 5,000 of them take some 300 MB of memory while they are asked. Text is counted as it is kept: a long
 * article has 20,000 bytes.
 */
const DEFAULT_LIMITS: ArticleLimits = { articles: 5_000, bytes: 100_000_000 };

/** Beyond what one process can index; more digits are a slip. */
const HIGHEST_ARTICLES = 100_000;
const HIGHEST_BYTES = 10_000_000_000;

/** Only this machine reaches it: what runs on the same one scrapes it, and nothing is open that nobody asked for. */
const DEFAULT_METRICS_HOST = '127.0.0.1';

const HIGHEST_PORT = 65_535;

/** Of the channel in the browser: unassigned, and not one that other tools for development take by themselves. */
const DEFAULT_LOCAL_PORT = 8620;

/** Far beyond what a person or a server asks in a minute; more digits are a slip. */
const HIGHEST_LIMIT = 100_000;

const SWITCHES: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['on', true],
  ['1', true],
  ['false', false],
  ['no', false],
  ['off', false],
  ['0', false],
]);

/** A copied `.env.example` leaves lines empty: an empty value counts as none. */
const unset = (value: unknown): unknown =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;

const text = z.string().trim();

const optional = <T extends z.ZodType>(schema: T) => z.preprocess(unset, schema.optional());

const wholeNumber = (highest: number, problem: string) =>
  optional(
    text.refine((value) => /^\d{1,11}$/.test(value) && Number(value) <= highest, problem).transform(Number),
  );

const onOff = (problem: string) =>
  optional(
    text
      .toLowerCase()
      .refine((value) => SWITCHES.has(value), problem)
      .transform((value) => SWITCHES.get(value) === true),
  );

const limit = (name: string, who: string) =>
  wholeNumber(
    HIGHEST_LIMIT,
    `${name} must be a whole number from 0 to ${HIGHEST_LIMIT}: how often ${who} may ask in a minute, 0 for any number.`,
  );

const schema = z.object({
  DISCORD_TOKEN: optional(
    text.regex(
      /^[\w.~+/=-]+$/,
      'DISCORD_TOKEN is not a token: it must be one run of letters, digits, dots, dashes and underscores, without quotes and without "Bot" before it.',
    ),
  ),
  DISCORD_GUILD_ID: optional(
    text.regex(
      /^\d{17,20}$/,
      "DISCORD_GUILD_ID must be a server's id, 17 to 20 digits: switch on Developer Mode in Discord, right-click the server and choose Copy Server ID.",
    ),
  ),
  DISCORD_API_URL: optional(
    text
      .refine(
        (value) => URL.canParse(value) && ['http:', 'https:'].includes(new URL(value).protocol),
        'DISCORD_API_URL must be a web address such as https://discord.com/api; leave it out for Discord itself.',
      )
      .transform((value) => value.replace(/\/+$/, '').replace(/\/v\d+$/, '')),
  ),
  MESSAGE_CONTENT_INTENT: onOff(
    'MESSAGE_CONTENT_INTENT must be true or false: true if you switched on the Message Content Intent on the Bot page of your application, so that the bot hears messages in its threads without a mention.',
  ),
  ARTICLES_DIR: optional(text),
  DATA_DIR: optional(text),
  MAX_ARTICLES_PER_SERVER: wholeNumber(
    HIGHEST_ARTICLES,
    `MAX_ARTICLES_PER_SERVER must be a whole number from 0 to ${HIGHEST_ARTICLES}: how many articles of its own one server may keep; leave it out for ${DEFAULT_LIMITS.articles}.`,
  ),
  MAX_BYTES_PER_SERVER: wholeNumber(
    HIGHEST_BYTES,
    `MAX_BYTES_PER_SERVER must be a whole number from 0 to ${HIGHEST_BYTES}: how many bytes of text one server may keep; leave it out for ${DEFAULT_LIMITS.bytes}.`,
  ),
  ALLOW_LINKS: onOff(
    'ALLOW_LINKS must be true or false: true if those who look after the articles of a server may let the bot fetch pages from the web.',
  ),
  LOG_LEVEL: optional(
    text.toLowerCase().pipe(
      z.enum(LOG_LEVELS, {
        error: `LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}; leave it out for info.`,
      }),
    ),
  ),
  METRICS_PORT: wholeNumber(
    HIGHEST_PORT,
    `METRICS_PORT must be a port, a whole number from 1 to ${HIGHEST_PORT}, or 0 for any free one; leave it out for none.`,
  ),
  METRICS_HOST: optional(
    text.regex(
      /^[\w.:-]+$/,
      'METRICS_HOST must be a name or an address of this machine without a port, such as 127.0.0.1, or 0.0.0.0 for all of its addresses.',
    ),
  ),
  PORT: wholeNumber(
    HIGHEST_PORT,
    `PORT must be a port, a whole number from 1 to ${HIGHEST_PORT}, or 0 for any free one; leave it out for ${DEFAULT_LOCAL_PORT}.`,
  ),
  RATE_LIMIT_PER_USER: limit('RATE_LIMIT_PER_USER', 'one person'),
  RATE_LIMIT_PER_SERVER: limit('RATE_LIMIT_PER_SERVER', 'all people of a server together'),
});

/** Names of all settings, as they stand in the environment. */
export const SETTING_NAMES: readonly string[] = Object.keys(schema.shape);

const discordOf = (read: z.output<typeof schema>): DiscordSettings | undefined =>
  read.DISCORD_TOKEN === undefined
    ? undefined
    : {
        token: read.DISCORD_TOKEN,
        guildId: read.DISCORD_GUILD_ID,
        apiUrl: read.DISCORD_API_URL,
        messageContent: read.MESSAGE_CONTENT_INTENT ?? false,
      };

/**
 * Reads the settings.
 * @param environment such as `process.env`
 * @param defaultArticles folder of the articles where ARTICLES_DIR is not set
 */
export const readSettings = (
  environment: Readonly<Record<string, string | undefined>>,
  defaultArticles: string,
): SettingsOutcome => {
  const outcome = schema.safeParse(environment);
  if (!outcome.success)
    return { ok: false, problem: outcome.error.issues.map(({ message }) => message).join(' ') };
  const read = outcome.data;
  return {
    ok: true,
    settings: {
      articles: read.ARTICLES_DIR ?? defaultArticles,
      data: read.DATA_DIR ?? DEFAULT_DATA,
      keeping: {
        limits: {
          articles: read.MAX_ARTICLES_PER_SERVER ?? DEFAULT_LIMITS.articles,
          bytes: read.MAX_BYTES_PER_SERVER ?? DEFAULT_LIMITS.bytes,
        },
        links: read.ALLOW_LINKS ?? false,
      },
      discord: discordOf(read),
      logLevel: read.LOG_LEVEL ?? 'info',
      monitoring:
        read.METRICS_PORT === undefined
          ? undefined
          : { host: read.METRICS_HOST ?? DEFAULT_METRICS_HOST, port: read.METRICS_PORT },
      limits: {
        perUser: read.RATE_LIMIT_PER_USER ?? DEFAULT_RATE_LIMITS.perUser,
        perServer: read.RATE_LIMIT_PER_SERVER ?? DEFAULT_RATE_LIMITS.perServer,
      },
      local: { port: read.PORT ?? DEFAULT_LOCAL_PORT, logLevel: read.LOG_LEVEL ?? 'warn' },
    },
  };
};
