import { describe, expect, it } from 'vitest';
import { answerText } from '../../../src/answering/short-answer-text.ts';
import { plainArticle } from '../../../src/corpus/plain-article.ts';
import { collectionOf } from '../../../src/retrieval/collection-of.ts';
import { english } from '../../../src/text/english/english.ts';
import { answererOf } from '../fixture.ts';

/** The short answer to a question about one text, whatever the status. */
async function said(text: string, question: string): Promise<string> {
  const article = plainArticle('a.txt', text, { title: 'Ardle' }, english);
  const { reading } = await answererOf(collectionOf([article], english)).ask(question);
  return reading === undefined ? '' : answerText(reading.short, text);
}

type Case = readonly [phenomenon: string, text: string, question: string, expected: string];

describe('a reason', () => {
  it.each<Case>([
    [
      'is the clause after "because"',
      'The ferry to Ardle was stopped in 2014 because the pier had rotted away.',
      'Why was the ferry to Ardle stopped?',
      'the pier had rotted away',
    ],
    [
      'ends before a clause that is not part of it',
      'The ferry was stopped due to rot in the pier, which the council had not repaired.',
      'Why was the ferry stopped?',
      'rot in the pier',
    ],
    [
      'is a purpose',
      'The council of Ardle bought the pier in order to keep the ferry running.',
      'Why did the council of Ardle buy the pier?',
      'in order to keep the ferry running',
    ],
    [
      'stands before a sentence that says "therefore"',
      'The roof of the boathouse leaked. The rowers therefore had to leave their boats outside all winter.',
      'Why did the rowers have to leave their boats outside?',
      'The roof of the boathouse leaked',
    ],
    [
      'stands behind a sentence whose quotation goes on',
      '"We all called the old ferry the floating coffin. It had no lifeboats and it leaked," said Ann Lee.',
      'Why did people call the old ferry the floating coffin?',
      'It had no lifeboats and it leaked',
    ],
  ])('%s', async (_, text, question, expected) => {
    expect(await said(text, question)).toBe(expected);
  });
});

describe('a manner', () => {
  it('is what is done, with its list whole', async () => {
    const text =
      'Ardle brought its herring back by closing the bay to trawlers, banning fine nets and paying the boats to stay away.';
    expect(await said(text, 'How did Ardle bring its herring back?')).toBe(
      'closing the bay to trawlers, banning fine nets and paying the boats to stay away',
    );
  });
});

describe('a definition', () => {
  it.each<Case>([
    [
      'stands in the bracket behind the term',
      'The boats of Ardle are cobles (flat boats that are launched from a beach).',
      'What is a coble?',
      'flat boats that are launched from a beach',
    ],
    [
      'stands in apposition',
      'The fishermen mended the cran, a basket that holds 37 gallons of herring, with willow.',
      'What is a cran?',
      'a basket that holds 37 gallons of herring',
    ],
    [
      'is another word for the term',
      'In spring they began lining, or fishing with baited hooks, off the point.',
      'What is lining?',
      'fishing with baited hooks',
    ],
    [
      'follows "is"',
      'A skerry is a low rock that the tide covers.',
      'What is a skerry?',
      'a low rock that the tide covers',
    ],
    [
      'of an abbreviation is the name before its bracket',
      'In 1960 the Ardle Fishing Board (AFB) closed the bay.',
      'What is the AFB?',
      'Ardle Fishing Board',
    ],
  ])('%s', async (_, text, question, expected) => {
    expect(await said(text, question)).toBe(expected);
  });
});

describe('a list', () => {
  it.each<Case>([
    [
      'has all items of the coordination that its first stands in',
      'The fleet of Ardle fishes off Norway, Iceland and Ireland.',
      'Which countries does the fleet of Ardle fish off?',
      'Norway, Iceland and Ireland',
    ],
    [
      'has the heads of segments, without what is said about them',
      'Its boats are Gannet, a coble built in 1904; Petrel, a yawl with two masts; and Tern, a tender.',
      'Which boats does it have?',
      'Gannet, Petrel, Tern',
    ],
    [
      'of years stays a list of years',
      'Ardle won the regatta in 1954, 1955 and 1959, and the Harbour Cup in 1957.',
      'In which years did Ardle win the regatta?',
      '1954, 1955 and 1959',
    ],
    [
      'of people leaves out what they are',
      'The yard was founded in Ardle by Anna Root, a joiner, and her brother-in-law Sam Hadley.',
      'Who founded the yard?',
      'Anna Root, Sam Hadley',
    ],
  ])('%s', async (_, text, question, expected) => {
    expect(await said(text, question)).toBe(expected);
  });
});

describe('a sentence of several parts', () => {
  it('is answered from the part that the question is about', async () => {
    const text = 'Dale Works builds the hulls in Ardle; Marsh Company sews the sails in Brackwater.';
    expect(await said(text, 'Which company sews the sails?')).toBe('Marsh Company');
  });
});
