import { type Row, times } from './refused-messages.ts';

export const command = (more: object = {}) => ({ name: 'ask', description: 'Asks.', ...more });
export const option = (more: object = {}) => ({ type: 3, name: 'words', description: 'Words.', ...more });
const withOption = (more: object) => [command({ options: [option(more)] })];
export const choice = (index: number) => ({ name: `Choice ${index}`, value: `${index}` });
const NAME = ['STRING_TYPE_REGEX', 'APPLICATION_COMMAND_INVALID_NAME'];

/** Commands that are refused, as all that is registered, and for what. */
export const refusedCommands: readonly Row[] = [
  ['a name in capitals', [command({ name: 'Ask' })], [`0.name ${NAME[1]}`]],
  ['a name with a space', [command({ name: 'ask me' })], NAME.map((code) => `0.name ${code}`)],
  ['a name over 32', [command({ name: 'a'.repeat(33) })], NAME.map((code) => `0.name ${code}`)],
  ['an empty name', [command({ name: '' })], NAME.map((code) => `0.name ${code}`)],
  ['no description', [{ name: 'ask' }], ['0.description BASE_TYPE_REQUIRED']],
  ['an empty description', [command({ description: '' })], ['0.description BASE_TYPE_REQUIRED']],
  [
    'a description over 100',
    [command({ description: 'a'.repeat(101) })],
    ['0.description BASE_TYPE_BAD_LENGTH'],
  ],
  [
    '26 options',
    [command({ options: times(26, (index) => option({ name: `words${index}` })) })],
    ['0.options BASE_TYPE_MAX_LENGTH'],
  ],
  ['an option named in capitals', withOption({ name: 'Words' }), [`0.options.0.name ${NAME[1]}`]],
  ['an option of no type', withOption({ type: 99 }), ['0.options.0 UNION_TYPE_CHOICES']],
  [
    'an option description over 100',
    withOption({ description: 'a'.repeat(101) }),
    ['0.options.0.description BASE_TYPE_BAD_LENGTH'],
  ],
  ['26 choices', withOption({ choices: times(26, choice) }), ['0.options.0.choices BASE_TYPE_MAX_LENGTH']],
  [
    'a choice over its lengths',
    withOption({ choices: [{ name: 'a'.repeat(101), value: 'a'.repeat(101) }] }),
    ['0.options.0.choices.0.name BASE_TYPE_BAD_LENGTH', '0.options.0.choices.0.value BASE_TYPE_BAD_LENGTH'],
  ],
  [
    'choices beside autocompletion',
    withOption({ choices: [choice(0)], autocomplete: true }),
    ['0.options.0.choices APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE_EXCLUSIVE'],
  ],
  ['a text over 6,000', withOption({ max_length: 6_001 }), ['0.options.0.max_length NUMBER_TYPE_MAX']],
  ['a text of no length', withOption({ max_length: 0 }), ['0.options.0.max_length NUMBER_TYPE_MIN']],
  [
    'a least length over 6,000',
    withOption({ min_length: 6_001 }),
    [
      '0.options.0.min_length NUMBER_TYPE_MAX',
      '0.options.0.min_length APPLICATION_COMMAND_OPTIONS_MIN_LENGTH_INVALID',
    ],
  ],
  [
    'a least length over the greatest',
    withOption({ min_length: 3, max_length: 2 }),
    ['0.options.0.min_length APPLICATION_COMMAND_OPTIONS_MIN_LENGTH_INVALID'],
  ],
  [
    'a required option after an optional one',
    [command({ options: [option(), option({ name: 'other', required: true })] })],
    ['0.options.1 APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID'],
  ],
  [
    'an option twice',
    [command({ options: [option(), option()] })],
    ['0.options.1.name APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS'],
  ],
  [
    'a subcommand beside a value',
    [command({ options: [option(), { type: 1, name: 'list', description: 'Lists.' }] })],
    ['0.options.1 APPLICATION_COMMAND_OPTIONS_TYPE_INVALID'],
  ],
  [
    'a group in a group',
    [
      command({
        options: [
          { type: 2, name: 'a', description: 'A.', options: [{ type: 2, name: 'b', description: 'B.' }] },
        ],
      }),
    ],
    ['0.options.0.options.0 UNION_TYPE_CHOICES'],
  ],
  [
    '8,001 characters',
    [
      command({
        options: times(2, (index) =>
          option({
            name: `words${index}`,
            choices: times(25, (choice) => ({
              name: `${choice}`.padEnd(80, 'n'),
              // 31 fewer in the last one.
              value: `${choice}`.padEnd(index === 1 && choice === 24 ? 49 : 80, 'v'),
            })),
          }),
        ),
      }),
    ],
    ['0 APPLICATION_COMMAND_TOO_LARGE'],
  ],
  ['two of a name', [command(), command()], ['1 APPLICATION_COMMANDS_DUPLICATE_NAME']],
  [
    'a translated name in capitals',
    [command({ name_localizations: { de: 'Frage' } })],
    [`0.name_localizations.de ${NAME[1]}`],
  ],
  [
    'a menu command with a name over 32',
    [{ type: 3, name: 'a'.repeat(33) }],
    ['0.name BASE_TYPE_BAD_LENGTH'],
  ],
  ['a menu command without a name', [{ type: 3, name: '' }], ['0.name BASE_TYPE_REQUIRED']],
  [
    'a menu command with a description',
    [{ type: 3, name: 'Ask about this', description: 'Asks.' }],
    ['0.description APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION'],
  ],
  [
    'permissions that are no bits',
    [command({ default_member_permissions: 'admin' })],
    ['0.default_member_permissions BASE_TYPE_INVALID'],
  ],
  ['what is no list', command(), [' LIST_TYPE_CONVERT']],
];

export const input = (more: object = {}) => ({ type: 4, style: 1, custom_id: 'question', ...more });
export const label = (component: object, more: object = {}) => ({
  type: 18,
  label: 'Question',
  component,
  ...more,
});
export const modal = (more: object = {}) => ({
  custom_id: 'form',
  title: 'Ask',
  components: [label(input())],
  ...more,
});

/** Forms that are refused when they are shown to a person. */
export const refusedModals: readonly Row[] = [
  ['no title', modal({ title: '' }), ['title BASE_TYPE_REQUIRED']],
  ['a title over 45', modal({ title: 'a'.repeat(46) }), ['title BASE_TYPE_BAD_LENGTH']],
  ['no custom id', modal({ custom_id: undefined }), ['custom_id BASE_TYPE_REQUIRED']],
  ['a custom id over 100', modal({ custom_id: 'a'.repeat(101) }), ['custom_id BASE_TYPE_BAD_LENGTH']],
  ['no components', modal({ components: [] }), ['components BASE_TYPE_BAD_LENGTH']],
  [
    'six components',
    modal({ components: times(6, (index) => label(input({ custom_id: `${index}` }))) }),
    ['components BASE_TYPE_BAD_LENGTH'],
  ],
  ['a button', modal({ components: [{ type: 2 }] }), ['components.0 UNION_TYPE_CHOICES']],
  [
    'a label over 45 with a description over 100',
    modal({ components: [label(input(), { label: 'a'.repeat(46), description: 'a'.repeat(101) })] }),
    ['components.0.label BASE_TYPE_BAD_LENGTH', 'components.0.description BASE_TYPE_MAX_LENGTH'],
  ],
  [
    'an input over 4,000',
    modal({ components: [label(input({ max_length: 4_001, value: 'a'.repeat(4_001) }))] }),
    [
      'components.0.component.max_length NUMBER_TYPE_MAX',
      'components.0.component.value BASE_TYPE_MAX_LENGTH',
    ],
  ],
  [
    'an input with a placeholder over 100',
    modal({ components: [label(input({ placeholder: 'a'.repeat(101) }))] }),
    ['components.0.component.placeholder BASE_TYPE_MAX_LENGTH'],
  ],
  [
    'eleven uploads',
    modal({ components: [label({ type: 19, custom_id: 'files', max_values: 11 })] }),
    ['components.0.component.max_values NUMBER_TYPE_MAX'],
  ],
  [
    'a custom id twice',
    modal({ components: [label(input()), label(input())] }),
    ['components.1.component.custom_id COMPONENT_CUSTOM_ID_DUPLICATED'],
  ],
  [
    'a row of two inputs',
    modal({
      components: [
        { type: 1, components: times(2, (index) => input({ custom_id: `${index}`, label: 'Question' })) },
      ],
    }),
    ['components.0.components BASE_TYPE_BAD_LENGTH'],
  ],
];

/** Choices that are refused while something is typed. */
export const refusedChoices: readonly Row[] = [
  ['26 of them', times(26, choice), ['choices BASE_TYPE_MAX_LENGTH']],
  ['an empty name', [{ name: '', value: 'a' }], ['choices.0.name BASE_TYPE_REQUIRED']],
  ['a name over 100', [{ name: 'a'.repeat(101), value: 'a' }], ['choices.0.name BASE_TYPE_BAD_LENGTH']],
  ['a value over 100', [{ name: 'a', value: 'a'.repeat(101) }], ['choices.0.value BASE_TYPE_BAD_LENGTH']],
  ['no value', [{ name: 'a' }], ['choices.0.value BASE_TYPE_REQUIRED']],
];
