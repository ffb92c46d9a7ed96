import type { PageLine, PrintedPage } from './page-line.ts';

/** Running heads and feet are among so many lines from the upper or lower edge of what is printed. */
const EDGE_LINES = 3;
/** Fewer pages than this with the same line are chance; a number in it that counts the pages needs no more. */
const FEWEST_PAGES = 2;
/** Of the pages, the share that must have a line without such a number: left and right pages take turns. */
const PAGE_SHARE = 0.3;
/** So many pages are enough in any book: chapters have heads of their own. */
const ENOUGH_PAGES = 4;
/** Points by which its place may differ from page to page. */
const PLACE = 4;

const ROMAN = /^[ivxlc]+$/i;
/** A page's number alone, with the usual ornaments: "12", "– 12 –", "Page 12 of 30", "12 | 30", "xii". */
const PAGE_NUMBER =
  /^(?:[-–—|•·[(]\s*)?(?:page|p\.|seite|第)?\s*(?<number>\d{1,4}|[ivxlc]{1,7})\s*(?:页|(?:of|\/|\|)\s*\d{1,4})?(?:\s*[-–—|•·\])])?$/i;

const edges = ({ lines }: PrintedPage): readonly PageLine[] => {
  const sorted = lines.toSorted((one, other) => one.y - other.y);
  return sorted.length <= EDGE_LINES * 2
    ? sorted
    : [...sorted.slice(0, EDGE_LINES), ...sorted.slice(-EDGE_LINES)];
};

/** The line as it is, and with each of its numbers as what it is more than its page's, which is the same where it counts the pages. */
const patterns = ({ text, page }: PageLine): readonly [string, ...string[]] => [
  text,
  ...Array.from(
    text.matchAll(/\d{1,4}/g),
    ({ 0: number, index }) =>
      `${text.slice(0, index)}#${Number(number) - page}#${text.slice(index + number.length)}`,
  ),
];

const numberOf = (text: string): number | undefined => {
  const number = PAGE_NUMBER.exec(text)?.groups?.['number'];
  return number === undefined || ROMAN.test(number) ? undefined : Number(number);
};

/** Numbers at an edge that grow by one from page to page; on a single page its own number, 1. */
const pageNumbers = (candidates: readonly PageLine[], pages: number): readonly PageLine[] => {
  const byOffset = new Map<number, PageLine[]>();
  for (const line of candidates) {
    const number = numberOf(line.text);
    if (number === undefined) continue;
    const offset = number - line.page;
    const lines = byOffset.get(offset);
    if (lines === undefined) byOffset.set(offset, [line]);
    else lines.push(line);
  }
  return Array.from(byOffset).flatMap(([offset, lines]) =>
    new Set(lines.map(({ page }) => page)).size >= FEWEST_PAGES || (pages === 1 && offset === 1) ? lines : [],
  );
};

const strip = ({ y }: PageLine): number => Math.round(y / PLACE);

/** Lines at an edge that stand with the same words at the same place on many pages. */
const repeated = (candidates: readonly PageLine[], pages: number): readonly PageLine[] => {
  // Words at a place, which is a strip across the page, and the pages that have them there or in the strips beside it.
  const pagesWith = new Map<string, Set<number>>();
  for (const line of candidates)
    for (const words of patterns(line))
      for (const beside of [-1, 0, 1]) {
        const key = `${strip(line) + beside} ${words}`;
        const found = pagesWith.get(key) ?? new Set();
        pagesWith.set(key, found.add(line.page));
      }
  const enough = Math.min(ENOUGH_PAGES, Math.max(FEWEST_PAGES, Math.ceil(pages * PAGE_SHARE)));
  return candidates.filter((line) => {
    const count = (words: string): number => pagesWith.get(`${strip(line)} ${words}`)?.size ?? 0;
    const [plain, ...counting] = patterns(line);
    return count(plain) >= enough || counting.some((words) => count(words) >= FEWEST_PAGES);
  });
};

/** Running heads and feet, and page numbers: what a printer put on the pages and is no part of the text. */
export const runningLines = (pages: readonly PrintedPage[]): ReadonlySet<PageLine> => {
  const candidates = pages.flatMap(edges);
  return new Set([...repeated(candidates, pages.length), ...pageNumbers(candidates, pages.length)]);
};
