import { z } from 'zod';
import { VERDICTS } from '../claims/claim-check.ts';
import type { Claim } from './claim.ts';
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
const turn = askedSchema.extend({ newTopic: z.boolean().default(false) });
const dialogue = z.object({ id: z.string().min(1), turns: z.array(turn).min(1) });
const claimed = z.object({
  id: z.string().min(1),
  claim: z.string().min(1),
  verdict: z.enum(VERDICTS),
  gold: z.array(z.string()).default([]),
});

/** Decides which of the three a line is read as; one without `sort` is a single question. */
const sorted = z.object({ sort: z.enum(['single', 'dialogue', 'claim']).default('single') });

/** The questions of a file, its talks flattened to turns, and its claims. */
export type DevelopmentFile = {
  readonly questions: readonly Question[];
  readonly claims: readonly Claim[];
};

const parseJson = (line: string, place: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    throw new InputError(`${place}: not valid JSON.`);
  }
};

const toQuestion = (
  asked: z.infer<typeof askedSchema> & Partial<z.infer<typeof turn>>,
  id: string,
  conversation: string | undefined,
): Question => ({
  id,
  set: conversation === undefined ? 'single' : 'turn',
  conversation,
  newTopic: asked.newTopic ?? false,
  kind: asked.kind,
  question: asked.question,
  answers: asked.answers,
  items: asked.items,
  gold: asked.gold,
});

const parseLine = (line: string, place: string): DevelopmentFile => {
  const value = parseJson(line, place);
  const read = <Output>(schema: z.ZodType<Output>): Output => {
    const result = schema.safeParse(value);
    if (!result.success) throw new InputError(`${place}: ${describeIssue(result.error)}.`);
    return result.data;
  };
  const { sort } = read(sorted);
  if (sort === 'claim') {
    const { id, claim, verdict, gold } = read(claimed);
    return { questions: [], claims: [{ id, claim, verdict, kind: verdict, gold }] };
  }
  if (sort === 'dialogue') {
    const { id, turns } = read(dialogue);
    const questions = turns.map((asked, index) => toQuestion(asked, `${id}/${index + 1}`, id));
    return { questions, claims: [] };
  }
  const question = read(single);
  return { questions: [toQuestion(question, question.id, undefined)], claims: [] };
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
    questions: parsed.flatMap(({ questions }) => questions),
    claims: parsed.flatMap(({ claims }) => claims),
  };
};
