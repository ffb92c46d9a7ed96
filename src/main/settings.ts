import { z } from 'zod';

/** How to reach Discord. */
export type DiscordSettings = {
  readonly token: string;
  /** Server whose own commands are registered; without it they are registered globally. */
  readonly guildId: string | undefined;
  /** Base address of Discord's REST interface, without a version and without a slash at its end. */
  readonly apiUrl: string | undefined;
};

type Settings = {
  /** Folder of the articles. */
  readonly articles: string;
  /** `undefined` when no token is set. */
  readonly discord: DiscordSettings | undefined;
};

export type SettingsOutcome =
  | { readonly ok: true; readonly settings: Settings }
  /** `problem` is one sentence that says what to do; it never holds the token. */
  | { readonly ok: false; readonly problem: string };

export const NO_TOKEN =
  'DISCORD_TOKEN is not set; copy .env.example to .env and put the token of your bot there, from https://discord.com/developers/applications.';

/** A copied `.env.example` leaves lines empty: an empty value counts as none. */
const unset = (value: unknown): unknown =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;

const text = z.string().trim();

const schema = z.object({
  DISCORD_TOKEN: z.preprocess(
    unset,
    text
      .regex(
        /^[\w.~+/=-]+$/,
        'DISCORD_TOKEN is not a token: it must be one run of letters, digits, dots, dashes and underscores, without quotes and without "Bot" before it.',
      )
      .optional(),
  ),
  DISCORD_GUILD_ID: z.preprocess(
    unset,
    text
      .regex(
        /^\d{17,20}$/,
        "DISCORD_GUILD_ID must be a server's id, 17 to 20 digits: switch on Developer Mode in Discord, right-click the server and choose Copy Server ID.",
      )
      .optional(),
  ),
  DISCORD_API_URL: z.preprocess(
    unset,
    text
      .refine(
        (value) => URL.canParse(value) && ['http:', 'https:'].includes(new URL(value).protocol),
        'DISCORD_API_URL must be a web address such as https://discord.com/api; leave it out for Discord itself.',
      )
      .transform((value) => value.replace(/\/+$/, '').replace(/\/v\d+$/, ''))
      .optional(),
  ),
  ARTICLES_DIR: z.preprocess(unset, text.optional()),
});

/**
 * Reads the settings.
 * @param environment such as `process.env`
 * @param defaultArticles folder of the articles where ARTICLES_DIR is not set
 */
export const readSettings = (
  environment: Readonly<Record<string, string | undefined>>,
  defaultArticles: string,
): SettingsOutcome => {
  const read = schema.safeParse(environment);
  if (!read.success) return { ok: false, problem: read.error.issues.map(({ message }) => message).join(' ') };
  const { DISCORD_TOKEN: token, DISCORD_GUILD_ID, DISCORD_API_URL, ARTICLES_DIR } = read.data;
  return {
    ok: true,
    settings: {
      articles: ARTICLES_DIR ?? defaultArticles,
      discord:
        token === undefined ? undefined : { token, guildId: DISCORD_GUILD_ID, apiUrl: DISCORD_API_URL },
    },
  };
};
