import { z } from 'zod';
import { describeIssue, InputError } from './input-error.ts';
import type { Question } from './question.ts';

const askedSchema = z.object({
  question: z.string().min(1),
  kind: z.string().min(1),
  answers: z.array(z.string()),
  items: z.array(z.string()).default([]),
  gold: z.array(z.string()),
});

const single = askedSchema.extend({ id: z.string().min(1) });
const dialogue = z.object({ id: z.string().min(1), turns: z.array(askedSchema).min(1) });
const claim = z.object({ id: z.string().min(1), claim: z.string().min(1) });

/** Decides which of the three a line is read as; one without `sort` is a single question. */
const sorted = z.object({ sort: z.enum(['single', 'dialogue', 'claim']).default('single') });

/** The questions of a file, its talks flattened to turns; claims are counted and left out. */
export type DevelopmentFile = { readonly questions: readonly Question[]; readonly claims: number };

const parseJson = (line: string, place: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    throw new InputError(`${place}: not valid JSON.`);
  }
};

const toQuestion = (
  asked: z.infer<typeof askedSchema>,
  id: string,
  conversation: string | undefined,
): Question => ({
  id,
  set: conversation === undefined ? 'single' : 'turn',
  conversation,
  kind: asked.kind,
  question: asked.question,
  answers: asked.answers,
  items: asked.items,
  gold: asked.gold,
});

const parseLine = (line: string, place: string): readonly Question[] | 'claim' => {
  const value = parseJson(line, place);
  const read = <Output>(schema: z.ZodType<Output>): Output => {
    const result = schema.safeParse(value);
    if (!result.success) throw new InputError(`${place}: ${describeIssue(result.error)}.`);
    return result.data;
  };
  const { sort } = read(sorted);
  if (sort === 'claim') {
    read(claim);
    return 'claim';
  }
  if (sort === 'dialogue') {
    const { id, turns } = read(dialogue);
    return turns.map((turn, index) => toQuestion(turn, `${id}/${index + 1}`, id));
  }
  const question = read(single);
  return [toQuestion(question, question.id, undefined)];
};

/**
 * Reads development questions: JSON Lines, one single question, dialogue or claim a line.
 *
 * @param name how messages call the file
 * @throws {InputError} naming the file and the line
 */
export const parseDevelopmentFile = (text: string, name: string): DevelopmentFile => {
  const parsed = text
    .split('\n')
    .map((line, index) => ({ line, place: `${name}:${index + 1}` }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, place }) => parseLine(line, place));
  return {
    questions: parsed.flatMap((result) => (result === 'claim' ? [] : result)),
    claims: parsed.filter((result) => result === 'claim').length,
  };
};
