import { z } from 'zod';

import type { TrainingArticle } from './background.ts';

/** The part of SQuAD's format that holds the texts. */
const paragraphFile = z.object({
  data: z.array(z.object({ title: z.string(), paragraphs: z.array(z.object({ context: z.string() })) })),
});

/** @throws when the text is not JSON in SQuAD's format; `name` is the file's, for the message. */
export function parseParagraphFile(text: string, name: string): readonly TrainingArticle[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new Error(`${name} is not JSON: give a file in SQuAD's format.`, { cause });
  }
  const parsed = paragraphFile.safeParse(json);
  if (!parsed.success)
    throw new Error(`${name} is not in SQuAD's format: ${z.prettifyError(parsed.error)}`, {
      cause: parsed.error,
    });
  return parsed.data.data.map(({ title, paragraphs }) => ({
    title,
    paragraphs: paragraphs.map(({ context }) => context),
  }));
}
