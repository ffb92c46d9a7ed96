import type { Answerer } from '../answering/answerer.ts';
import type { Conversations } from '../conversation/conversations.ts';
import type { ArticleLookup } from '../corpus/quote.ts';
import type { SquadText } from '../evaluation/squad-file.ts';

/** A folder of articles, read and indexed. */
export type Engine = {
  readonly answerer: Answerer;
  readonly conversations: Conversations;
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
};
