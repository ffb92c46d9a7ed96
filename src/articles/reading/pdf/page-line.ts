/** A line of a page as it is printed. Lengths in points, from the page's upper left corner. */
export type PageLine = {
  readonly text: string;
  /** Index of its page, from 0. */
  readonly page: number;
  readonly left: number;
  readonly right: number;
  /** Of its baseline. */
  readonly y: number;
  /** Of the letters that most of the line is set in. */
  readonly size: number;
};

/** The lines of one page in the order in which it gives them. */
export type PrintedPage = { readonly height: number; readonly lines: readonly PageLine[] };
