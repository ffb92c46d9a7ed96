import { describe, expect, it } from 'vitest';
import { tokenClass } from '../../../src/answering/syntax/token-class.ts';
import { sentenceOf } from '../sentence-of.ts';

const names = new Map<number, string>(Object.entries(tokenClass).map(([name, number]) => [number, name]));
const classesOf = (text: string): string =>
  [...sentenceOf(text).classes].map((kind) => names.get(kind)).join(' ');

describe('the class of a token', () => {
  it.each([
    ['The old mill makes paper.', 'determiner adjective noun verb noun stop'],
    ['They want to plant six trees.', 'pronoun verb to verb number noun stop'],
    [
      'In May Anna Lind said that it was not sold.',
      'preposition name name name verb conjunction pronoun auxiliary negation verb stop',
    ],
    [
      'It grew by 4.5% (a record), and fell.',
      'pronoun verb preposition number sign opening determiner noun closing comma conjunction verb stop',
    ],
  ])('%s', (text, expected) => {
    expect(classesOf(text)).toBe(expected);
  });
});
