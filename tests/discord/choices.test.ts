import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleChoices } from '../../src/discord/article-choices.ts';
import type { Choice } from '../../src/discord/choice.ts';
import { createEarlierQuestions } from '../../src/discord/earlier-questions.ts';
import { paragraphChoices } from '../../src/discord/paragraph-choices.ts';
import { periodChoices } from '../../src/discord/period-choices.ts';
import { questionChoices } from '../../src/discord/question-choices.ts';
import { createWordCompletion } from '../../src/discord/word-completion.ts';
import { wordChoices } from '../../src/discord/word-choices.ts';
import { collectionOf } from '../../src/retrieval/collection-of.ts';
import { english } from '../../src/text/english/english.ts';
import { hostileText } from './hostile.ts';
import { articleFrom, bridge, libraryOf } from './newsroom.ts';

const titled = (id: string, title: string, published?: string) => ({
  ...articleFrom(
    id,
    'The ferry to Old Selmouth runs twice a day. In Selmouth the ferry waits.\n\nIt costs nothing.\n',
  ),
  title,
  ...(published !== undefined && {
    published: { year: Number(published.slice(0, 4)), month: Number(published.slice(5, 7)) },
  }),
});

const ferry = titled('ferry.md', 'Ferries to Selmouth', '2019-05');
const strike = titled('strike.md', 'The strike of the ferry crews in Selmouth', '2019-11');
const library = libraryOf(bridge, ferry, strike);

const keys = (typed: string): readonly string[] => articleChoices(typed, library).map(({ value }) => value);

describe('the articles offered', () => {
  it.each([
    ['nothing typed', '', [bridge.key, ferry.key, strike.key]],
    ['words anywhere in the title', 'crews strike', [strike.key]],
    ['the beginning of a word', 'selm', [ferry.key, strike.key]],
    ['the outlet', 'courier', [bridge.key]],
    ['the date', 'november 2019', [strike.key]],
    ['the beginning of the title first', 'ferr', [ferry.key, strike.key]],
    ['a letter replaced', 'selmauth', [ferry.key, strike.key]],
    ['neighbours swapped in a word half typed', 'brigd', [bridge.key]],
    ['a word like none', 'zebra', []],
  ])('%s: %s', (_phenomenon, typed, expected) => {
    expect(keys(typed)).toEqual(expected);
  });

  it('are told apart when they have one name', () => {
    const names = articleChoices('', libraryOf(titled('a.md', 'Twins'), titled('b.md', 'Twins'))).map(
      ({ name }) => name,
    );
    expect(new Set(names).size).toBe(2);
  });
});

describe('the periods offered', () => {
  it('are the years and months in which articles were published, the latest first', () => {
    expect(periodChoices('', library)).toEqual([
      { name: '2019 (3 articles)', value: '2019' },
      { name: 'November 2019 (1 article)', value: '2019-11' },
      { name: 'May 2019 (1 article)', value: '2019-05' },
      { name: 'April 2019 (1 article)', value: '2019-04' },
    ]);
  });

  it('hold what is typed', () => {
    expect(periodChoices('ma 19', library).map(({ value }) => value)).toEqual(['2019-05']);
    expect(periodChoices('2020', library)).toEqual([]);
  });
});

describe('the paragraphs offered', () => {
  it('are found by number and by their first words', () => {
    expect(paragraphChoices('', ferry).map(({ value }) => value)).toEqual([1, 2]);
    expect(paragraphChoices('2', ferry)).toEqual([{ name: '2 · It costs nothing.', value: 2 }]);
    expect(paragraphChoices('old sel', ferry).map(({ value }) => value)).toEqual([1]);
  });
});

describe('the questions offered', () => {
  const own = ['Who runs the ferry?', 'When does the ferry run?'];
  const likely = ['How long is the bridge?', 'Who runs the ferry?'];

  it('are one’s own, then likely ones, each once', () => {
    expect(questionChoices('', own, likely).map(({ value }) => value)).toEqual([
      ...own,
      'How long is the bridge?',
    ]);
  });

  it('have words that begin as what is typed', () => {
    expect(questionChoices('fer w', own, likely).map(({ value }) => value)).toEqual(own);
  });

  it('leave out one that Discord would cut short', () => {
    expect(questionChoices('', [`Who ${'really '.repeat(20)}runs it?`], [])).toEqual([]);
  });

  it('leave room for likely ones', () => {
    const many = Array.from({ length: 40 }, (_, index) => `What happened in the year ${1900 + index}?`);
    const shown = questionChoices('', many, likely).map(({ value }) => value);
    expect(shown).toHaveLength(25);
    expect(shown).toEqual(expect.arrayContaining(likely));
  });
});

describe('the words offered', () => {
  const complete = createWordCompletion([collectionOf([ferry], english), collectionOf([bridge], english)]);

  it('complete the last one typed', () => {
    expect(wordChoices('old s', complete).map(({ value }) => value)).toEqual(['old s']);
    expect(wordChoices('old se', complete).map(({ value }) => value)).toEqual(['old se', 'old Selmouth']);
  });

  it('offer nothing more after a finished word', () => {
    expect(wordChoices('ferry ', complete).map(({ value }) => value)).toEqual(['ferry']);
    expect(wordChoices('', complete)).toEqual([]);
  });
});

describe('earlier questions', () => {
  const ann = { userId: 'ann', guildId: 'north' };

  it('are the asker’s own, of that server alone, the latest first and each once', () => {
    const earlier = createEarlierQuestions();
    for (const question of ['One?', 'Two?', 'One?']) earlier.remember(ann, question);
    earlier.remember({ userId: 'ann', guildId: null }, 'Direct?');
    expect(earlier.of(ann)).toEqual(['One?', 'Two?']);
    expect(earlier.of({ ...ann, userId: 'ben' })).toEqual([]);
    expect(earlier.of({ ...ann, guildId: 'south' })).toEqual([]);
    expect(earlier.of({ userId: 'ann', guildId: null })).toEqual(['Direct?']);
  });

  it('are bounded, for each person and in all', () => {
    const earlier = createEarlierQuestions();
    for (let index = 0; index < 100; index += 1) earlier.remember(ann, `Question ${index}?`);
    expect(earlier.of(ann)).toHaveLength(25);
    for (let index = 0; index < 3000; index += 1)
      earlier.remember({ userId: `user ${index}`, guildId: 'north' }, 'One?');
    expect(earlier.of(ann)).toEqual([]);
    expect(earlier.of({ userId: 'user 2999', guildId: 'north' })).toEqual(['One?']);
  });
});

/** Whether Discord takes the list. */
const isTaken = (choices: readonly Choice<string | number>[]): boolean =>
  choices.length <= 25 &&
  new Set(choices.map(({ value }) => value)).size === choices.length &&
  choices.every(
    ({ name, value }) =>
      name.trim() !== '' &&
      name.length <= 100 &&
      (typeof value === 'number' || (value.trim() !== '' && value.length <= 100)),
  );

describe('whatever is offered', () => {
  it.each([0, 1, 26, 500])('keeps to the limits of Discord, whatever the texts: %i articles', (count) => {
    fc.assert(
      fc.property(hostileText(60), hostileText(8), (title, typed) => {
        const many = libraryOf(
          ...Array.from({ length: count }, (_, index) => ({
            ...titled(`${index}.md`, title, `${1990 + (index % 30)}-05`),
            key: String(index).padStart(10, '0'),
            outlet: title,
          })),
        );
        const article = { ...ferry, text: title.padEnd(ferry.text.length, 'x').slice(0, ferry.text.length) };
        const lists = [
          articleChoices(typed, many),
          articleChoices('', many),
          periodChoices(typed, many),
          periodChoices('', many),
          paragraphChoices('', article),
          questionChoices('', [title, typed], [title]),
          wordChoices(title.slice(0, 100), () => [title, typed]),
        ];
        for (const list of lists) expect(isTaken(list)).toBe(true);
      }),
      { numRuns: count > 100 ? 5 : 60 },
    );
  });
});
