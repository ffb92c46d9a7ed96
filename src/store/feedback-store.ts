/** What somebody thinks of an answer. */
export type Feedback = {
  /** Names the card within its server: the id of its message. */
  readonly card: string;
  readonly person: string;
  readonly verdict: 'helpful' | 'not_helpful';
  /** Empty for none. */
  readonly reason: string;
  readonly question: string;
  /** Whether the card answered, surely or possibly, or said that nothing was found. */
  readonly status: 'answered' | 'unsure' | 'not_found';
  /** The short answer; empty where there was none. */
  readonly answer: string;
  /** The sentence that it stood on, character for character; none where nothing was found. */
  readonly quote?: {
    /** The article's id, and its `key`. */
    readonly article: string;
    readonly key: string;
    /** `[start, end)` in UTF-16 units of the article's text. */
    readonly start: number;
    readonly end: number;
    readonly text: string;
  };
  /** Milliseconds since 1970. */
  readonly at: number;
};

/** How many people found a card helpful, and not. */
type FeedbackCount = Readonly<Record<Feedback['verdict'], number>>;

/** Judgements on answers, one a person and card. Errors and durability are those of `ArticleStore`. */
export type FeedbackStore = {
  /** The last one of a person on a card counts. @returns whether it took the place of another */
  readonly give: (server: string, feedback: Feedback) => Promise<'given' | 'changed'>;
  /** @returns whether there was one */
  readonly takeBack: (server: string, card: string, person: string) => Promise<boolean>;
  readonly of: (server: string, card: string, person: string) => Promise<Feedback | undefined>;
  readonly count: (server: string, card: string) => Promise<FeedbackCount>;
  /** In the order of cards' first judgements; those of one server, or of all. */
  readonly all: (server?: string) => AsyncIterable<Feedback & { readonly server: string }>;
};
