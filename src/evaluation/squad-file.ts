import { z } from 'zod';
import { describeIssue, InputError } from './input-error.ts';

const schema = z.object({
  data: z.array(
    z.object({
      title: z.string().default(''),
      paragraphs: z.array(
        z.object({
          context: z.string(),
          qas: z.array(
            z.object({
              id: z.string(),
              question: z.string(),
              answers: z
                .array(z.object({ text: z.string(), answer_start: z.int().nonnegative() }))
                .default([]),
              is_impossible: z.boolean().default(false),
            }),
          ),
        }),
      ),
    }),
  ),
});

/** A paragraph as an article: `id` is the places of its document and of itself, from 1 ("3.12"); `title` is its document's. */
export type SquadText = { readonly id: string; readonly title: string; readonly text: string };

export type SquadQuestion = {
  readonly id: string;
  readonly question: string;
  /** Id of the paragraph it was asked about. */
  readonly article: string;
  /** Acceptable answers by the offset (UTF-16 units) in the paragraph; none when the paragraph doesn't answer it. */
  readonly answers: readonly { readonly text: string; readonly start: number }[];
};

export type SquadFile = {
  readonly name: string;
  readonly texts: readonly SquadText[];
  readonly questions: readonly SquadQuestion[];
};

/** Whether a parsed JSON value is meant as SQuAD's format: an object with a list named `data`. */
export const looksLikeSquad = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'data' in value && Array.isArray(value.data);

/**
 * Reads questions in the JSON format of SQuAD 1.1 and 2.0 (Rajpurkar et al., 2016 and 2018).
 *
 * @param name how messages call the file
 * @throws {InputError} naming the file and the place in it
 */
export const parseSquad = (value: unknown, name: string): SquadFile => {
  const result = schema.safeParse(value);
  if (!result.success) throw new InputError(`${name}: ${describeIssue(result.error)}.`);
  const paragraphs = result.data.data.flatMap((document, d) =>
    document.paragraphs.map((paragraph, p) => ({
      id: `${d + 1}.${p + 1}`,
      title: document.title.replaceAll('_', ' '),
      text: paragraph.context,
      qas: paragraph.qas,
    })),
  );
  return {
    name,
    texts: paragraphs.map(({ id, title, text }) => ({ id, title, text })),
    questions: paragraphs.flatMap((paragraph) =>
      paragraph.qas.map((qa) => ({
        id: qa.id,
        question: qa.question,
        article: paragraph.id,
        answers: qa.is_impossible ? [] : qa.answers.map(({ text, answer_start: start }) => ({ text, start })),
      })),
    ),
  };
};
