import type { PartialDate } from '../corpus/article.ts';
import type { Page, Paged } from './page.ts';

/** A quote as it was when it was kept, whatever became of its article since. */
export type KeptQuote = {
  /** The article's id. */
  readonly article: string;
  /** The article's `key`: names the wording that the offsets count in. */
  readonly key: string;
  readonly title: string;
  readonly outlet?: string;
  readonly author?: string;
  readonly published?: PartialDate;
  readonly url?: string;
  /** `[start, end)` in UTF-16 units of the article's text. */
  readonly start: number;
  readonly end: number;
  /** 1-based, as `cite` counts. */
  readonly paragraph: number;
  /** Character for character. */
  readonly text: string;
};

/** What of a finding can be changed afterwards; the quote can't. */
export type FindingWords = {
  readonly question: string;
  /** The short answer; empty where there was none. */
  readonly answer: string;
  /** What the team has to say about it; empty for nothing. */
  readonly note: string;
  /** As they were written, each once. */
  readonly tags: readonly string[];
  /** Id of the notebook. */
  readonly notebook: string;
};

export type NewFinding = FindingWords & {
  readonly quote: KeptQuote;
  /** Id of the person in Discord. */
  readonly savedBy: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  /** Link to the message that it was saved from. */
  readonly message?: string;
};

/** Somebody did something at a time; a person who was forgotten is left out. */
export type Deed = { readonly by?: string; readonly at: number };

/** Somebody doubts a finding, or did. */
export type Dispute = Deed & {
  readonly reason: string;
  readonly resolved?: Deed & { readonly reason: string };
};

export type Vote = 'up' | 'down';

export type Finding = Omit<NewFinding, 'savedBy'> & {
  /** 16 characters of [0-9a-z]. */
  readonly id: string;
  readonly server: string;
  /** Left out when that person was forgotten. */
  readonly savedBy?: string;
  /** The last change of its words. */
  readonly edited?: Deed;
  /** Oldest first; at most the last one is unresolved. */
  readonly disputes: readonly Dispute[];
  readonly votes: Readonly<Record<Vote, number>>;
  /** Id of the thread in which it is discussed. */
  readonly thread?: string;
};

/** The notebook has a finding with this quote and this question, perhaps in other letters. */
type SameFinding = { readonly kind: 'same'; readonly finding: Finding };
type UnknownFinding = { readonly kind: 'unknown' };

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly finding: Finding }
  | SameFinding
  /** The server has as many as it may keep; nothing was changed. */
  | { readonly kind: 'full'; readonly limit: number }
  /** The server has no notebook of this id. */
  | { readonly kind: 'no_notebook' };

export type EditOutcome =
  | { readonly kind: 'edited'; readonly finding: Finding; readonly before: Finding }
  | SameFinding
  | UnknownFinding
  | { readonly kind: 'no_notebook' };

type DisputeOutcome =
  | { readonly kind: 'disputed'; readonly finding: Finding }
  /** Somebody disputes it already, and nobody has resolved that. */
  | { readonly kind: 'already'; readonly finding: Finding }
  | UnknownFinding;

type ResolveOutcome =
  | { readonly kind: 'resolved'; readonly finding: Finding }
  /** Nobody disputes it. */
  | { readonly kind: 'not_disputed'; readonly finding: Finding }
  | UnknownFinding;

/** All that is given has to hold. */
export type FindingFilter = {
  /** Id of the notebook. */
  readonly notebook?: string;
  /** In any letters. */
  readonly tag?: string;
  /** Id of who saved it. */
  readonly person?: string;
  /** Each word stands somewhere in its question, answer, quote, note, title or tags, in any letters; parts of words count. */
  readonly words?: string;
  /** Whether somebody disputes it now. */
  readonly disputed?: boolean;
};

/** By the time of saving. With `oldest` first, pages stay as they are while others are saved. */
export type FindingOrder = 'oldest' | 'newest';

/** Who does something, when (milliseconds since 1970) and why. */
type Reasoned = { readonly by: string; readonly at: number; readonly reason: string };

/** The findings of all servers. Errors and durability are those of `ArticleStore`; so is the replacement of lone surrogates, and of NUL outside of quotes. */
export type FindingStore = {
  /** @param limit most findings of a server */
  readonly save: (server: string, finding: NewFinding, limit: number) => Promise<SaveOutcome>;
  /** Changes some of its words. */
  readonly edit: (
    server: string,
    id: string,
    change: Partial<FindingWords>,
    who: Required<Deed>,
  ) => Promise<EditOutcome>;
  /** @returns the finding as it was, or `undefined` if this server has none of this id */
  readonly remove: (server: string, id: string) => Promise<Finding | undefined>;
  readonly get: (server: string, id: string) => Promise<Finding | undefined>;
  readonly list: (
    server: string,
    filter: FindingFilter,
    page: Page & { readonly order: FindingOrder },
  ) => Promise<Paged<Finding>>;
  /** Oldest first. Read a few at a time: what is saved or removed meanwhile may be among them or not. */
  readonly all: (server: string, filter: FindingFilter) => AsyncIterable<Finding>;
  readonly dispute: (server: string, id: string, why: Reasoned) => Promise<DisputeOutcome>;
  readonly resolve: (server: string, id: string, why: Reasoned) => Promise<ResolveOutcome>;
  /** One vote a person; the last one counts, `undefined` takes it back. @returns `undefined` if this server has no finding of this id */
  readonly vote: (
    server: string,
    id: string,
    person: string,
    vote: Vote | undefined,
  ) => Promise<Finding | undefined>;
  readonly voteOf: (server: string, id: string, person: string) => Promise<Vote | undefined>;
  /** Says in which thread it is discussed, or with `undefined` that it no longer is. @returns `undefined` if this server has no finding of this id */
  readonly discuss: (server: string, id: string, thread: string | undefined) => Promise<Finding | undefined>;
  /** The tags of a server with how many findings have them, most used first; of several spellings one. */
  readonly tags: (server: string) => Promise<readonly { readonly tag: string; readonly findings: number }[]>;
};
