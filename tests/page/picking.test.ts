import { array, assert, constantFrom, nat, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CommandView } from '../../src/local/command-view.ts';
import {
  fittingCommands,
  fittingPeople,
  mentionAt,
  typedCommand,
  withMention,
} from '../../src/local/page/picking.ts';
import { ANN, BOT } from './message-of.ts';

const commandOf = (label: string, places: CommandView['places'] = ['server', 'direct']): CommandView => ({
  label,
  name: label.split(' ')[0] ?? label,
  group: undefined,
  subcommand: label.split(' ')[1],
  description: `What ${label} does`,
  places,
  options: [],
});

const COMMANDS = ['articles add', 'articles list', 'ask', 'task'].map((label) => commandOf(label));
const labels = (commands: readonly CommandView[]): readonly string[] => commands.map(({ label }) => label);

describe('commands that fit', () => {
  it('are all of them after a bare slash', () => {
    expect(labels(fittingCommands(COMMANDS, 'server', ''))).toEqual(labels(COMMANDS));
  });

  it('begin with what is typed before they only hold it', () => {
    expect(labels(fittingCommands(COMMANDS, 'server', 'ask'))).toEqual(['ask', 'task']);
  });

  it('are those of the place alone', () => {
    const commands = [commandOf('here', ['server']), commandOf('there', ['direct'])];
    expect(labels(fittingCommands(commands, 'direct', ''))).toEqual(['there']);
  });
});

describe('a command typed out', () => {
  it('is known by the space after its name, and keeps what follows', () => {
    const typed = typedCommand(COMMANDS, 'server', '/ask Who is it?');
    expect([typed?.command.label, typed?.rest]).toEqual(['ask', 'Who is it?']);
  });

  it('takes a subcommand with its command', () => {
    expect(typedCommand(COMMANDS, 'server', '/articles list ')?.command.label).toBe('articles list');
  });

  it.each(['/ask', '/as k', 'ask me', '/articles '])('is none in "%s"', (text) => {
    expect(typedCommand(COMMANDS, 'server', text)).toBeUndefined();
  });
});

describe('a mention begun', () => {
  it.each([
    ['@', 1, { start: 0, typed: '' }],
    ['hello @an', 9, { start: 6, typed: 'an' }],
    ['hello @an and', 9, { start: 6, typed: 'an' }],
    ['mail@home', 9, undefined],
    ['@ann is', 7, undefined],
    ['no one', 6, undefined],
  ] as const)('in "%s" at %d', (text, caret, expected) => {
    expect(mentionAt(text, caret)).toEqual(expected);
  });

  it('is finished without touching what stands around it', () => {
    const words = array(constantFrom('one', 'two', '@', '@an', 'ö'), { maxLength: 5 }).map((all) =>
      all.join(' '),
    );
    assert(
      property(words, nat(30), string({ maxLength: 8 }), (text, at, name) => {
        const caret = Math.min(at, text.length);
        const start = mentionAt(text, caret)?.start ?? caret;
        const next = withMention(text, start, caret, name);
        expect(next.text.startsWith(`${text.slice(0, start)}@${name} `)).toBe(true);
        expect(next.text.endsWith(text.slice(caret).trimStart())).toBe(true);
        expect(next.text.slice(0, next.caret)).toBe(`${text.slice(0, start)}@${name} `);
      }),
    );
  });

  it('finds people whatever the case', () => {
    expect(fittingPeople([ANN, BOT], 'aN')).toEqual([ANN]);
  });
});
