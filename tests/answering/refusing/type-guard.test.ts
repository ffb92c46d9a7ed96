import { describe, expect, it } from 'vitest';
import { SHORT_OF_ANSWERED } from '../../../src/answering/refusing/thresholds.ts';
import { withKind } from '../../../src/answering/refusing/type-guard.ts';
import { readingOf } from '../reading-of.ts';

const SURE = 0.9;

/** How sure a judge that is always sure may be of these words as the answer. */
function sureOf(text: string, question: string, words: string): number {
  const { reader, ask, extraction } = readingOf(text);
  return withKind(() => SURE, reader)(ask(question), [extraction(words)], []);
}

type Case = readonly [phenomenon: string, text: string, question: string, words: string];

describe('an answer passes', () => {
  it.each<Case>([
    [
      'that the sentence tells in a related word',
      'Olan Pryce bought the mill in 1791.',
      'When did Olan Pryce purchase the mill?',
      '1791',
    ],
    ['that is a sum of money for a cost', 'The tower cost £4m.', 'What did the tower cost?', '£4m'],
    [
      'that is a person for the holder of a post',
      'Olan Pryce, mayor of Ardle, spoke first.',
      'Who is the mayor of Ardle?',
      'Olan Pryce',
    ],
    [
      'that is to come for what is to come',
      'The bridge will be repaired in 2031.',
      'When will the bridge be repaired?',
      '2031',
    ],
    [
      'that is planned for what is to come, in a sentence on the past',
      'The bridge was closed and is to open in 2031.',
      'When will the bridge open?',
      '2031',
    ],
    [
      'that a sentence gives as a reason',
      'The mill closed because the river had silted up.',
      'Why did the mill close?',
      'the river had silted up',
    ],
    [
      'that says by what means',
      'The coal is carried to Ardle by narrow boats.',
      'How is the coal carried to Ardle?',
      'narrow boats',
    ],
    [
      'of its own part between semicolons',
      'Aldney Mills went to the exchange in Orle; Tidemark Foods raised 40 million crowns in Selm.',
      'How much did Tidemark Foods raise?',
      '40 million crowns',
    ],
    [
      'that says what a thing is',
      'A weir is a low wall across a river.',
      'What is a weir?',
      'a low wall across a river',
    ],
    [
      'that stands before the name of what it is',
      'The town brought in the lens maker Tidemark Foods.',
      'What is Tidemark Foods?',
      'lens maker',
    ],
    [
      'that is the company among the names of a sentence',
      'Tidemark Foods went to the Selm Exchange.',
      'Which companies are in Selm?',
      'Tidemark Foods',
    ],
    [
      'that holds the post with its qualifier',
      'Prime minister Olan Pryce presented the bill.',
      'Who is the prime minister of Velland?',
      'Olan Pryce',
    ],
    [
      'that is a name where a name is asked for',
      'Sailors call the lighthouse the Old Candle.',
      'What do sailors call the lighthouse?',
      'the Old Candle',
    ],
    [
      'that is an age for "how old"',
      'The bridge, 150 years old, was closed.',
      'How old is the bridge?',
      '150 years',
    ],
  ])('%s', (_, text, question, words) => {
    expect(sureOf(text, question, words)).toBe(SURE);
  });
});

describe('an answer does not pass', () => {
  it.each<Case>([
    [
      'that is an area for a cost',
      'The park of 120 acres cost little.',
      'What did the park cost?',
      '120 acres',
    ],
    [
      'that is a place for the holder of a post',
      'The ship ran aground off Skerray Point.',
      'Who was the captain of the ship?',
      'Skerray Point',
    ],
    [
      'that is a town for the holder of a post',
      'The town of Harrowgaard tried it out in 2021.',
      'Who was the mayor when it was tried out?',
      'The town of Harrowgaard',
    ],
    [
      'that is a company, named as one among others, for a person',
      'We help companies such as Aldney Mills, Selby Orle, and Tidemark Foods.',
      'Who is the chairman of Aldney Mills?',
      'Selby Orle',
    ],
    [
      'that holds a lower post',
      'Deputy manager Olan Pryce told the reporter so.',
      'Who is the manager of the mill?',
      'Olan Pryce',
    ],
    [
      'that is of the past for what is to come',
      'The road to Orle was last repaired in 2008.',
      'When will the road to Orle be repaired again?',
      '2008',
    ],
    [
      'that is no reason for "why"',
      'The harbour was a cluster of huts when it was granted a market.',
      'Why did the harbour silt up?',
      'was granted a market',
    ],
    [
      'that is a mere name for "how"',
      'We will support firms such as Tidemark Foods through cheap loans.',
      'How will the town support firms?',
      'Tidemark Foods',
    ],
    [
      'that has a name in it for a time',
      "The landslide is described in this month's Harbour Journal.",
      'When was the landslide?',
      "this month's Harbour Journal",
    ],
    [
      'of another part between semicolons, about something else',
      'Aldney Mills went to the exchange in Orle; Tidemark Foods came to Selm, raising 40 million crowns.',
      'How much did Aldney Mills raise in Orle?',
      '40 million crowns',
    ],
    [
      'that is a place where a deed is asked for',
      'Tidemark Foods was listed in South Orle last year.',
      'What does Tidemark Foods do?',
      'South Orle',
    ],
    [
      'that is of something done to a thing, not what it is',
      'The weir was opened by the mayor in the rain.',
      'What is a weir?',
      'the mayor in the rain',
    ],
    [
      'that is what befell a thing, to "tell me about it"',
      'The mayor of Orle visited Tidemark Foods to taste the fish.',
      'Tell me about Tidemark Foods',
      'taste the fish',
    ],
    [
      'that holds a post of the same noun',
      'The environment minister, Olan Pryce, presented the bill.',
      'Who is the prime minister of Velland?',
      'Olan Pryce',
    ],
    [
      'that is a mere name for what happened',
      'She ran aground off Skerray Point on 2 August.',
      'What happened on 2 August?',
      'Skerray Point',
    ],
    ['that is no word that tells anything', 'A weir and a lock.', 'What is a weir?', 'and'],
    [
      'that is the thing done to',
      'Tidemark Foods was founded in Selm.',
      'Who founded Tidemark Foods?',
      'Tidemark Foods',
    ],
    [
      'that is an exchange for a company',
      'Tidemark Foods went to the Selm Stock Exchange.',
      'Which companies from Selm are listed?',
      'Selm Stock Exchange',
    ],
    [
      'that counts things for a measure',
      'Orle has joined the 4 trillion Selm region.',
      'How far is Orle from Selm?',
      '4 trillion',
    ],
    [
      'that describes a name and counts nobody',
      'Orle has joined the 4 trillion Selm region.',
      'How many people live in Selm?',
      '4 trillion',
    ],
    [
      'to a question with a word that the article knows nothing of',
      'The mill of Selm was built in 1791.',
      'When was the mill of Selm auctioned?',
      '1791',
    ],
    [
      'about a thing that the article knows nothing of',
      'Selm was granted a market in 1217.',
      'When was Selm granted a violin?',
      '1217',
    ],
    [
      'that is no age for "how old"',
      'The bridge was closed for one year.',
      'How old is the bridge?',
      'one year',
    ],
  ])('%s', (_, text, question, words) => {
    expect(sureOf(text, question, words)).toBe(SHORT_OF_ANSWERED);
  });

  it('but what is unsure already stays as it is', () => {
    const { reader, ask, extraction } = readingOf('The park of 120 acres cost little.');
    const judge = withKind(() => SHORT_OF_ANSWERED - 0.1, reader);
    expect(judge(ask('What did the park cost?'), [extraction('120 acres')], [])).toBe(
      SHORT_OF_ANSWERED - 0.1,
    );
  });
});
