import type { ArticleSummary } from './article-store.ts';
import type { Feedback } from './feedback-store.ts';
import type { Finding, Vote } from './finding-store.ts';
import type { Notebook } from './notebook-store.ts';

type InServer = { readonly server: string };

/** All that is kept of one person, as plain JSON. */
export type PersonalData = {
  readonly person: string;
  /** Saved by this person; what others did to them is theirs. */
  readonly findings: readonly Omit<Finding, 'disputes' | 'edited'>[];
  readonly votes: readonly (InServer & { readonly finding: string; readonly vote: Vote })[];
  /** Disputes that this person raised or resolved, and findings whose words this person changed last. */
  readonly disputes: readonly (InServer & {
    readonly finding: string;
    readonly did: 'disputed' | 'resolved';
    readonly reason: string;
    readonly at: number;
  })[];
  readonly edits: readonly (InServer & { readonly finding: string; readonly at: number })[];
  readonly notebooks: readonly Notebook[];
  /** Questions that could not be answered and that this person asked or watches; `times` is 0 for what others asked. */
  readonly openQuestions: readonly (InServer & {
    readonly question: string;
    readonly isPrivate: boolean;
    readonly times: number;
    readonly isWatched: boolean;
  })[];
  /** Questions that this person solved or dismissed. */
  readonly settled: readonly (InServer & {
    readonly question: string;
    readonly status: 'solved' | 'dismissed';
    readonly at: number;
  })[];
  readonly feedback: readonly (InServer & Feedback)[];
  /** Without the numbers of their writes, which tell how much is done in other servers. */
  readonly articles: readonly Omit<ArticleSummary, 'revision'>[];
};

/** How many of each were removed, and how many stay without the person's name. */
export type Forgotten = {
  readonly removed: {
    readonly votes: number;
    readonly feedback: number;
    readonly watches: number;
    /** Questions that only this person asked, and only privately. */
    readonly privateQuestions: number;
  };
  readonly anonymous: {
    /** Saved or changed by this person. */
    readonly findings: number;
    readonly disputes: number;
    readonly notebooks: number;
    /** Open questions that this person asked where others saw it, solved or dismissed. */
    readonly openQuestions: number;
    readonly articles: number;
  };
};

/** What is kept of people and of servers as a whole. Errors and durability are those of `ArticleStore`. */
export type PrivacyStore = {
  /** @param server only what is kept there; without one, everywhere */
  readonly dataOf: (person: string, server?: string) => Promise<PersonalData>;
  /**
   * What is a person's alone is removed; what a team goes on working with stays, without the person's id, which then stands nowhere in the file. Doing it again
   * does no harm.
   * @param server only what is kept there; without one, everywhere
   */
  readonly forget: (person: string, server?: string) => Promise<Forgotten>;
  /** Ids of all servers of which anything is kept, in order: by them a bot that was away finds out which ones it is no longer in. */
  readonly servers: () => Promise<readonly string[]>;
  /** The bot is no longer in a server. @param at milliseconds since 1970; what was said before stays */
  readonly left: (server: string, at: number) => Promise<void>;
  /** The bot is in a server again, or still. */
  readonly returned: (server: string) => Promise<void>;
  /** Servers that were left, oldest first. */
  readonly departed: () => Promise<readonly { readonly server: string; readonly at: number }[]>;
  /** Removes all that is kept of the servers which were left before a time. @returns their ids */
  readonly removeDeparted: (before: number) => Promise<readonly string[]>;
  /** Removes all that is kept of one server at once: articles, settings, notebooks, open questions, feedback. */
  readonly removeServer: (server: string) => Promise<void>;
};
