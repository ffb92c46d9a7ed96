import { z } from 'zod';

import { type FormIssue, invalidForm } from '../api-error.ts';
import type { Limit } from '../limits.ts';

type Path = FormIssue['path'];

/** The fault of a rule of ours: for a `refine`, whose `params` carry Discord's code. */
export const rule = (code: string, message: string) => ({ error: message, params: { code } });

const lengthRule = ({ min, max }: Limit) =>
  min === 0
    ? rule('BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`)
    : rule('BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);

const fits = (length: number, { min, max }: Limit) => length >= min && length <= max;

/** A string within a limit; with a least length, one that isn't blank. */
export const text = (limit: Limit) =>
  z
    .string()
    .refine(
      (value) => limit.min === 0 || value.trim() !== '',
      rule('BASE_TYPE_REQUIRED', 'This field is required'),
    )
    .refine((value) => value.trim() === '' || fits(value.length, limit), lengthRule(limit));

/** An array with a bounded number of items. */
export const list = <T extends z.ZodType>(item: T, limit: Limit) =>
  z.array(item).refine((items) => fits(items.length, limit), lengthRule(limit));

/** A whole number within a limit. */
export const integer = ({ min, max }: Limit) =>
  z
    .int()
    .refine(
      (value) => value >= min,
      rule('NUMBER_TYPE_MIN', `int value should be greater than or equal to ${min}.`),
    )
    .refine(
      (value) => value <= max,
      rule('NUMBER_TYPE_MAX', `int value should be less than or equal to ${max}.`),
    );

export const snowflake = z
  .string()
  .regex(/^\d{1,20}$/)
  .or(z.int().nonnegative().transform(String));

/** A code and its wording. */
type Fault = readonly [code: string, message: string];

const conversions: Readonly<Record<string, Fault>> = {
  string: ['STRING_TYPE_CONVERT', 'Could not interpret value as string.'],
  boolean: ['BOOLEAN_TYPE_CONVERT', 'Must be either true or false.'],
  object: ['MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType'],
  array: ['LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType'],
  number: ['NUMBER_TYPE_COERCE', 'Value is not a number.'],
  int: ['NUMBER_TYPE_COERCE', 'Value is not int.'],
};

const choicesIssue = (values: readonly unknown[]): Fault => {
  const listed = values.map((value) => (typeof value === 'string' ? `'${value}'` : String(value)));
  return ['BASE_TYPE_CHOICES', `Value must be one of {${listed.join(', ')}}.`];
};

const faultOf = (issue: z.core.$ZodIssue): Fault => {
  if (issue.code === 'custom') return [String(issue.params?.['code'] ?? 'BASE_TYPE_INVALID'), issue.message];
  if (issue.code === 'invalid_value') return choicesIssue(issue.values);
  const missing = issue.code === 'invalid_type' || issue.code === 'invalid_union';
  if (missing && issue.input === undefined) return ['BASE_TYPE_REQUIRED', 'This field is required'];
  if (issue.code !== 'invalid_type') return ['BASE_TYPE_INVALID', issue.message];
  return conversions[issue.expected] ?? ['BASE_TYPE_INVALID', issue.message];
};

/** An issue of zod's as Discord would say it. */
const issueOf = (issue: z.core.$ZodIssue): FormIssue => {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  if (issue.code === 'invalid_union' && issue.discriminator !== undefined) {
    const types = 'options' in issue ? issue.options?.map(String) : [];
    return {
      path: path.slice(0, -1),
      code: 'UNION_TYPE_CHOICES',
      message: `Value of field "${issue.discriminator}" must be one of (${types?.join(', ')}).`,
    };
  }
  const [code, message] = faultOf(issue);
  return { path, code, message };
};

/** The issues of a form that stands at `under` in the request body. */
export const placed = (issues: readonly FormIssue[], under: Path): readonly FormIssue[] =>
  issues.map(({ path, code, message }) => ({ path: [...under, ...path], code, message }));

/** The outcome of a check: the typed form, or what is wrong with it. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly FormIssue[] };

/** Checks `value`; issues get their places with `under` before them. */
export const check = <T>(schema: z.ZodType<T>, value: unknown, under: Path = []): Checked<T> => {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, issues: placed(result.error.issues.map(issueOf), under) };
};

/** @throws ApiError 50035 when `value` doesn't fit the schema. */
export const parse = <T>(schema: z.ZodType<T>, value: unknown, under: Path = []): T => {
  const checked = check(schema, value, under);
  if (!checked.ok) throw invalidForm(checked.issues);
  return checked.value;
};
