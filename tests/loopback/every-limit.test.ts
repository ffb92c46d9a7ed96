import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { afterEach, describe, expect, it, vi } from 'vitest';

import { LIMITS } from '../../src/loopback/limits.ts';
import { issuesOf } from './issues-of.ts';
import { refusedChoices, refusedCommands, refusedModals } from './refused-commands.ts';
import { refusedEdits, refusedMessages, refusedUploads } from './refused-messages.ts';

/*
 * Every limit of the forms is made wider by one in turn: then at least one of the forms that are refused has to be refused no more, or
 * differently. So no limit can be lost without a test that fails.
 */

/** Limits of other things than forms. Their tests stand in the files of what they bound. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'command.chatInput',
  'command.user',
  'command.message',
  'command.createsADay',
  'thread.name.max',
  'thread.name.min',
  'interaction.firstResponse',
  'interaction.token',
  'rest.requests',
  'rest.window',
  'invalid.requests',
  'invalid.window',
  'upload.request',
  'gateway.sendBytes',
  'gateway.sends',
  'gateway.sendWindow',
  'gateway.identifiesADay',
  'gateway.identifyInterval',
  'gateway.guilds',
  'gateway.heartbeat',
]);

type Tree = { readonly [key: string]: Tree | number };

/** The numbers of a tree, by their paths; a least length of nothing bounds nothing. */
const leaves = (tree: Tree, above: readonly string[] = []): readonly string[] =>
  Object.entries(tree).flatMap(([key, value]) => {
    const here = [...above, key];
    if (typeof value !== 'number') return leaves(value, here);
    return key === 'min' && value === 0 ? [] : [here.join('.')];
  });

/** The tree with one number made wider. */
const widened = (tree: Tree, [step, ...rest]: readonly string[]): Tree => {
  const value = tree[step ?? ''];
  if (step === undefined || value === undefined) return tree;
  if (typeof value !== 'number') return { ...tree, [step]: widened(value, rest) };
  return { ...tree, [step]: step === 'min' ? value - 1 : value + 1 };
};

/** What every form that is refused is refused for, by the loopback with these limits. */
const refused = async (limits: Tree): Promise<readonly (readonly string[])[]> => {
  vi.resetModules();
  vi.doMock('../../src/loopback/limits.ts', () => ({ LIMITS: limits }));
  const [{ parseMessage }, { parse }, { commandForms }, { modalForm }, { autocompleteForm }] =
    await Promise.all([
      import('../../src/loopback/forms/message.ts'),
      import('../../src/loopback/forms/form.ts'),
      import('../../src/loopback/forms/command.ts'),
      import('../../src/loopback/forms/modal.ts'),
      import('../../src/loopback/forms/autocomplete.ts'),
    ]);
  return [
    ...refusedMessages.map(([, body]) => issuesOf(() => parseMessage(body, []))),
    ...refusedUploads.map(([, uploads]) => issuesOf(() => parseMessage({ content: 'a' }, uploads))),
    ...refusedEdits.map(([, body, , before]) => issuesOf(() => parseMessage(body, [], [], before))),
    ...refusedCommands.map(([, body]) => issuesOf(() => parse(commandForms, body))),
    ...refusedModals.map(([, body]) => issuesOf(() => parse(modalForm, body))),
    ...refusedChoices.map(([, choices]) => issuesOf(() => parse(autocompleteForm, { choices }))),
  ];
};

afterEach(() => {
  vi.doUnmock('../../src/loopback/limits.ts');
  vi.resetModules();
});

const all = leaves(LIMITS);

describe('every limit of a form', () => {
  it('is one of those that there are', () => {
    expect(Array.from(ELSEWHERE).filter((limit) => !all.includes(limit))).toEqual([]);
  });

  it.each(all.filter((limit) => !ELSEWHERE.has(limit)))(
    '%s is held by a form that is refused',
    async (limit) => {
      const before = await refused(LIMITS);
      expect(await refused(widened(LIMITS, limit.split('.')))).not.toEqual(before);
    },
  );
});

const ROOT = path.join(import.meta.dirname, '../..');

/** The text of all TypeScript files below a folder. */
const textBelow = (folder: string): string =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(path.join(ROOT, folder, file), 'utf8'))
    .join('\n');

const allIn = (text: string, pattern: RegExp): readonly string[] =>
  Array.from(new Set(Array.from(text.matchAll(pattern), ([, found = '']) => found.replaceAll('_', ''))));

describe('every refusal', () => {
  const tests = textBelow('tests/loopback').replaceAll('_', '');
  const forms = allIn(textBelow('src/loopback'), /'([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)'/g);
  const numbers = allIn(textBelow('src/loopback'), /new ApiError\(\s*\d+,\s*([\d_]{5,})/g);

  it.each([...forms, ...numbers])('%s stands in a test', (code) => {
    expect(tests).toContain(code);
  });

  it('is among them', () => {
    expect(forms.length).toBeGreaterThan(30);
    expect(numbers.length).toBeGreaterThan(20);
  });
});
