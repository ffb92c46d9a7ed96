import { describe, expect, it } from 'vitest';
import { answerText } from '../../../src/answering/short-answer-text.ts';
import { plainArticle } from '../../../src/corpus/plain-article.ts';
import { collectionOf } from '../../../src/retrieval/collection-of.ts';
import { english } from '../../../src/text/english/english.ts';
import { answererOf } from '../fixture.ts';

/** What is said to a question about one text, whatever the status. */
async function said(text: string, question: string): Promise<string> {
  const answerer = answererOf(
    collectionOf([plainArticle('a.txt', text, { title: 'Ardle' }, english)], english),
  );
  const { reading } = await answerer.ask(question);
  return reading === undefined ? '' : answerText(reading.short, text);
}

describe('the edges of a short answer', () => {
  it.each([
    [
      'a unit is kept',
      'The new quay of Ardle is 320 metres long.',
      'How long is the quay of Ardle?',
      '320 metres',
    ],
    [
      'an approximation is kept',
      'About 450 people live in Ardle.',
      'How many people live in Ardle?',
      'About 450',
    ],
    [
      'an office is left out',
      'The piece on Ardle is by Reporter Ann Lee.',
      'Who wrote the piece on Ardle?',
      'Ann Lee',
    ],
    [
      'a name ends where its sentence goes on',
      'The study of Ardle was led by Ann Lee of Orle and found 40 boats.',
      'Who led the study of Ardle?',
      'Ann Lee of Orle',
    ],
    [
      'a part of a year is kept',
      'The first ferry of Ardle is due in the spring of 2026.',
      'When is the first ferry of Ardle due?',
      'spring of 2026',
    ],
    [
      'a company keeps its ending',
      'The quay was built by Dale Works Co., Ltd. in 1990.',
      'Which company built the quay?',
      'Dale Works Co., Ltd.',
    ],
    [
      'the unit asked for is taken',
      'Ardle grew by 3.8%, which is 5.9 percentage points more.',
      'By how many percentage points more did Ardle grow?',
      '5.9 percentage points',
    ],
    [
      'what comes again answers how often',
      'Since last year the council of Ardle has met every quarter.',
      'How often does the council of Ardle meet?',
      'every quarter',
    ],
    [
      'a list is whole',
      'The shops of Ardle sell wool, herring and slate.',
      'Which products do the shops of Ardle sell?',
      'wool, herring and slate',
    ],
  ])('%s', async (_, text, question, expected) => {
    expect(await said(text, question)).toBe(expected);
  });
});
