import { describe, expect, it } from 'vitest';
import { officesIn } from '../../../src/answering/discourse/office-extraction.ts';
import { answersIn } from './answers-in.ts';

const TEXT =
  'In May Edda Voss, mayor of Ardle, came to the pier. The hall was full when Olan Pryce, mayor of Corsay, spoke. ' +
  'It was then that deputy mayor Ilse Brandt left. In June Ruan Teck, chairman of Tidemark Mills Co., Ltd., paid for it. ' +
  'The finance director of the mill is Mira Holt; Jonas Keel is head of research.';

describe('officesIn', () => {
  it.each([
    ['Who is the mayor of Ardle?', ['Edda Voss']],
    ['Who is the mayor of Corsay?', ['Olan Pryce']],
    ["Who is Ardle's mayor?", ['Edda Voss']],
    ['Who is the chairman of Tidemark Mills?', ['Ruan Teck']],
    ['Who chairs Tidemark Mills?', ['Ruan Teck']],
    ['Who is the deputy mayor?', ['Ilse Brandt']],
    ['Who is the head of research?', ['Jonas Keel']],
    ["What is Ruan Teck's job?", ['chairman of Tidemark Mills Co., Ltd.']],
    ['Who is Edda Voss?', ['mayor of Ardle']],
    ['What position does Olan Pryce hold?', ['mayor of Corsay']],
  ])('answers %s', (asked, expected) => {
    expect(answersIn(officesIn, TEXT, asked)).toEqual(expected);
  });

  it.each([
    'Who is the mayor of Brackwater?',
    'Who is the chairman of Ardle?',
    'Who is Nella Frey?',
    'Who came to the pier in May?',
    'When did the mayor of Ardle come?',
  ])('finds nobody for %s', (asked) => {
    expect(answersIn(officesIn, TEXT, asked)).toBeUndefined();
  });
});
