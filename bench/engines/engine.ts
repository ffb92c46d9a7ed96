import type { Corpus } from '../corpus.ts';

/** The numbers of sentences, best first, and the text of the first: whoever answers has to show it, so that all engines keep the texts. */
export type Found = { readonly numbers: readonly number[]; readonly text: string | undefined };

/** Something that finds the sentences of a corpus that answer a question. */
export type Engine = {
  /** At most `limit`. */
  find(question: string, limit: number): Promise<Found>;
  /** Bytes in memory that threads share: Node does not count them among those that it holds. */
  readonly shared?: () => number;
  /** Writes all it needs to begin again into a folder that is there; `undefined` where there is no such thing. */
  readonly save: ((folder: string) => Promise<void>) | undefined;
};

export type EngineMaker = {
  readonly name: string;
  /** Whether it ranks many sentences, so that a recall at fifty can be told. */
  readonly ranks: boolean;
  /** @param folder for what it has to keep on disk while it runs */
  build(corpus: Corpus, folder: string): Promise<Engine>;
  /** From what `save` wrote. */
  restore(folder: string): Promise<Engine>;
};
