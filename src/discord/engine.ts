import type { Answerer } from '../answering/answerer.ts';
import type { ClaimChecker } from '../claims/claim-checker.ts';
import type { Conversations } from '../conversation/conversations.ts';
import type { Library } from './library.ts';
import type { Spelling } from './spelling.ts';
import type { Suggestions } from './suggestions.ts';

/** How far the articles of a server are read in. */
export type Loading = { readonly indexed: number; readonly total: number };

/** What answers in one place, from the articles of that place and no others. */
export type Engine = {
  readonly answerer: Answerer;
  readonly conversations: Conversations;
  readonly claims: ClaimChecker;
  readonly spelling: Spelling;
  readonly suggestions: Suggestions;
  readonly library: Library;
  /** Those of the library that this server added; the others come with the bot. */
  readonly own: Library;
  /** While articles of the place are still being indexed: how many are. `undefined` once all are. */
  readonly loading: () => Loading | undefined;
};

/**
 * The engine of a server, or of direct conversations (`null`). Never rejects: where a server's own articles cannot be had, what answers is what can.
 */
export type EngineOf = (guildId: string | null) => Promise<Engine>;
