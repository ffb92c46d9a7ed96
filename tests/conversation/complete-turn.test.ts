import { describe, expect, it } from 'vitest';
import { talking, type Told } from './talking.ts';

type Case = readonly [name: string, turns: readonly [string, ...string[]], expected: string];

const readAs = async (turns: readonly [string, ...string[]], told: Readonly<Record<string, Told>> = {}) =>
  (await talking(told).turn(...turns)).readAs;

describe('what is left out', () => {
  it.each<Case>([
    ['a name', ['Who is the mayor of Brackwater?', 'What about Ardle?'], 'Who is the mayor of Ardle?'],
    ['a name in lower case', ['who is the mayor of brackwater', 'and ardle?'], 'Who is the mayor of ardle?'],
    [
      'a name that no article has',
      ['Who is the mayor of Brackwater?', 'And Quenby?'],
      'Who is the mayor of Quenby?',
    ],
    [
      'a name with its preposition',
      ['How many people live in Brackwater?', 'and in Ardle?'],
      'How many people live in Ardle?',
    ],
    [
      'the name of an owner',
      ["What was Tidemark Lines' turnover in 2020?", "and Nordhaven Ferries'?"],
      "What was Nordhaven Ferries' turnover in 2020?",
    ],
    [
      'a name of the kind of another than the first',
      ['When did Nordhaven Ferries sail to Ardle?', 'and to Brackwater?'],
      'When did Nordhaven Ferries sail to Brackwater?',
    ],
    [
      'a year',
      ['What was the turnover of Nordhaven Ferries in 2020?', 'and in 2018?'],
      'What was the turnover of Nordhaven Ferries in 2018?',
    ],
    [
      'a year without its preposition',
      ['What was the turnover of Nordhaven Ferries in 2020?', 'And 2018?'],
      'What was the turnover of Nordhaven Ferries in 2018?',
    ],
    [
      'a year where none was',
      ['What was the turnover of Nordhaven Ferries?', 'and in 2018?'],
      'What was the turnover of Nordhaven Ferries in 2018?',
    ],
    [
      'the year before',
      ['What was the turnover of Nordhaven Ferries in 2020?', 'and the year before?'],
      'What was the turnover of Nordhaven Ferries in 2019?',
    ],
    [
      'two years later',
      ['What was the turnover of Nordhaven Ferries in 2020?', 'two years later?'],
      'What was the turnover of Nordhaven Ferries in 2022?',
    ],
    [
      'a name and a year',
      ["What was Tidemark Lines' turnover in 2020?", "And Nordhaven Ferries' in 2019?"],
      "What was Nordhaven Ferries' turnover in 2019?",
    ],
    [
      'another figure of the same',
      ["What was Nordhaven Ferries' turnover in 2020?", 'and its profit?'],
      "What was Nordhaven Ferries' profit in 2020?",
    ],
    [
      'another figure without an owner',
      ["What was Nordhaven Ferries' turnover in 2020?", 'And the profit?'],
      "What was Nordhaven Ferries' profit in 2020?",
    ],
    [
      'a figure after a question of another sort',
      ['Who is the mayor of Brackwater?', 'and its population?'],
      "What is Brackwater's population?",
    ],
    [
      'a figure of something with "of" in its name',
      ['When was the paper mill of Ardle founded?', 'and its turnover?'],
      'What was the turnover of the paper mill of Ardle?',
    ],
    [
      'a post after a figure',
      ['What is the population of Brackwater?', 'and its mayor?'],
      "Who is Brackwater's mayor?",
    ],
    [
      'an event after a date',
      ['When did Nordhaven Ferries start?', 'and its share reform?'],
      "When was Nordhaven Ferries' share reform?",
    ],
    [
      'another thing of the same kind',
      ['When was the harbour of Brackwater opened?', 'and the paper mill of Ardle?'],
      'When was the paper mill of Ardle opened?',
    ],
    [
      'other things that are counted',
      ['How many ships did Nordhaven Ferries buy in 2021?', 'and buses?'],
      'How many buses did Nordhaven Ferries buy in 2021?',
    ],
    [
      'the noun after "how many"',
      ['How many ships did Nordhaven Ferries buy?', 'And how many did Tidemark Lines buy?'],
      'How many ships did Tidemark Lines buy?',
    ],
    [
      'the noun after "one"',
      ["How much does Nordhaven Ferries' green loyalty card cost?", 'and the blue one?'],
      "How much does Nordhaven Ferries' blue loyalty card cost?",
    ],
    [
      'all but how much it changed',
      ["What was Nordhaven Ferries' turnover in 2020?", 'up by how much?'],
      "What was the increase in Nordhaven Ferries' turnover in 2020?",
    ],
    [
      'all but how much it fell',
      ["What was Nordhaven Ferries' turnover in 2020?", 'down by how much?'],
      "What was the decrease in Nordhaven Ferries' turnover in 2020?",
    ],
    [
      'all but why',
      ['Is the harbour of Brackwater closed?', 'why?'],
      'Why is the harbour of Brackwater closed?',
    ],
    [
      'all but the question word',
      ['When did the Skua run aground?', 'where?'],
      'Where did the Skua run aground?',
    ],
    [
      'all but the question word, after one that asked who did it',
      ['Who founded the paper mill of Ardle?', 'in which year?'],
      'In which year was the paper mill of Ardle founded?',
    ],
  ])('takes %s from the question before', async (_, turns, expected) => {
    expect(await readAs(turns)).toBe(expected);
  });

  it('asks since when of the one who was found', async () => {
    const told: Readonly<Record<string, Told>> = {
      'Who is the mayor of Brackwater?': { words: ['Ellen Marsh'], type: 'person' },
    };
    expect(await readAs(['Who is the mayor of Brackwater?', 'since when?'], told)).toBe(
      'Since when has Ellen Marsh been the mayor of Brackwater?',
    );
  });

  it('goes on over several turns', async () => {
    const turns = [
      'What was the turnover of Nordhaven Ferries in 2020?',
      'and in 2018?',
      'what about Tidemark Lines?',
    ] as const;
    expect(await readAs(turns)).toBe('What was the turnover of Tidemark Lines in 2018?');
  });
});

describe('what refers back', () => {
  it.each<Case>([
    [
      'it, to a thing',
      ['When was the paper mill of Ardle founded?', 'How many people does it employ?'],
      'How many people does the paper mill of Ardle employ?',
    ],
    [
      'it, to the one that does it',
      ['How many companies does the harbour board of Brackwater serve?', 'By how much does it cut costs?'],
      'By how much does the harbour board of Brackwater cut costs?',
    ],
    ['it, past a person', ['Who is the mayor of Brackwater?', 'Where is it?'], 'Where is Brackwater?'],
    [
      'it, to the figure that rises',
      ["What was Nordhaven Ferries' turnover in 2020?", 'Why did it fall?'],
      "Why did Nordhaven Ferries' turnover fall?",
    ],
    [
      'its',
      ['When did Nordhaven Ferries start?', 'What is its turnover?'],
      "What is Nordhaven Ferries' turnover?",
    ],
    [
      'they, to a company',
      ['When did Nordhaven Ferries start?', 'How many ships do they have?'],
      'How many ships do Nordhaven Ferries have?',
    ],
    [
      'them, to what was counted',
      [
        "How many complaints were raised at Brackwater's spring meeting?",
        'how many of them have been settled so far?',
      ],
      'How many of the complaints have been settled so far?',
    ],
    [
      'them, to the kind of what was asked for',
      ['What robot did Nordhaven Ferries buy?', 'How much does one of them cost?'],
      'How much does one of the robots cost?',
    ],
    [
      'those, in a fragment',
      ['How many ships did Nordhaven Ferries buy?', 'Total cost of those?'],
      'What was the total cost of the ships?',
    ],
    [
      'a description by kind',
      ['Who is the chief executive of Nordhaven Ferries?', 'When did the company start?'],
      'When did Nordhaven Ferries start?',
    ],
    [
      'a description by its noun',
      ['When was the paper mill of Ardle founded?', 'How many people work at the mill?'],
      'How many people work at the paper mill of Ardle?',
    ],
    [
      'there',
      ['When was the harbour of Brackwater opened?', 'How many people live there?'],
      'How many people live in Brackwater?',
    ],
    [
      'that year',
      ["What was Nordhaven Ferries' turnover in 2020?", 'What did the Skua cost that year?'],
      'What did the Skua cost in 2020?',
    ],
    [
      'a pronoun once where it comes twice',
      ['When did Nordhaven Ferries start?', 'What did it say about its ships?'],
      'What did Nordhaven Ferries say about its ships?',
    ],
    [
      'it, to what the turn itself names first',
      ['When was the paper mill of Ardle founded?', 'And the harbour, who runs it?'],
      'Who runs the harbour?',
    ],
  ])('puts in %s', async (_, turns, expected) => {
    expect(await readAs(turns)).toBe(expected);
  });

  const told: Readonly<Record<string, Told>> = {
    'Who is the mayor of Brackwater?': { words: ['Ellen Marsh'], type: 'person' },
    'Which ships did Nordhaven Ferries buy?': {
      words: ['the Skua', 'the Petrel', 'the Gannet'],
      type: 'list',
    },
    'Which yard built the ships?': { words: ['The yard of Ostwick'], type: 'organisation' },
  };

  it.each<Case>([
    ['she', ['Who is the mayor of Brackwater?', 'How old is she?'], 'How old is Ellen Marsh?'],
    [
      'that person',
      ['Who is the mayor of Brackwater?', 'What did that person say?'],
      'What did Ellen Marsh say?',
    ],
    [
      'the second one',
      ['Which ships did Nordhaven Ferries buy?', 'Where does the second one sail?'],
      'Where does the Petrel sail?',
    ],
    [
      'the last',
      ['Which ships did Nordhaven Ferries buy?', 'Where was the last built?'],
      'Where was the Gannet built?',
    ],
  ])('takes %s from the answer', async (_, turns, expected) => {
    expect(await readAs(turns, told)).toBe(expected);
  });

  it('asks a thing that was spoken of for what it has', async () => {
    expect(await readAs(['When did Nordhaven Ferries start?', "What's the turnover?"])).toBe(
      "What's Nordhaven Ferries' turnover?",
    );
  });

  it('reads a question word that is spelt wrong', async () => {
    expect(await readAs(['When did the Skua run aground?', 'wher?'])).toBe('Where did the Skua run aground?');
  });

  it('compares the two that were asked about last', async () => {
    const turns = ['How deep is Brackwater?', 'And Ardle?', 'which of the two is deeper?'] as const;
    expect(await readAs(turns)).toBe('Which is deeper, Brackwater or Ardle?');
  });
});

describe('a turn of its own', () => {
  it.each([
    ['with a name', 'Who is the mayor of Brackwater?'],
    ['with content of its own', 'What goods did the old harbour send abroad?'],
    ['whose pronoun has its noun in the turn', 'When Tidemark Lines began, how many ships did it have?'],
    ['whose pronoun comes before its noun', 'What share of its bread does Brackwater bake?'],
    ['with a noun that "the one" belongs to', 'When did Ardle become part of "one coast"?'],
    ['that is about nothing when it says "it"', 'Is it true that Brackwater has a harbour?'],
    ['that is asked again', 'When was the paper mill of Ardle founded?'],
    ['with a place right behind its noun', 'How many people does the mill at Brackwater employ?'],
    ['that tells something', 'Brackwater opens a second harbour'],
  ])('stands as it is %s', async (_, question) => {
    const talk = talking();
    expect((await talk.turn('When was the paper mill of Ardle founded?', question)).readAs).toBeUndefined();
  });

  it.each([
    'OK, something else entirely. Who runs the yard?',
    'New topic: who runs the yard?',
    'Different question, who runs the yard?',
    "Thanks! Let's change the subject. Who runs the yard?",
    'Moving on, who runs the yard?',
    'next one. who runs the yard?',
  ])('begins with a change of topic: %s', async (turn) => {
    const talk = talking();
    expect((await talk.turn('When was the paper mill of Ardle founded?', turn)).readAs).toBeUndefined();
    expect(talk.asked.at(-1)?.question.toLowerCase()).toBe('who runs the yard?');
    expect(talk.asked.at(-1)?.options.near).toBeUndefined();
  });

  it('is what the turn after goes on from', async () => {
    const turns = [
      'When was the paper mill of Ardle founded?',
      'Something else: when did Nordhaven Ferries start?',
      'How many people does it employ?',
    ] as const;
    expect(await readAs(turns)).toBe('How many people does Nordhaven Ferries employ?');
  });

  it('is not reached over: what was before a new topic is no longer meant', async () => {
    const turns = [
      'Who is the mayor of Brackwater?',
      'New topic. How is paper made?',
      'How many people live there?',
    ] as const;
    expect(await readAs(turns)).toBeUndefined();
  });

  it('takes the matter from the sentence before its question', async () => {
    const turns = [
      'How is paper made?',
      "let's talk about Ellen Marsh. what did she do for a living?",
    ] as const;
    expect(await readAs(turns)).toBe('What did Ellen Marsh do for a living?');
  });
});

describe('of several ways to read a turn', () => {
  const before = 'Who is the chief executive of Nordhaven Ferries?';

  it('takes the one that is answered', async () => {
    const told: Readonly<Record<string, Told>> = {
      'When did the company start?': { words: ['2020'], type: 'date' },
    };
    const turn = await talking(told).turn(before, 'When did the company start?');
    expect(turn.readAs).toBeUndefined();
    expect(turn.answer.status).toBe('answered');
  });

  it('takes the likelier one of two that are answered alike', async () => {
    const told: Readonly<Record<string, Told>> = {
      'When did the company start?': { words: ['2020'], type: 'date' },
      'When did Nordhaven Ferries start?': { words: ['2021'], type: 'date' },
    };
    expect((await talking(told).turn(before, 'When did the company start?')).readAs).toBe(
      'When did Nordhaven Ferries start?',
    );
  });

  it('asks three at most', async () => {
    const talk = talking();
    await talk.turn('How did the harbour of Brackwater and the mill of Ardle help the yard of Ostwick?');
    const already = talk.asked.length;
    await talk.conversations.ask('a', 'What did it cost?');
    expect(talk.asked.length - already).toBeLessThanOrEqual(3);
  });
});

describe('the difference of the last two figures', () => {
  const told: Readonly<Record<string, Told>> = {
    "What was Tidemark Lines' turnover in 2020?": { words: ['55 million pounds'], type: 'amount' },
    "What was Nordhaven Ferries' turnover in 2020?": { words: ['40 million pounds'], type: 'amount' },
    'How many people live in Ardle?': { words: ['2,600 people'], type: 'count' },
  };

  it('is worked out, with both sentences', async () => {
    const turns = [
      "What was Tidemark Lines' turnover in 2020?",
      "and Nordhaven Ferries'?",
      'how much less than the other?',
    ] as const;
    const { answer } = await talking(told).turn(...turns);
    expect(answer.reading?.short).toMatchObject({ form: 'computed', text: '15 million pounds' });
    expect(answer.reading?.further).toHaveLength(1);
  });

  it('is not worked out between figures of different units', async () => {
    const turns = [
      "What was Tidemark Lines' turnover in 2020?",
      'How many people live in Ardle?',
      'how much more than the other?',
    ] as const;
    const { answer } = await talking(told).turn(...turns);
    expect(answer.status).toBe('not_found');
  });
});
