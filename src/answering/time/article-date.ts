import type { Article, PartialDate } from '../../corpus/article.ts';
import { parseDate } from '../../corpus/metadata/parse-date.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import type { ArticleDate } from './written-date.ts';
import { months } from '../../text/english/months.ts';
import { findMentions } from './find-mentions.ts';
import { dayNumber } from './period.ts';

/** A page that is this many days younger than its dateline at most can lend it its year. */
const MOST_DAYS_LATER = 60;
/** A text that names months, but none of the year before its page's date, in days, is older than the page. */
const A_YEAR = 366;
/** UTF-16 units of a line that can be a byline or a date. */
const LONGEST_LINE = 120;
/** What speaks of the future may name later days. */
const FUTURE = /\b(?:will|shall|to|plan\w*|expect\w*|due|schedul\w*|next|by|until|from|target\w*|goal)\b/i;

/** Words of a page beside a date, and any other word in a line. */
const PAGE_WORDS = new RegExp(
  String.raw`\b(?:${[...months.keys()].join('|')}|\p{L}{2,6}day|published|updated|posted|date|release|time|on|at|am|pm|gmt|utc|\d{1,2}(?:st|nd|rd|th))\b`,
  'giu',
);
const SIGNED = /\p{L}{2,}/u;

type HeadDate = { readonly date: ArticleDate; readonly isSigned: boolean };

/**
 * When the article was written, for "this year" in it: the day of its dateline, with the year of the page where that lacks one; else the date of
 * the page or of a line above the text. `undefined` when no year is known, when dateline and page don't agree on one, and when the text
 * names months that don't go with the page's date: it was put there later, or it speaks of what came after.
 */
export const articleDate = (article: Article, { memory }: SentenceReader): ArticleDate | undefined =>
  memory.articleDates(article, () => readDate(article));

function readDate(article: Article): ArticleDate | undefined {
  const { dateline, published } = article;
  const written = dateline?.date;
  if (isDated(written)) return written;
  if (written !== undefined) return isDated(published) ? lendYear(written, published) : undefined;
  const line = headDate(article);
  if (line?.isSigned === true) return line.date;
  const page = isDated(published) ? published : line?.date;
  return page !== undefined && goesWithText(page, article) ? page : undefined;
}

const isDated = (date: PartialDate | undefined): date is ArticleDate => date?.year !== undefined;

function lendYear(written: PartialDate, page: ArticleDate): ArticleDate | undefined {
  const { month, day } = written;
  if (month === undefined || day === undefined || page.month === undefined) return undefined;
  const pageDay = dayNumber(page.year, page.month, page.day ?? 28);
  return [page.year, page.year - 1]
    .map((year): ArticleDate => ({ year, month, day }))
    .find(({ year }) => {
      const later = pageDay - dayNumber(year, month, day);
      return later >= 0 && later <= MOST_DAYS_LATER;
    });
}

/** The date in a line between the title and the first sentence, and whether a name stands in the line too: then no page has put it there. */
function headDate({ sentences, text, title }: Article): HeadDate | undefined {
  const first = sentences.findIndex(({ kind }) => kind === 'sentence');
  for (const { start, end, kind } of sentences.slice(0, Math.max(0, first))) {
    const line = text.slice(start, end);
    if (kind === 'furniture' || end - start > LONGEST_LINE || line.includes(title)) continue;
    const date = parseDate(line);
    if (isDated(date) && date.month !== undefined)
      return { date, isSigned: SIGNED.test(line.replace(PAGE_WORDS, ' ')) };
  }
  return undefined;
}

function goesWithText({ year, month, day }: ArticleDate, { sentences, text }: Article): boolean {
  const published = dayNumber(year, month ?? 12, day ?? 28);
  let newest = -Infinity;
  for (const { kind, start, end } of sentences) {
    if (kind !== 'sentence') continue;
    const words = text.slice(start, end);
    if (!/\b20\d\d\b|\b1\d{3}\b/.test(words)) continue;
    for (const mention of findMentions(words)) {
      if (mention.year.from !== 'calendar') continue;
      if (mention.part === undefined) {
        if (mention.year.last === year) newest = published;
        continue;
      }
      const at = dayNumber(mention.year.last, mention.part.last.month, mention.part.last.day ?? 1);
      if (at > published && !FUTURE.test(words)) return false;
      newest = Math.max(newest, at);
    }
  }
  return newest === -Infinity || published - newest <= A_YEAR;
}
