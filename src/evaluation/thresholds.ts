import { z } from 'zod';
import { describeIssue, InputError } from './input-error.ts';
import { ALL_KINDS, type Section } from './report.ts';

const schema = z.record(
  z.string(),
  z.record(z.string(), z.strictObject({ minimum: z.number().optional(), maximum: z.number().optional() })),
);

/** Bounds, both included, by set ("single", or "single:number" for one kind) and measure. */
export type Thresholds = z.infer<typeof schema>;

/**
 * Reads thresholds from JSON: `{"single": {"sentence@1": {"minimum": 85}}}`.
 *
 * @throws {InputError} naming the file and the place in it
 */
export const parseThresholds = (content: string, name: string): Thresholds => {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    throw new InputError(`${name}: not valid JSON.`);
  }
  const result = schema.safeParse(value);
  if (!result.success) throw new InputError(`${name}: ${describeIssue(result.error)}.`);
  return result.data;
};

/** One line for each bound that isn't kept; a set or measure that the report doesn't have is one too. */
export const failedThresholds = (thresholds: Thresholds, sections: readonly Section[]): readonly string[] =>
  Object.entries(thresholds).flatMap(([place, bounds]) => {
    const [set, kind = ALL_KINDS] = place.split(':');
    const line = sections.find((section) => section.set === set)?.lines.find((each) => each.kind === kind);
    return Object.entries(bounds).flatMap(([measure, { minimum, maximum }]) => {
      const value = line?.measures[measure] ?? undefined;
      if (value === undefined) return [`${place} ${measure}: not measured`];
      if (minimum !== undefined && value < minimum)
        return [`${place} ${measure}: ${value}, below ${minimum}`];
      if (maximum !== undefined && value > maximum)
        return [`${place} ${measure}: ${value}, above ${maximum}`];
      return [];
    });
  });
