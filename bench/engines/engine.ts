import type { Article } from '../../src/corpus/article.ts';

/** Something that answers a question with a sentence of the articles it was made over. */
export type Engine = {
  readonly name: string;
  /** The text of its first sentence; `undefined` when it finds none. */
  ask(question: string): Promise<string | undefined>;
};

/** Makes an engine over the articles. */
export type EngineMaker = (articles: readonly Article[]) => Promise<Engine>;

/** The texts that every engine searches: all sentences but furniture, in the order of the articles. */
export const sentenceTexts = (articles: readonly Article[]): readonly string[] =>
  articles.flatMap(({ text, sentences }) =>
    sentences.flatMap(({ kind, start, end }) => (kind === 'furniture' ? [] : [text.slice(start, end)])),
  );
