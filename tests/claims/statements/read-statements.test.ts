import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStatements } from '../../../src/claims/statements/read-statements.ts';
import { english } from '../../../src/text/english/english.ts';

const read = (text: string): readonly (readonly [string, string])[] =>
  readStatements(text, english).map(({ span: { start, end }, kind }) => [kind, text.slice(start, end)]);
const kinds = (text: string): readonly string[] => read(text).map(([kind]) => kind);

describe('a claim', () => {
  it.each([
    'The mill opened in 1874.',
    'the mill opened in 1874',
    'Great Britain exported 40 tons of wool.',
    'The Great Wall is 21,000 km long.',
    'The mayor said that the council should repair the bridge.',
    '"I think the town will grow," said Marta Olin, the mayor.',
    'Marta Olin thinks the town will grow.',
    'The works should be finished by June 2024.',
    'Under the new law, owners should report each sale.',
    'The report says the plan is ridiculous.',
    'The bridge collapsed in 1987!',
    'Selmouth has no hospital!',
    'We produce 50 tons of steel a year.',
    'I was born in Selmouth.',
    'Check valves are made in Selmouth.',
    'Help came from Corran in 1990.',
    'Note that the mill opened in 1874.',
    'What is now the town hall was once a mill.',
    'When the mill opened, the river was dammed.',
    'Had the mill closed, the town would have shrunk.',
    'He asked, "Who owns the mill?"',
    'Will Smith won the race.',
    'Aldney Mills supplies both Corran and Selmouth',
    'It holds that owners should repair the quay.',
    'Whose ship it was is unknown.',
    'May is the wettest month in Selmouth.',
    'Unfortunately, the mill closed in 1990.',
    'Thanks to the dam, the valley no longer floods.',
    'No mill has opened since 1990.',
    'Sure Steel employs 300 people.',
    'Yes Bank was founded in 2004.',
    'Interesting finds were made in 1990.',
    'GDP: 20.3 billion yuan',
    'The harvest was good in 2019.',
    'Corran is the largest port in the county.',
    'Use of coal fell by 20 %.',
    'Open markets are held in Corran.',
    'Help from Corran came in 1990.',
    'Visitors should arrive by 9 a.m. on 4 June.',
    'The council’s plan should take three years.',
    'Prices were interesting to buyers in 2019.',
    'Corran, said to be lovely, lies on the Sel.',
  ])('%s', (text) => {
    expect(kinds(text)).toEqual(['claim']);
  });
});

describe('a question', () => {
  it.each([
    'When did the mill open?',
    'when did the mill open',
    'When did the mill open.',
    'is the mill older than the bridge',
    'Is Corran larger than Selmouth?',
    'how many people live in Corran',
    'And in which year did it close?',
    'The mill opened in 1874?',
    'Tell me who runs the mill.',
    'I wonder whether the mill is still open.',
    'Could you check when the bridge was built',
    '"Who owns the mill?"',
    'Does anyone know the answer?!',
    'what share of the market does Aldney have',
    'which firm built the bridge',
    'what’s the population',
    'Can you tell me whether it opened?',
    'in what year was Aldney Mills founded',
    'Was Aldney already a port in 1874',
    'What share of the wool did Corran buy.',
    'So what is the population of Corran (in 2020)?',
  ])('%s', (text) => {
    expect(kinds(text)).toEqual(['question']);
  });
});

describe('an opinion, a demand, a greeting', () => {
  it.each([
    'I think the mill is too old.',
    'But honestly, I don’t like the bridge.',
    'We believe that the town will grow.',
    'In my opinion the mayor was right.',
    'The council should repair the bridge.',
    'The council ought to repair the bridge at once.',
    'The old mill is really beautiful.',
    'This is a terrible idea.',
    'What a mess!',
    'Great work, everyone!',
    'Amazing!',
    'Hello everyone!',
    'Thanks for your help.',
    'Thank you!',
    'Please check the figures.',
    'Let’s meet on Tuesday.',
    'Don’t believe everything.',
    'Look at this.',
    'Tell them about the mill.',
    'It is a pity that the mill closed.',
    'Good morning',
    'Hopefully the mill will stay.',
    'I’m glad the mill is open.',
    'lol',
    'Listen to this.',
    'We need to act now.',
    'We’re proud of the bridge.',
    'It would be nice to have a bridge.',
    'Weird…',
    'That is not true.',
    'You’re right!',
    'Just look at the numbers.',
    'Best wishes, Marta',
    'By Ann Ferrol',
    'https://example.org/mill?year=1874',
  ])('%s', (text) => {
    expect(kinds(text)).toEqual(['opinion']);
  });
});

describe('a text of several sentences', () => {
  it('is read sentence by sentence', () => {
    const text =
      'Hi all! Selmouth Mill opened in 1874. Who built it? I think it is lovely. It closed in 1990.';
    expect(read(text)).toEqual([
      ['opinion', 'Hi all!'],
      ['claim', 'Selmouth Mill opened in 1874.'],
      ['question', 'Who built it?'],
      ['opinion', 'I think it is lovely.'],
      ['claim', 'It closed in 1990.'],
    ]);
  });

  it('is read without marks of lists and quotations', () => {
    const text =
      '- The mill opened in 1874.\n* The bridge is new.\n• It closed in 1990.\n1. Wool was sold.\n2) Coal was not.\n> The quay is long.\n> > It measures 240 metres.\n>>> The port is old.\n- [x] The dam is 20 metres high.';
    expect(read(text).map(([, words]) => words)).toEqual([
      'The mill opened in 1874.',
      'The bridge is new.',
      'It closed in 1990.',
      'Wool was sold.',
      'Coal was not.',
      'The quay is long.',
      'It measures 240 metres.',
      'The port is old.',
      'The dam is 20 metres high.',
    ]);
  });

  it('keeps figures at the head of a sentence', () => {
    expect(read('1874 saw the mill open.\n40.5 tons of wool were sold.')).toEqual([
      ['claim', '1874 saw the mill open.'],
      ['claim', '40.5 tons of wool were sold.'],
    ]);
  });

  it('leaves out who is spoken to, and does not split a link', () => {
    expect(read('<@1234567> <@!77> The mill opened in 1874 <:wave:99>')).toEqual([
      ['claim', 'The mill opened in 1874'],
    ]);
    expect(read('The page https://example.org/a.b?c=1. says that the mill opened in 1874.')).toEqual([
      ['claim', 'The page https://example.org/a.b?c=1. says that the mill opened in 1874.'],
    ]);
  });

  it('takes a statement with a tag for a claim, without its tag', () => {
    expect(read('The mill opened in 1874, didn’t it?')).toEqual([['claim', 'The mill opened in 1874']]);
    expect(read('The mill opened in 1874, right?')).toEqual([['claim', 'The mill opened in 1874']]);
  });

  it.each([
    'Is it true that the mill opened in 1874?',
    'Please verify: the mill opened in 1874.',
    'Could you check whether the mill opened in 1874?',
    'True or false: the mill opened in 1874?',
    'Fact: the mill opened in 1874',
  ])('takes what is to be checked out of "%s"', (text) => {
    expect(read(text).map(([kind, words]) => [kind, words.replace('.', '')])).toEqual([
      ['claim', 'the mill opened in 1874'],
    ]);
  });

  it('has none where there are no words', () => {
    expect(read('')).toEqual([]);
    expect(read(' … \n\n --- \n🎉 <@1>')).toEqual([]);
  });
});

it('gives spans that are ordered, disjoint, inside the text, and never blank at an end', () => {
  assert(
    property(string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      let last = 0;
      for (const { span } of readStatements(text, english)) {
        const { start, end } = span;
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
        last = end;
      }
    }),
  );
});
