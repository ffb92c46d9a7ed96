import type { PageLine } from './page-line.ts';

/** A run of letters that a page places; `matrix` takes its own plane to the page's, with y downwards. */
export type PlacedRun = {
  readonly text: string;
  readonly width: number;
  readonly matrix: readonly number[];
  /** Whether the page ends a line after it. */
  readonly endsLine: boolean;
};

type Placed = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
};

/** Of the size of letters, how far notes and exponents stand off their line. */
const OFF_LINE = 0.6;
/** Of the size of letters, the gap from which two runs are two words. */
const WORD_GAP = 0.15;
/** Of the size of letters, how far back a run may reach on its line: kerning and accents do. */
const REACH_BACK = 1;
/** Of the length of the way along the line, how far it may rise: more is a word set at a slant or upright. */
const SLANT = 0.1;

const placed = ({ text, width, matrix }: PlacedRun): Placed | undefined => {
  const [a = 0, b = 0, c = 0, d = 0, left = 0, y = 0] = matrix;
  if (a <= 0 || Math.abs(b) > a * SLANT) return undefined;
  return { text, left, right: left + width, y, size: Math.hypot(c, d) };
};

const isCjk = (character: string | undefined): boolean =>
  character !== undefined && /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\uff00-\uffef]/u.test(character);

/** Between Chinese or Japanese letters no space is written, however wide they are set. */
const needsSpace = (before: string, after: string): boolean =>
  !/\s$/.test(before) && !/^\s/.test(after) && !(isCjk(before.at(-1)) && isCjk(after[0]));

const lineOf = (runs: readonly Placed[], page: number): PageLine | undefined => {
  let text = '';
  let right: number | undefined;
  const lengths = new Map<number, number>();
  for (const run of runs) {
    const gap = right === undefined ? 0 : run.left - right;
    text += gap > run.size * WORD_GAP && needsSpace(text, run.text) ? ` ${run.text}` : run.text;
    right = Math.max(right ?? run.right, run.right);
    const size = Math.round(run.size * 10) / 10;
    lengths.set(size, (lengths.get(size) ?? 0) + run.text.trim().length);
  }
  const words = runs.filter((run) => run.text.trim() !== '');
  const clean = text.replace(/[^\S\u00a0]+/g, ' ').trim();
  if (clean === '' || words.length === 0) return undefined;
  const [size = 0] = Array.from(lengths).sort(([, one], [, other]) => other - one)[0] ?? [];
  const main = words.find((run) => Math.abs(run.size - size) < size / 10) ?? words[0];
  return {
    text: clean,
    page,
    left: Math.min(...words.map((run) => run.left)),
    right: Math.max(...words.map((run) => run.right)),
    y: main?.y ?? 0,
    size,
  };
};

/** The lines of a page from its runs, in the page's own order; what is set upright or at a slant is left out. */
export const linesOfPage = (runs: readonly PlacedRun[], page: number): readonly PageLine[] => {
  const found: PageLine[] = [];
  let open: Placed[] = [];
  const close = (): void => {
    const line = lineOf(open, page);
    if (line !== undefined) found.push(line);
    open = [];
  };
  for (const run of runs) {
    const item = placed(run);
    if (item !== undefined && run.text !== '') {
      const last = open.at(-1);
      const size = Math.max(item.size, last?.size ?? 0);
      if (
        last !== undefined &&
        (Math.abs(item.y - last.y) > size * OFF_LINE || item.left < last.right - size * REACH_BACK)
      )
        close();
      open.push(item);
    }
    if (run.endsLine) close();
  }
  close();
  return found;
};
