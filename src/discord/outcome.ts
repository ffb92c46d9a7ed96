/** How an interaction or a message ended. A closed list, since each value is a label of a metric. */
export type Outcome =
  /** The three ways in which a question ends; see `Answer`. */
  | 'answered'
  | 'unsure'
  | 'not_found'
  /** What was asked for was shown, and it was no question: an article, a list, help, choices. */
  | 'shown'
  /** The asker was told what is wrong with what they gave. */
  | 'problem'
  /** What the server has set does not let them ask there, which they were told, or had been told before. */
  | 'refused'
  /** The asker was told, or had been told before, to wait. */
  | 'rate_limited'
  /** The bot was being stopped. */
  | 'stopping'
  /** A fault of ours or of the connection; another line of the log says which. */
  | 'failed';
