import type { ChoiceView, OptionView } from '../command-view.ts';
import { everyChannel } from './state.ts';
import type { Act, View } from '../protocol.ts';

export type OptionValue = Extract<Act, { act: 'command' }>['options'][string];

/** What stands in an option's field, and what was chosen for it, if anything. */
export type Field = {
  readonly text: string;
  readonly chosen: string | number | undefined;
  readonly upload: { readonly id: string; readonly name: string } | undefined;
};

export const EMPTY_FIELD: Field = { text: '', chosen: undefined, upload: undefined };

export type Read =
  | { readonly kind: 'empty' }
  | { readonly kind: 'value'; readonly value: OptionValue }
  | { readonly kind: 'wrong'; readonly problem: string };

const TRUTHS: readonly ChoiceView[] = [
  { name: 'True', value: 'true' },
  { name: 'False', value: 'false' },
];

/** The choices of an option that takes nothing else; undefined of one that is typed freely. */
export const fixedChoices = (option: OptionView, view: View): readonly ChoiceView[] | undefined => {
  const people = [...view.people, view.bot].map(({ id, name }) => ({ name, value: id }));
  switch (option.type) {
    case 'boolean':
      return TRUTHS;
    case 'person':
    case 'mentionable':
      return people;
    case 'channel':
      return everyChannel(view)
        .filter(({ kind }) => kind !== 'direct')
        .map(({ id, name }) => ({ name: `#${name}`, value: id }));
    case 'text':
    case 'integer':
    case 'number':
      return option.choices.length > 0 ? option.choices : undefined;
    case 'role':
    case 'file':
    default:
      return undefined;
  }
};

const readNumber = ({ type, min, max }: OptionView, text: string): Read => {
  const value = Number(text.replace(',', '.'));
  if (Number.isNaN(value)) return { kind: 'wrong', problem: 'Input a valid number.' };
  if (type === 'integer' && !Number.isInteger(value))
    return { kind: 'wrong', problem: 'Input a valid integer.' };
  if (min !== undefined && value < min)
    return { kind: 'wrong', problem: `Must be greater than or equal to ${min}.` };
  if (max !== undefined && value > max)
    return { kind: 'wrong', problem: `Must be less than or equal to ${max}.` };
  return { kind: 'value', value };
};

const readText = ({ min, max }: OptionView, text: string): Read => {
  if (min !== undefined && text.length < min)
    return { kind: 'wrong', problem: `Must be ${min} or more in length.` };
  if (max !== undefined && text.length > max)
    return { kind: 'wrong', problem: `Must be ${max} or fewer in length.` };
  return { kind: 'value', value: text };
};

/** The value of a field, or in Discord's words what is wrong with it. */
export const readField = (option: OptionView, field: Field, view: View): Read => {
  const { text, chosen, upload } = field;
  if (option.type === 'file')
    return upload ? { kind: 'value', value: { upload: upload.id } } : { kind: 'empty' };
  if (text.trim() === '') return { kind: 'empty' };
  const fixed = fixedChoices(option, view);
  if (fixed) {
    const wanted = text.trim().toLowerCase();
    const choice = fixed.find(({ name }) => name.toLowerCase() === wanted);
    if (!choice) return { kind: 'wrong', problem: 'Choose one from the list.' };
    return { kind: 'value', value: option.type === 'boolean' ? choice.value === 'true' : choice.value };
  }
  if (chosen !== undefined) return { kind: 'value', value: chosen };
  return option.type === 'integer' || option.type === 'number'
    ? readNumber(option, text)
    : readText(option, text);
};

/** Values of all fields that have one, and the first thing that is wrong. */
export const readFields = (
  options: readonly OptionView[],
  fields: Readonly<Record<string, Field>>,
  view: View,
): {
  readonly values: Readonly<Record<string, OptionValue>>;
  readonly wrong: { readonly option: string; readonly problem: string } | undefined;
} => {
  const read = options.map((option) => ({
    option,
    result: readField(option, fields[option.name] ?? EMPTY_FIELD, view),
  }));
  const values = Object.fromEntries(
    read.flatMap(({ option, result }) =>
      result.kind === 'value' ? [[option.name, result.value] as const] : [],
    ),
  );
  const wrong = read.flatMap(({ option, result }) => {
    if (result.kind === 'wrong') return [{ option: option.name, problem: result.problem }];
    return result.kind === 'empty' && option.isRequired
      ? [{ option: option.name, problem: 'This option is required. Specify a value.' }]
      : [];
  });
  return { values, wrong: wrong[0] };
};
