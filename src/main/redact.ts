/** What stands in a secret's place. */
const HIDDEN = '[hidden]';

/** A slash as it is, as JSON may escape it, or percent-encoded, once or several times. */
const SLASH = String.raw`(?:\\*/|%(?:25)*2[fF])`;

/** A character of a token in an address; not the percent sign of an encoded slash, which ends the token. */
const IN_ADDRESS = String.raw`(?:[\w.~+=-]|%(?!(?:25)*2[fF]))`;

/**
 * Secrets that are known by where they stand or what they look like. What is kept in front is the first group.
 * - In the addresses of answers, and so in the errors that discord.js throws: `/interactions/ID/TOKEN`, `/webhooks/ID/TOKEN`.
 * - Under a name that says so, in JSON (also inside a string of JSON) and in objects as Node prints them.
 * - After the name of a way to log in.
 * - Interaction tokens begin with "interaction:" in base64; bot tokens are an id, a time and a signature with dots between.
 */
const PATTERNS: readonly RegExp[] = [
  new RegExp(String.raw`((?:interactions|webhooks)${SLASH}\d+${SLASH})${IN_ADDRESS}+`, 'g'),
  /(\b(?:\w+_)?(?:token|authorization)\\*["']?\s*[:=]\s*\\*["'])[^"'\\]+/gi,
  /(\b(?:Bot|Bearer)(?:\s|%20|\+)+)[\w.~+/=-]{20,}/g,
  /()aW50ZXJhY3Rpb2[\w-]{10,}/g,
  /()\b[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}/g,
];

const hex = (char: string, digits: number): string =>
  (char.codePointAt(0) ?? 0)
    .toString(16)
    .padStart(digits, '0')
    .replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);

/** Backslashes before a character of a secret: JSON in JSON in JSON has seven. A bound keeps a long run of them from taking quadratic time. */
const BACKSLASHES = 8;

/** A character as it is, percent-encoded once or several times, or as an escape of JSON, itself escaped or not. */
const anyForm = (char: string): string => {
  const plain = char.replace(/[^\w]/, String.raw`\$&`);
  return String.raw`(?:\\{0,${BACKSLASHES}}${plain}|%(?:25)*${hex(char, 2)}|\\{1,${BACKSLASHES}}u${hex(char, 4)})`;
};

/**
 * Makes a function that takes secrets out of a text, in whatever form they stand there: plain, percent-encoded, escaped in JSON. JSON stays
 * JSON.
 * @param secrets of ASCII, such as tokens; besides, whatever looks like a token of Discord is taken out
 */
export const createRedactor = (secrets: readonly string[]): ((text: string) => string) => {
  const known = secrets
    .filter((secret) => secret !== '')
    .map((secret) => new RegExp(Array.from(secret, anyForm).join(''), 'g'));
  return (text) =>
    PATTERNS.reduce(
      (shown, pattern) => shown.replace(pattern, `$1${HIDDEN}`),
      known.reduce((shown, secret) => shown.replace(secret, HIDDEN), text),
    );
};
