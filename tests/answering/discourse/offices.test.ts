import { describe, expect, it } from 'vitest';
import { offices } from '../../../src/answering/discourse/offices.ts';
import { readingOf } from '../reading-of.ts';
import { textOf } from './text-of.ts';

/** "person | office | of" for each post that the text's first sentence gives. */
function officesIn(text: string): readonly string[] {
  const { article, reader } = readingOf(text);
  const sentence = reader.read(article, 0);
  return offices(sentence, reader).map(({ person, office, of }) =>
    [person, office, of].map((run) => textOf(sentence, run) ?? '–').join(' | '),
  );
}

describe('offices', () => {
  it.each([
    [
      'after the name',
      'The pier is safe, said Edda Voss, chairman of Brack Tidal Power Co., Ltd.',
      'Edda Voss | chairman | Brack Tidal Power Co., Ltd.',
    ],
    [
      'right before the name',
      'This helps, deputy general manager Olan Pryce said.',
      'Olan Pryce | deputy general manager | –',
    ],
    ['in brackets', 'Edda Voss (mayor of Ardle) opened the pier.', 'Edda Voss | mayor | Ardle'],
    [
      'after a possessive',
      "Tidemark's chief executive, Olan Pryce, resigned.",
      "Olan Pryce | chief executive | Tidemark's",
    ],
    [
      'after "as"',
      'As director of Tidemark Mills, Olan Pryce said that it pays.',
      'Olan Pryce | director | Tidemark Mills',
    ],
    [
      'between organisation and name',
      'In May Tidemark general manager Olan Pryce told us so.',
      'Olan Pryce | general manager | Tidemark',
    ],
    [
      'after "was"',
      'In those years Edda Voss was warden of the plateau.',
      'Edda Voss | warden | the plateau',
    ],
    ['before "is"', 'The finance director is Edda Voss.', 'Edda Voss | finance director | –'],
    [
      'set off before the name',
      'The leader of the council, Edda Voss, told members so.',
      'Edda Voss | leader | the council',
    ],
    [
      'set off, for a field',
      'In May the cabinet member for culture, Olan Pryce, said so.',
      'Olan Pryce | cabinet member | culture',
    ],
    ['with capitals', 'In May County Mayor Edda Voss agreed.', 'Edda Voss | Mayor | County'],
    ['of a trade', 'The hall was built by the architect Olan Pryce.', 'Olan Pryce | architect | –'],
    [
      "of somebody's",
      "The company's deputy manager Olan Pryce came.",
      "Olan Pryce | deputy manager | The company's",
    ],
  ])('reads a post %s', (_, text, expected) => {
    expect(officesIn(text)).toContain(expected);
  });

  it('gives both posts of one person', () => {
    expect(officesIn('Edda Voss, deputy secretary of the Ardle Town Committee and mayor, said so.')).toEqual([
      'Edda Voss | deputy secretary | the Ardle Town Committee',
      'Edda Voss | mayor | the Ardle Town Committee',
    ]);
  });

  it.each([
    ['a place', 'In Ardle, Brackwater and Corsay the rain fell.'],
    ['a company', 'Tidemark Mills Co., Ltd. has a chairman.'],
    [
      'the post of the next name',
      'In May Edda Voss, director Olan Pryce and others came.',
      'Edda Voss | director | –',
    ],
  ])('gives none to %s', (_, text, wrong = '') => {
    expect(officesIn(text).filter((office) => wrong === '' || office === wrong)).toEqual([]);
  });
});
