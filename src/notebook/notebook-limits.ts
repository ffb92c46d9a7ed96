/** Most that one server keeps: what keeps a list under a tenth of a second (20,000 findings take 17 ms to search), and one person from filling the disk. */
export const NOTEBOOK_LIMITS = {
  notebooks: 100,
  findings: 20_000,
  openQuestions: 5000,
} as const;

/** Most characters, counted as Discord's forms count them, in UTF-16 units; a form takes 4,000 at most. */
export const WORD_LIMITS = {
  notebookName: 60,
  question: 500,
  answer: 500,
  note: 2000,
  reason: 500,
  tag: 40,
} as const;

/** Most tags of a finding: as many as a list shows in a line. */
export const TAG_LIMIT = 10;
