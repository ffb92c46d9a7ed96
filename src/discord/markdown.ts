import type { Span } from '../text/span.ts';

/*
 * Text from articles and askers is shown as it stands: each character that Discord's Markdown could read as formatting, mention,
 * link or emoji gets a backslash, which Discord takes away again. So the text that a reader sees and copies is the text itself,
 * with no invisible marks in it.
 *
 * Always: emphasis, code, spoilers, angle and square brackets, `#`, `@`, the colon (`https:`, `:smile:`, `<t:0>`) and the slash
 * (`discord.gg/…` is found without a scheme). At the start of a line: what begins a list or small print. Emoji one by one, and the
 * selectors that turn a digit or `©` into one; `©`, `®` and `™` alone stay text.
 */
const SPECIAL = new RegExp(
  [
    String.raw`[\\*_~\x60|<>\[\]#@:/]`,
    String.raw`(?<=^[^\S\n]*)[-+]`,
    String.raw`(?<=^[^\S\n]*\d+)\.(?=\s|$)`,
    String.raw`(?![©®™])\p{Extended_Pictographic}`,
    String.raw`[\p{Regional_Indicator}\p{Emoji_Modifier}\u{fe0f}\u{20e3}\u{e50a}]`,
  ].join('|'),
  'gmu',
);

/** How white space of an article is shown: every line break as a line feed, a tab or form feed as one space. */
export const visible = (text: string): string =>
  text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replace(/[\t\v\f]/g, ' ');

/** Markdown that shows `text` and nothing else, with its lines. */
export const escapeMarkdown = (text: string): string => visible(text).replace(SPECIAL, String.raw`\$&`);

/** The same on a single line: runs of white space become one space. */
export const escapeLine = (text: string): string => escapeMarkdown(visible(text).trim().replace(/\s+/g, ' '));

/** The text that `escapeMarkdown` or `escapeLine` made `markdown` from, as a reader sees it. */
export const unescapeMarkdown = (markdown: string): string => markdown.replace(/\\([^])/gu, '$1');

/** `offset`, or the one after it where a cut would part a surrogate pair or the two halves of a line break. */
const wholeCharacters = (text: string, offset: number): number =>
  /^(?:\r\n|[\ud800-\udbff][\udc00-\udfff])$/.test(text.slice(Math.max(0, offset - 1), offset + 1))
    ? offset + 1
    : offset;

/** Cuts at the ends of `spans`: the stretches of `text` in order, each inside or outside of all of them. */
const stretches = (
  text: string,
  spans: readonly Span[],
): { readonly text: string; readonly bold: boolean }[] => {
  const parts: { text: string; bold: boolean }[] = [];
  let position = 0;
  const push = (wanted: number, bold: boolean): void => {
    const end = wholeCharacters(text, Math.min(wanted, text.length));
    if (end <= position) return;
    parts.push({ text: text.slice(position, end), bold });
    position = end;
  };
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    push(span.start, false);
    push(span.end, true);
  }
  push(text.length, false);
  return parts;
};

/** Two bold stretches side by side would read `****`, which closes nothing. */
const merge = (spans: readonly Span[]): readonly Span[] => {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last === undefined || span.start > last.end) merged.push(span);
    else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return merged;
};

// Bold ends and begins again with each line, since a line of a block quote stands for itself on some clients.
const embolden = (text: string): string =>
  escapeMarkdown(text)
    .split('\n')
    .map((line) => (line.trim() === '' ? line : `**${line}**`))
    .join('\n');

/** `text` with the stretches `bold` (offsets into it) in bold and nothing else marked. */
export const withBold = (text: string, bold: readonly Span[]): string =>
  stretches(text, merge(bold))
    .map((part) => (part.bold ? embolden(part.text) : escapeMarkdown(part.text)))
    .join('');

/** A block quote of `text`, every line of it, with the stretches `bold` (offsets into `text`) in bold. */
export const blockQuote = (text: string, bold: readonly Span[] = []): string =>
  withBold(text, bold)
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');

/** At most `length` UTF-16 units, whole characters, with "…" for what is left out. For titles and questions, never for a quote. */
export const clip = (text: string, length: number): string => {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '');
  return `${cut.trimEnd()}…`;
};
