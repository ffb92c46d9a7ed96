/** A list with its items, each of its own words and of lists inside it. `start` is the first number of an ordered list. */
export type LineList = {
  readonly kind: 'list';
  readonly start: number | undefined;
  readonly items: readonly { readonly text: string; readonly inner: readonly LineList[] }[];
};

/** A block of a message that is no list, or a list. */
export type Stretch = { readonly kind: 'text'; readonly text: string } | LineList;

type Item = { readonly indent: number; readonly number: number | undefined; readonly text: string };

const FENCE = /(```[\s\S]+?```)/;
const ITEM = /^(?<indent> *)(?:[-*]|(?<number>\d{1,9})\.) +(?<text>\S.*)$/;

const itemOf = (line: string): Item | undefined => {
  const { indent, number, text } = ITEM.exec(line)?.groups ?? {};
  if (indent === undefined || text === undefined) return undefined;
  return { indent: indent.length, number: number === undefined ? undefined : Number(number), text };
};

/** Lists of items on one level; deeper ones belong to the item before them. Ordered and unordered ones are lists apart. */
const listsOf = (items: readonly Item[]): readonly LineList[] => {
  const lists: { start: number | undefined; items: { text: string; deeper: Item[] }[] }[] = [];
  const level = items[0]?.indent ?? 0;
  for (const item of items) {
    const list = lists.at(-1);
    const last = list?.items.at(-1);
    if (last && item.indent > level + 1) last.deeper.push(item);
    else if (list && (list.start === undefined) === (item.number === undefined))
      list.items.push({ text: item.text, deeper: [] });
    else lists.push({ start: item.number, items: [{ text: item.text, deeper: [] }] });
  }
  return lists.map((list) => ({
    kind: 'list',
    start: list.start,
    items: list.items.map(({ text, deeper }) => ({ text, inner: listsOf(deeper) })),
  }));
};

/** Headings, small print and quotes: each line is a block of its own, but the lines of one quote belong together. */
const SINGLE = /^(?:#{1,3}|-#) +\S/;
const QUOTE = /^ *> /;
/** Makes all that follows a quote. */
const QUOTE_OF_REST = /^ *>>> /;

const splitLines = (text: string): readonly Stretch[] => {
  const stretches: Stretch[] = [];
  let plain: string[] = [];
  let quote: string[] = [];
  let items: Item[] = [];
  const put = (lines: readonly string[]): void => {
    if (lines.length > 0) stretches.push({ kind: 'text', text: lines.join('\n') });
  };
  const endBlocks = (): void => {
    stretches.push(...listsOf(items));
    put(quote);
    items = [];
    quote = [];
  };
  /** An empty line before a block needs a second break to be seen. */
  const endPlain = (): void => {
    put(plain.at(-1) === '' ? [...plain, ''] : plain);
    plain = [];
  };
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    const item = itemOf(line);
    if (QUOTE_OF_REST.test(line)) {
      endPlain();
      endBlocks();
      put(lines.slice(index));
      return stretches;
    }
    if (item !== undefined) {
      endPlain();
      if (quote.length > 0) endBlocks();
      items.push(item);
    } else if (QUOTE.test(line)) {
      endPlain();
      if (items.length > 0) endBlocks();
      quote.push(line);
    } else if (SINGLE.test(line)) {
      endPlain();
      endBlocks();
      put([line]);
    } else {
      endBlocks();
      plain.push(line);
    }
  }
  endBlocks();
  put(plain);
  return stretches;
};

/** A code block takes the line breaks around it. */
const withoutEdges = (text: string, isAfter: boolean, isBefore: boolean): string => {
  const rest = isAfter && text.startsWith('\n') ? text.slice(1) : text;
  return isBefore && rest.endsWith('\n') ? rest.slice(0, -1) : rest;
};

/**
 * Splits a message into its blocks: code blocks, headings, small print, quotes, lists (lines that begin with a dash, a star or a number), and
 * what stands between them. The library that reads them knows no lists, and no small print after a quote. The line breaks between blocks are
 * the blocks' own.
 */
export const splitBlocks = (text: string): readonly Stretch[] => {
  const parts = text.split(FENCE);
  return parts.flatMap((part, index): readonly Stretch[] => {
    if (index % 2 === 1) return [{ kind: 'text', text: part }];
    const between = withoutEdges(part, index > 0, index < parts.length - 1);
    return between === '' ? [] : splitLines(between);
  });
};
