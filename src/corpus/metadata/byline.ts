import type { HeadLine } from './head-line.ts';

export type Byline = { readonly author?: string; readonly outlet?: string };

const LABEL = String.raw`(?:Source|Author|Authors|By|Reporter|Editor|Date|Published|Time)\s*[:：]`;
const SOURCE = new RegExp(String.raw`\bSource\s*[:：]\s*(?<name>.+?)\s*(?=${LABEL}|$)`, 'i');
const AUTHOR = new RegExp(
  String.raw`\b(?:Authors?|Written by|By|Text)\s*[:：]\s*(?<name>.+?)\s*(?=${LABEL}|$)`,
  'i',
);
const REPORTER_IN_BRACKETS = /\((?:[^()]*\s)?[Rr]eporters?\s+(?<name>[^()]+)\)/;
const REPORTER =
  /^(?:(?<outlet>\p{Lu}.*?)\s+)?(?:[Rr]eporters?|[Cc]orrespondents?|[Jj]ournalists?)\s*[:：]?\s+(?<name>\p{Lu}[^.,:]*)$/u;
const BY = /^(?:By|BY|Written by)\s+(?<name>\p{Lu}[^.:]*)$/u;
const MARKED = /^[◎○●■□◆◇▲△▼▽★☆※]\s*(?:[Bb]y\s+)?(?<name>\p{Lu}.*)$/u;

/** Author and outlet from the captions of the head: "Source: … Author: …", "(Reporter …)", "By …". */
export const readByline = (head: readonly HeadLine[]): Byline => {
  let author: string | undefined;
  let outlet: string | undefined;
  for (const { kind, words } of head) {
    if (kind !== 'caption') continue;
    const reporter = REPORTER.exec(words)?.groups;
    outlet ??= SOURCE.exec(words)?.groups?.['name'] ?? reporter?.['outlet'];
    author ??=
      AUTHOR.exec(words)?.groups?.['name'] ??
      REPORTER_IN_BRACKETS.exec(words)?.groups?.['name'] ??
      reporter?.['name'] ??
      BY.exec(words)?.groups?.['name'] ??
      MARKED.exec(words)?.groups?.['name'];
  }
  return {
    ...(author !== undefined && { author: author.trim() }),
    ...(outlet !== undefined && { outlet: outlet.trim() }),
  };
};
