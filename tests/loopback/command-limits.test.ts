import { describe, expect, it } from 'vitest';

import { autocompleteForm } from '../../src/loopback/forms/autocomplete.ts';
import { commandForms } from '../../src/loopback/forms/command.ts';
import { parse } from '../../src/loopback/forms/form.ts';
import { modalForm } from '../../src/loopback/forms/modal.ts';
import { issuesOf } from './issues-of.ts';
import {
  choice,
  command,
  input,
  label,
  modal,
  option,
  refusedChoices,
  refusedCommands,
  refusedModals,
} from './refused-commands.ts';
import { times } from './refused-messages.ts';

describe('the form of commands', () => {
  it.each(refusedCommands)('refuses %s', (_, body, issues) => {
    expect(issuesOf(() => parse(commandForms, body))).toEqual(issues);
  });

  it.each<readonly [string, unknown]>([
    ['names in other scripts', [command({ name: '問う' }), command({ name: 'ask-me_2' })]],
    ['a menu command with spaces and capitals', [{ type: 3, name: 'Ask about this' }]],
    ['one name for a slash and a menu command', [command(), { type: 3, name: 'ask' }]],
    [
      '25 options, of which the first is required',
      [command({ options: times(25, (index) => option({ name: `words${index}`, required: index === 0 })) })],
    ],
    [
      'subcommands in a group',
      [
        command({
          options: [
            {
              type: 2,
              name: 'a',
              description: 'A.',
              options: [{ type: 1, name: 'b', description: 'B.', options: [option()] }],
            },
          ],
        }),
      ],
    ],
  ])('takes %s', (_, body) => {
    expect(issuesOf(() => parse(commandForms, body))).toEqual([]);
  });
});

describe('the form of a modal', () => {
  it.each(refusedModals)('refuses %s', (_, body, issues) => {
    expect(issuesOf(() => parse(modalForm, body))).toEqual(issues);
  });

  it('takes five labels, texts and the older rows', () => {
    const components = [
      label(input({ custom_id: 'a' })),
      label({ type: 3, custom_id: 'b', options: [{ label: 'One', value: '1' }] }),
      { type: 10, content: 'A text.' },
      { type: 1, components: [input({ custom_id: 'c', label: 'Question' })] },
      label({ type: 19, custom_id: 'd', max_values: 10 }),
    ];
    expect(issuesOf(() => parse(modalForm, modal({ components })))).toEqual([]);
  });
});

describe('the form of choices', () => {
  it.each(refusedChoices)('refuses %s', (_, choices, issues) => {
    expect(issuesOf(() => parse(autocompleteForm, { choices }))).toEqual(issues);
  });

  it('takes none, 25, and numbers', () => {
    for (const choices of [[], times(25, choice), [{ name: 'a', value: 5 }]])
      expect(issuesOf(() => parse(autocompleteForm, { choices }))).toEqual([]);
  });
});
