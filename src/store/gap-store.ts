import type { Deed } from './finding-store.ts';
import type { Page, Paged } from './page.ts';

/** What became of an open question. */
export type GapState =
  | { readonly status: 'open' }
  | ({
      readonly status: 'solved';
      /** The finding that answers it, as long as it is kept. */
      readonly finding?: string;
      /** The answer in words, where there is one. */
      readonly answer?: string;
    } & Deed)
  | ({ readonly status: 'dismissed'; readonly reason: string } & Deed);

/** A question that could not be answered, as one person may see it. */
export type Gap = {
  /** 16 characters of [0-9a-z]. */
  readonly id: string;
  readonly server: string;
  /** As it was asked first where others could see it, or else as the viewer asked it. */
  readonly question: string;
  /** Whether anybody asked it where others could see it. */
  readonly isPublic: boolean;
  /** How often it was asked, privately or not. */
  readonly times: number;
  /** By how many people. */
  readonly people: number;
  /** Milliseconds since 1970. */
  readonly firstAsked: number;
  readonly lastAsked: number;
  readonly state: GapState;
  /** Whether the viewer wants to be told when it is answered. */
  readonly isWatched: boolean;
};

export type AskedQuestion = {
  readonly question: string;
  readonly person: string;
  /** Whether only the asker could see it. */
  readonly isPrivate: boolean;
  /** Milliseconds since 1970. */
  readonly at: number;
};

export type AskOutcome =
  | { readonly kind: 'kept'; readonly gap: Gap }
  /** The server has as many open questions as it may keep; nothing was changed. */
  | { readonly kind: 'full'; readonly limit: number };

/** What may become of it; `by` is left out where the bot found the answer itself. */
export type Solution = {
  readonly by?: string;
  readonly at: number;
  readonly finding?: string;
  readonly answer?: string;
};

export type GapFilter = { readonly status?: GapState['status']; readonly words?: string };

/** An open question for being tried again: not for the eyes of people. */
export type OpenQuestion = {
  readonly id: string;
  /** A wording in which it was asked. */
  readonly question: string;
  readonly isPublic: boolean;
  /** Who wants to be told, each with a wording that this person may see. */
  readonly watchers: readonly { readonly person: string; readonly question: string }[];
};

/** A question that was solved and that somebody watches who has not been told yet. */
export type SolvedQuestion = OpenQuestion & Pick<Solution, 'finding' | 'answer'>;

/**
 * The questions of all servers that could not be answered. What was asked only privately counts, and is seen by nobody but who asked it: to
 * others it is as if it were not there. Errors and durability are those of `ArticleStore`.
 */
export type GapStore = {
  /** Keeps a question, or counts it once more. What was solved or dismissed stays so. @param limit most open questions of a server */
  readonly ask: (server: string, asked: AskedQuestion, limit: number) => Promise<AskOutcome>;
  readonly get: (server: string, id: string, viewer: string) => Promise<Gap | undefined>;
  /** The question if it was asked before, in any letters. */
  readonly find: (server: string, question: string, viewer: string) => Promise<Gap | undefined>;
  /** Asked by most people first, then most often, then oldest. */
  readonly list: (server: string, viewer: string, filter: GapFilter, page: Page) => Promise<Paged<Gap>>;
  /** All that are open, oldest first, private ones too. */
  readonly open: (server: string) => Promise<readonly OpenQuestion[]>;
  /** All that are solved and still watched, oldest first. */
  readonly solved: (server: string) => Promise<readonly SolvedQuestion[]>;
  /** The next four give `undefined` for what this server or this viewer does not have. An id of a finding of another server is left out. */
  readonly solve: (
    server: string,
    id: string,
    viewer: string,
    solution: Solution,
  ) => Promise<Gap | undefined>;
  readonly dismiss: (
    server: string,
    id: string,
    viewer: string,
    why: Deed & { readonly reason: string },
  ) => Promise<Gap | undefined>;
  readonly reopen: (server: string, id: string, viewer: string) => Promise<Gap | undefined>;
  readonly watch: (
    server: string,
    id: string,
    viewer: string,
    isWatched: boolean,
  ) => Promise<Gap | undefined>;
  /** Marks as solved what the bot could answer when it tried again. @returns whether it was open */
  readonly solveOpen: (server: string, id: string, solution: Solution) => Promise<boolean>;
};
