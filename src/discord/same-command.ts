import { isDeepStrictEqual } from 'node:util';
import type { CommandData } from './command.ts';

/*
 * Discord returns a command with fields of its own (id, version, …) and with defaults filled in. Two commands are the same when they
 * agree in what we send, a field that is absent, null, or an empty list or object counting as its default.
 */

/** Fields of a command or option that we may send, with the value Discord takes when they are absent. */
const DEFAULTS = {
  type: 1,
  name: undefined,
  name_localizations: undefined,
  description: '',
  description_localizations: undefined,
  default_member_permissions: undefined,
  nsfw: false,
  required: false,
  autocomplete: false,
  choices: undefined,
  channel_types: undefined,
  min_value: undefined,
  max_value: undefined,
  min_length: undefined,
  max_length: undefined,
  options: undefined,
} as const;

/** Fields that Discord fills in by the application's settings: they are compared only where we send them. */
const FILLED_IN = ['contexts', 'integration_types'] as const;

type Plain = Readonly<Record<string, unknown>>;

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'object' && Object.keys(value).length === 0);

const field = (object: Plain, name: string): unknown => (isEmpty(object[name]) ? undefined : object[name]);

const options = (value: unknown): readonly Plain[] =>
  Array.isArray(value)
    ? value.filter((item): item is Plain => typeof item === 'object' && item !== null)
    : [];

const normalise = (object: Plain): Plain => ({
  ...Object.fromEntries(
    Object.entries(DEFAULTS).map(([name, absent]) => [name, field(object, name) ?? absent]),
  ),
  options: options(object['options']).map(normalise),
  choices: options(object['choices']).map((choice) => ({ name: choice['name'], value: choice['value'] })),
});

const sorted = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(String).toSorted((a, b) => a.localeCompare(b)) : value;

/**
 * Whether Discord already has the command as we want it.
 * @param scope a server's own commands have no contexts and integration types
 */
export const isSameCommand = (wanted: CommandData, registered: Plain, scope: 'global' | 'guild'): boolean => {
  const ours: Plain = { ...wanted };
  if (!isDeepStrictEqual(normalise(ours), normalise(registered))) return false;
  if (scope === 'guild') return true;
  return FILLED_IN.every(
    (name) =>
      field(ours, name) === undefined || isDeepStrictEqual(sorted(ours[name]), sorted(registered[name])),
  );
};
