import type { Generated } from 'kysely';

/** Times are milliseconds since 1970; people are ids of Discord, null for those who were forgotten. */

type NotebooksTable = {
  readonly position: Generated<number>;
  readonly id: string;
  readonly server: string;
  readonly name: string;
  readonly folded: string;
  readonly created_by: string | null;
  readonly created_at: number;
};

type FindingsTable = {
  readonly position: Generated<number>;
  readonly id: string;
  readonly server: string;
  /** Position of its notebook. */
  readonly notebook: number;
  readonly question: string;
  readonly question_folded: string;
  readonly answer: string;
  readonly note: string;
  /** A list of texts in JSON. */
  readonly tags: string;
  readonly article: string;
  readonly article_key: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly author: string | null;
  /** A `PartialDate` in JSON. */
  readonly published: string | null;
  readonly url: string | null;
  readonly quote_start: number;
  readonly quote_end: number;
  readonly paragraph: number;
  readonly quote_sha256: string;
  readonly saved_by: string | null;
  readonly saved_at: number;
  readonly message: string | null;
  readonly edited_by: string | null;
  readonly edited_at: number | null;
  readonly thread: string | null;
  /** All that words are looked for in, folded. */
  readonly searched: string;
  /** UTF-8 in a blob: libsql cuts a text off at its first NUL. */
  readonly quote: Uint8Array;
};

/** For filtering and counting; how tags are shown is in the finding. */
type FindingTagsTable = {
  readonly server: string;
  readonly folded: string;
  readonly finding: number;
  readonly tag: string;
};

type FindingVotesTable = { readonly finding: number; readonly person: string; readonly vote: 'up' | 'down' };

type FindingDisputesTable = {
  readonly position: Generated<number>;
  readonly finding: number;
  readonly reason: string;
  readonly disputed_by: string | null;
  readonly disputed_at: number;
  readonly resolved_reason: string | null;
  readonly resolved_by: string | null;
  /** Null as long as it is disputed. */
  readonly resolved_at: number | null;
};

type GapsTable = {
  readonly position: Generated<number>;
  readonly id: string;
  readonly server: string;
  readonly folded: string;
  /** Its first wording that others could see; null as long as it was asked only privately. */
  readonly public_question: string | null;
  readonly times: number;
  readonly people: number;
  readonly first_asked: number;
  readonly last_asked: number;
  readonly status: 'open' | 'solved' | 'dismissed';
  readonly settled_by: string | null;
  readonly settled_at: number | null;
  /** Position of the finding that solves it. */
  readonly finding: number | null;
  readonly answer: string | null;
  readonly reason: string | null;
};

type GapAskersTable = {
  readonly gap: number;
  readonly person: string;
  /** This person's last wording. */
  readonly question: string;
  readonly times: number;
  /** 1 where this person asked it where others could see it, else 0. */
  readonly is_public: number;
};

type GapWatchersTable = { readonly gap: number; readonly person: string };

type FeedbackTable = {
  readonly position: Generated<number>;
  readonly server: string;
  readonly card: string;
  readonly person: string;
  readonly verdict: 'helpful' | 'not_helpful';
  readonly reason: string;
  readonly question: string;
  readonly status: 'answered' | 'unsure' | 'not_found';
  readonly answer: string;
  /** The five of a quote are null together. */
  readonly article: string | null;
  readonly article_key: string | null;
  readonly quote_start: number | null;
  readonly quote_end: number | null;
  readonly given_at: number;
  readonly quote: Uint8Array | null;
};

type DepartedServersTable = { readonly server: string; readonly departed_at: number };

export type NotebookTables = {
  readonly notebooks: NotebooksTable;
  readonly findings: FindingsTable;
  readonly finding_tags: FindingTagsTable;
  readonly finding_votes: FindingVotesTable;
  readonly finding_disputes: FindingDisputesTable;
  readonly gaps: GapsTable;
  readonly gap_askers: GapAskersTable;
  readonly gap_watchers: GapWatchersTable;
  readonly feedback: FeedbackTable;
  readonly departed_servers: DepartedServersTable;
};
