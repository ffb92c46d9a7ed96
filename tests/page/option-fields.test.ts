import { assert, double, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OptionView } from '../../src/local/command-view.ts';
import { EMPTY_FIELD, fixedChoices, readField, readFields } from '../../src/local/page/option-fields.ts';
import type { View } from '../../src/local/protocol.ts';
import { ANN, BOT } from './message-of.ts';

const channel = {
  id: '1',
  kind: 'text',
  name: 'general',
  parent: undefined,
  isArchived: false,
  isLocked: false,
} as const;

const view: View = {
  me: ANN,
  people: [ANN],
  bot: { ...BOT, isOnline: true },
  servers: [{ name: 'Server', channels: [channel] }],
  direct: { ...channel, id: '9', kind: 'direct', name: 'Bot' },
  commands: [],
  menuCommands: [],
};

const optionOf = (given: Partial<OptionView>): OptionView => ({
  name: 'option',
  description: 'An option',
  type: 'text',
  isRequired: false,
  min: undefined,
  max: undefined,
  choices: [],
  completes: false,
  ...given,
});

const read = (option: Partial<OptionView>, text: string) =>
  readField(optionOf(option), { ...EMPTY_FIELD, text }, view);
const value = (of: unknown) => ({ kind: 'value', value: of });

describe('the value of a field', () => {
  it('is what was typed', () => {
    expect(read({}, ' as it is ')).toEqual(value(' as it is '));
    expect(read({}, '  ')).toEqual({ kind: 'empty' });
  });

  it('is what was chosen, until something else is typed', () => {
    const option = optionOf({ completes: true });
    expect(readField(option, { ...EMPTY_FIELD, text: 'Apple', chosen: 'a1' }, view)).toEqual(value('a1'));
  });

  it('is a truth, a person or a channel by its name', () => {
    expect(read({ type: 'boolean' }, 'false')).toEqual(value(false));
    expect(read({ type: 'person' }, 'bot')).toEqual(value(BOT.id));
    expect(read({ type: 'channel' }, '#general')).toEqual(value('1'));
    expect(read({ type: 'channel' }, 'nowhere')).toMatchObject({ kind: 'wrong' });
  });

  it('is one of the choices and nothing else', () => {
    const choices = [{ name: 'Small', value: 3 }];
    expect(read({ type: 'integer', choices }, 'small')).toEqual(value(3));
    expect(read({ type: 'integer', choices }, '3')).toMatchObject({ kind: 'wrong' });
    expect(fixedChoices(optionOf({}), view)).toBeUndefined();
  });

  it('is every number within its bounds', () => {
    assert(
      property(integer(), (number) => {
        expect(read({ type: 'integer' }, String(number))).toEqual(value(number));
      }),
    );
    assert(
      property(double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        const isInside = number >= -2 && number <= 7.5;
        expect(read({ type: 'number', min: -2, max: 7.5 }, String(number)).kind).toBe(
          isInside ? 'value' : 'wrong',
        );
      }),
    );
  });

  it.each(['1.5', 'many', '1 000'])('is no whole number in "%s"', (text) => {
    expect(read({ type: 'integer' }, text)).toMatchObject({ kind: 'wrong' });
  });

  it('keeps the bounds of its length', () => {
    expect(read({ min: 3 }, 'ab')).toMatchObject({ kind: 'wrong' });
    expect(read({ max: 1 }, 'ab')).toMatchObject({ kind: 'wrong' });
  });
});

describe('all fields', () => {
  it('give the values that are there, and name the first that is wrong', () => {
    const options = [
      optionOf({ name: 'left' }),
      optionOf({ name: 'words' }),
      optionOf({ name: 'needed', isRequired: true }),
      optionOf({ name: 'count', type: 'integer' }),
    ];
    const fields = { words: { ...EMPTY_FIELD, text: 'x' }, count: { ...EMPTY_FIELD, text: 'y' } };
    const { values, wrong } = readFields(options, fields, view);
    expect(values).toEqual({ words: 'x' });
    expect(wrong?.option).toBe('needed');
  });
});
