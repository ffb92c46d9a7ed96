/** A place where a sentence may end: a run of full stops, question or exclamation marks, with the closing signs right after it. */
export type Site = {
  /** The terminal run: ".", "?!", "...". */
  readonly mark: string;
  /** Closing quotation marks and brackets that follow the run at once; often empty. */
  readonly closers: string;
  /** Where the sentence would end: after the closers. */
  readonly end: number;
  /** What stands before the mark, from the start of the sentence on, but at most `REACH` units. */
  readonly before: string;
  /** What follows, from the first character that is not white space, at most `REACH` units; never empty. */
  readonly after: string;
  /** Whether white space parts the two. */
  readonly spaced: boolean;
  /** Whether the paragraph uses capitals at all. */
  readonly cased: boolean;
  /** Whether the mark stands inside round or square brackets that close later in the paragraph. */
  readonly bracketed: boolean;
};

/** UTF-16 units a rule sees on each side: room for a speaker with a long title after a quotation. */
export const REACH = 240;

/** `split`: a sentence ends here. `join`: none does. `undefined`: the rule has nothing to say about this site. */
type Verdict = 'split' | 'join' | undefined;

export type BoundaryRule = (site: Site) => Verdict;
