import type { Answerer } from '../answering/answerer.ts';
import type { WordTable } from '../answering/words/word-table.ts';
import type { ClaimChecker } from '../claims/claim-checker.ts';
import type { Conversations } from '../conversation/conversations.ts';
import type { Article } from '../corpus/article.ts';
import type { ArticleLookup } from '../corpus/quote.ts';
import type { SquadText } from '../evaluation/squad-file.ts';

/** A folder of articles, read and indexed. */
export type Engine = {
  readonly answerer: Answerer;
  readonly conversations: Conversations;
  readonly claims: ClaimChecker;
  readonly article: ArticleLookup;
  /** One sentence for each file that couldn't be read, naming it. */
  readonly problems: readonly string[];
};

/** Makes engines; the program gets it as an argument. */
export type Engines = {
  /** @throws {FolderError} when the folder can't be read or holds no article. */
  readonly openFolder: (folder: string) => Promise<Engine>;
  /** An answerer over texts held in memory. */
  readonly openTexts: (texts: readonly SquadText[]) => Promise<Answerer>;
  /** A checker of claims over articles that were read already. */
  readonly openClaims: (articles: readonly Article[]) => Promise<ClaimChecker>;
  /** What is known of English words. */
  readonly words: () => Promise<WordTable>;
};
