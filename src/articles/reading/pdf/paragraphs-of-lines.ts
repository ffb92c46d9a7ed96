import { joinLines, vocabulary } from './join-lines.ts';
import type { PageLine } from './page-line.ts';

/** Of the usual step from line to line, a step from which a paragraph begins. */
const WIDE_STEP = 1.3;
/** Of the size of letters, the step from line to line that most printers take; for texts of a few lines, which show none of their own. */
const USUAL_STEP = 1.2;
const FEWEST_STEPS = 3;
/** Of the size of letters, a difference from which lines are of different kinds. */
const OTHER_SIZE = 0.1;
/** Of the body's size, from which a line is a headline. Headlines go on below however short their lines are. */
const HEADLINE_SIZE = 1.15;
/** Of the size of letters, how far the first line of a paragraph is moved in. */
const INDENT = 0.7;
/** Of the size of letters, how far apart the left edges of one column may be. */
const SAME_EDGE = 3;

const SENTENCE_END = /[.!?…。！？:;][”’"')\]]*$/;
/** A line that begins an item of a list. */
const ITEM = /^(?:[•●▪‣◦∙·–—*-]\s|\(?\d{1,2}[.)]\s|\d{1,2}(?:\.\d{1,2})+\.?\s|\(?[a-z]\)\s)/;
/** A line of a table of contents. */
const LEADERS = /(?:\.\s?){4,}\s*\w{1,5}$/;
/** A sentence that goes on. */
const GOES_ON = /^["'“‘(]?\p{Ll}/u;

/** The number that most letters vote for. */
const mostUsual = (votes: readonly (readonly [number, number])[]): number => {
  const counts = new Map<number, number>();
  for (const [value, weight] of votes) counts.set(value, (counts.get(value) ?? 0) + weight);
  return Array.from(counts).sort(([, one], [, other]) => other - one)[0]?.[0] ?? 0;
};

const sameSize = (one: PageLine, other: PageLine): boolean =>
  Math.abs(one.size - other.size) <= Math.max(one.size, other.size) * OTHER_SIZE;

const sameColumn = (one: PageLine, other: PageLine): boolean =>
  one.page === other.page && Math.abs(one.left - other.left) <= one.size * SAME_EDGE;

/** Steps in units of the letters' size, to a tenth, so that each size has its own. */
const step = (above: PageLine, below: PageLine): number =>
  Math.round(((below.y - above.y) / below.size) * 10) / 10;

/** Width that a line's first word takes, from the mean width of its letters. */
const firstWordWidth = (line: PageLine): number => {
  const [word = ''] = line.text.split(' ', 1);
  return ((line.right - line.left) / Math.max(1, line.text.length)) * (word.length + 1);
};

type Setting = {
  readonly bodySize: number;
  readonly bodyStep: number;
  readonly rightOf: (line: PageLine) => number;
};

/** How the text is set: the size of most letters, the step of most lines, and the right edge of each column. */
const settingOf = (lines: readonly PageLine[]): Setting => {
  const bodySize = mostUsual(lines.map(({ size, text }) => [size, text.length]));
  const steps = lines.flatMap((line, index): [number, number][] => {
    const above = lines[index - 1];
    return above !== undefined && sameColumn(above, line) && sameSize(above, line) && line.y > above.y
      ? [[step(above, line), line.text.length]]
      : [];
  });
  const byPage = new Map<number, PageLine[]>();
  for (const line of lines) byPage.set(line.page, [...(byPage.get(line.page) ?? []), line]);
  const edges = new Map<PageLine, number>();
  for (const page of byPage.values()) {
    for (const line of page) {
      const column = page.filter(
        (other) => sameColumn(line, other) && sameSize(line, other) && other.left < line.right,
      );
      edges.set(line, Math.max(...column.map(({ right }) => right)));
    }
  }
  return {
    bodySize,
    bodyStep: steps.length < FEWEST_STEPS ? USUAL_STEP : mostUsual(steps),
    rightOf: (line) => edges.get(line) ?? line.right,
  };
};

/** Whether the line was ended though the next word would have fitted on it; but no paragraph begins inside a sentence. */
const endsEarly = (above: PageLine, below: PageLine, { rightOf }: Setting): boolean =>
  above.right + firstWordWidth(below) < rightOf(above) &&
  (SENTENCE_END.test(above.text) || !GOES_ON.test(below.text));

const isHeadline = (line: PageLine, { bodySize }: Setting): boolean => line.size > bodySize * HEADLINE_SIZE;

const beginsParagraph = (above: PageLine, below: PageLine, setting: Setting): boolean => {
  if (!sameSize(above, below)) return true;
  const down = step(above, below);
  const onward = below.page === above.page && down > 0;
  if (onward && down > setting.bodyStep * WIDE_STEP) return true;
  if (ITEM.test(below.text) || LEADERS.test(above.text)) return true;
  if (isHeadline(above, setting)) return !onward;
  if (onward && sameColumn(above, below)) {
    if (
      below.left - above.left > below.size * INDENT &&
      !ITEM.test(above.text) &&
      SENTENCE_END.test(above.text)
    )
      return true;
    return endsEarly(above, below, setting);
  }
  // The next column or page: the paragraph goes on unless it visibly ended.
  return SENTENCE_END.test(above.text) || endsEarly(above, below, setting);
};

/** A paragraph, and whether it is set as a headline. */
export type PrintedParagraph = { readonly text: string; readonly page: number; readonly size: number };

/**
 * Paragraphs from printed lines, by what typesetting does with them: a wider step, another size, an indent, or a line that ends though the next
 * word would have fitted. Words broken at the end of a line are mended.
 */
export const paragraphsOfLines = (
  lines: readonly PageLine[],
): { readonly paragraphs: readonly PrintedParagraph[]; readonly bodySize: number } => {
  const setting = settingOf(lines);
  const words = vocabulary(lines.map(({ text }) => text));
  const grouped: PageLine[][] = [];
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    const open = grouped.at(-1);
    if (open === undefined || above === undefined || beginsParagraph(above, line, setting))
      grouped.push([line]);
    else open.push(line);
  }
  const paragraphs = grouped.map((own) => ({
    text: joinLines(
      own.map(({ text }) => text),
      words,
    ),
    page: own[0]?.page ?? 0,
    size: own[0]?.size ?? 0,
  }));
  return { paragraphs, bodySize: setting.bodySize };
};
