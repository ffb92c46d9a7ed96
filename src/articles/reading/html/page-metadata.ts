import { z } from 'zod';

import type { PartialDate } from '../../../corpus/article.ts';
import { parseDate } from '../../../corpus/metadata/parse-date.ts';
import type { Page } from './page.ts';

export type PageMetadata = {
  readonly title?: string;
  readonly outlet?: string;
  readonly author?: string;
  readonly published?: PartialDate;
  readonly url?: string;
};

/** Longer than this, in UTF-16 units, is no name but a paragraph put into the wrong field. */
const LONGEST_NAME = 120;
const LONGEST_TITLE = 300;

const oneLine = (words: string | null | undefined, longest = LONGEST_NAME): string | undefined => {
  const line = words?.replace(/\s+/g, ' ').trim();
  return line === undefined || line === '' || line.length > longest ? undefined : line;
};

const isAddress = (words: string): boolean => /^(?:https?:)?\/\//i.test(words);

const named = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]);
const article = z.object({
  '@type': z.union([z.string(), z.array(z.string())]),
  headline: z.string().optional().catch(undefined),
  datePublished: z.string().optional().catch(undefined),
  author: z
    .union([named.transform((name) => [name]), z.array(named)])
    .optional()
    .catch(undefined),
  publisher: named.optional().catch(undefined),
});
type LinkedArticle = z.output<typeof article>;

/** Types of schema.org that are an article. */
const ARTICLE = /(?:Article|BlogPosting|Report|LiveBlogPosting)$/;

/** Objects inside objects are followed so deep. */
const DEPTH = 4;

const objectsIn = (value: unknown, depth = DEPTH): readonly unknown[] => {
  if (depth === 0 || typeof value !== 'object' || value === null) return [];
  const inside: readonly unknown[] = Object.values(value);
  return [value, ...inside.flatMap((each) => objectsIn(each, depth - 1))];
};

const parsedJson = (source: string): unknown => {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
};

/** The page's description of its article in JSON-LD, if it has one. */
const linkedArticle = (page: Page): LinkedArticle | undefined => {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    for (const object of objectsIn(parsedJson(script.textContent ?? ''))) {
      const read = article.safeParse(object);
      if (read.success && [read.data['@type']].flat().some((type) => ARTICLE.test(type))) return read.data;
    }
  }
  return undefined;
};

/** The content of the first of these `<meta>` fields that is there; names in the order of trust. */
const meta = (page: Page, names: readonly string[]): string | undefined => {
  const fields = Array.from(page.querySelectorAll('meta[content]'), (field) => ({
    names: ['property', 'name', 'itemprop', 'http-equiv'].map((key) =>
      field.getAttribute(key)?.toLowerCase(),
    ),
    content: oneLine(field.getAttribute('content'), LONGEST_TITLE),
  }));
  for (const name of names) {
    const found = fields.find((field) => field.names.includes(name) && field.content !== undefined);
    if (found?.content !== undefined) return found.content;
  }
  return undefined;
};

const TITLES = ['og:title', 'citation_title', 'dc.title', 'dcterms.title', 'twitter:title', 'headline'];
const OUTLETS = ['og:site_name', 'citation_journal_title', 'dc.publisher', 'application-name', 'publisher'];
const AUTHORS = [
  'author',
  'article:author',
  'citation_author',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
];
const DATES = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'citation_publication_date',
  'citation_date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'date',
];

/** Where a page marks up the day of its article itself; the surest first. */
const TIMES = [
  'time[itemprop~="datePublished"]',
  '[itemprop~="datePublished"]',
  'time[pubdate]',
  'article header time',
  'article time',
  'header time',
  'main time',
  'time',
];

const timeElement = (page: Page): PartialDate | undefined => {
  for (const selector of TIMES) {
    const time = page.querySelector(selector);
    if (time === null) continue;
    const date =
      parseDate(time.getAttribute('datetime') ?? time.getAttribute('content') ?? '') ??
      parseDate(time.textContent ?? '');
    if (date?.year !== undefined) return date;
  }
  return undefined;
};

const dateOf = (written: string | undefined): PartialDate | undefined => {
  const compact = /^(\d{4})(\d{2})(\d{2})(?:\D|$)/.exec(written ?? '');
  const date = parseDate(compact === null ? (written ?? '') : compact.slice(1, 4).join('-'));
  return date?.year === undefined ? undefined : date;
};

/** "Mill burns down | The Ostrava Courier": a title and what stands after its last bar or dash. */
const SITE = /^(?<head>.+?)\s+[|–—·»-]\s+(?<site>[^|–—·»]+)$/;

/** The part after the last bar or dash is the site's when it is the outlet's name, or when a bar parts it from a title of its own. */
const withoutSite = (title: string, outlet: string | undefined): string => {
  const parts = SITE.exec(title)?.groups;
  const head = parts?.['head'];
  if (head === undefined) return title;
  const isOutlet = outlet !== undefined && parts?.['site']?.toLowerCase() === outlet.toLowerCase();
  return isOutlet || (title.includes(' | ') && head.split(' ').length > 2) ? head : title;
};

const BY = /^(?:by|written by|von|par|por)\s*:?\s+/i;

const authorOf = (names: readonly (string | undefined)[]): string | undefined => {
  const people = names
    .map((name) => oneLine(name)?.replace(BY, ''))
    .filter((name): name is string => name !== undefined && !isAddress(name));
  return people.length === 0 ? undefined : Array.from(new Set(people)).join(', ');
};

const addressOf = (page: Page): string | undefined => {
  const written =
    page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta(page, ['og:url']) ?? '';
  return /^https?:\/\//i.test(written) && URL.canParse(written) ? new URL(written).href : undefined;
};

const headingsOf = (page: Page): readonly string[] =>
  Array.from(page.querySelectorAll('h1'), (heading) => oneLine(heading.textContent, LONGEST_TITLE)).filter(
    (heading) => heading !== undefined,
  );

/** What a page says of its article, in its head, in JSON-LD and in marked-up times. Nothing is guessed from the running text. */
export const readPageMetadata = (page: Page): PageMetadata => {
  const linked = linkedArticle(page);
  const outlet = meta(page, OUTLETS) ?? oneLine(linked?.publisher);
  const tag = oneLine(page.querySelector('title')?.textContent, LONGEST_TITLE);
  const headings = headingsOf(page);
  // The first heading of many pages is the name of their site, which the title has at its end.
  const site = tag === undefined ? undefined : SITE.exec(tag)?.groups?.['site'];
  const own = headings.filter((heading) => heading !== site);
  const written =
    oneLine(linked?.headline, LONGEST_TITLE) ??
    meta(page, TITLES) ??
    own.find((heading) => tag?.startsWith(heading) === true) ??
    (own.length === 1 ? own[0] : undefined) ??
    tag;
  const named = outlet ?? headings.find((heading) => heading === site);
  const title = written === undefined ? undefined : withoutSite(written, named);
  const author = authorOf(linked?.author ?? []) ?? authorOf([meta(page, AUTHORS)]);
  const published = dateOf(linked?.datePublished) ?? dateOf(meta(page, DATES)) ?? timeElement(page);
  const url = addressOf(page);
  return {
    ...(title !== undefined && { title }),
    ...(outlet !== undefined && { outlet }),
    ...(author !== undefined && { author }),
    ...(published !== undefined && { published }),
    ...(url !== undefined && { url }),
  };
};
