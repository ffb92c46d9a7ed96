import { describe, expect, it } from 'vitest';
import type { Extraction } from '../../../src/answering/reading/extraction.ts';
import { createRivalFinder } from '../../../src/answering/rivals/find-rivals.ts';
import { english } from '../../../src/text/english/english.ts';
import { readingOf } from '../reading-of.ts';

/** The rivals of the first answer among the others, each answer given by its words and found where they first stand. */
function rivalsOf(
  text: string,
  question: string,
  answers: readonly [string, ...string[]],
): readonly string[] {
  const { reader, ask, sentence } = readingOf(text);
  const extract = (words: string): Extraction => {
    const read = sentence(words);
    const start = text.indexOf(words);
    const span = { start, end: start + words.length };
    return { sentence: read, source: read, spans: [span], fitsType: true, probability: 0.5, claim: 0 };
  };
  const [first, ...rest] = answers;
  const best = extract(first);
  const found = createRivalFinder(english, reader)(ask(question), best, [best, ...rest.map(extract)]);
  return found.map(({ spans: [{ start, end }] }) => text.slice(start, end));
}

describe('rivals', () => {
  it.each<
    [phenomenon: string, text: string, question: string, answers: [string, ...string[]], rivals: string[]]
  >([
    [
      'two sources, the second without the noun',
      'Orvik Zoo has many friends. Its leaflet says that it has 2,300 members. Its annual report counts 1,870.',
      'How many members does Orvik Zoo have?',
      ['2,300'],
      ['1,870'],
    ],
    [
      'another source puts it elsewhere',
      'Graham Tull said that the strike had cost the shops £2.3m a year. A report by the guild puts the loss at £1.6m a year.',
      'What has the strike cost the shops a year?',
      ['£2.3m'],
      ['£1.6m'],
    ],
    [
      'another source with the unit left out',
      'The ministry reckons that the scheme will cost 112 million euros a year. The union expects 145 million.',
      'What will the scheme cost a year?',
      ['112 million euros'],
      ['145 million'],
    ],
    [
      'the same words',
      'Tarn grew fast. The town of Tarn has a GDP of 20.3 billion yuan. The GDP of Tarn was 33.2 billion yuan.',
      'What is the GDP of Tarn?',
      ['20.3 billion yuan', '33.2 billion yuan'],
      ['33.2 billion yuan'],
    ],
    [
      'the same value written otherwise',
      'Tarn has a population of 450,000. The population of Tarn is 0.45 million.',
      'What is the population of Tarn?',
      ['450,000', '0.45 million'],
      [],
    ],
    [
      'another time',
      'In 2018 the GDP of Tarn was 20.3 billion yuan. In 2019 the GDP of Tarn was 33.2 billion yuan.',
      'What is the GDP of Tarn?',
      ['20.3 billion yuan', '33.2 billion yuan'],
      [],
    ],
    [
      'another place',
      'The GDP of Tarn was 20.3 billion yuan. Orvik had a GDP of 33.2 billion yuan.',
      'What is the GDP of Tarn?',
      ['20.3 billion yuan', '33.2 billion yuan'],
      [],
    ],
    [
      'a change, not a level',
      'The GDP of Tarn was 20.3 billion yuan. The GDP of Tarn rose by 9.1 billion yuan.',
      'What is the GDP of Tarn?',
      ['20.3 billion yuan', '9.1 billion yuan'],
      [],
    ],
    [
      'another indicator of another source',
      'The leaflet says that the zoo has 64 keepers. The annual report counts 90 volunteers.',
      'How many keepers does the zoo have?',
      ['64'],
      [],
    ],
    [
      'two people for one office',
      'Ada Marsh, mayor of Tarn, opened the bridge. The mayor of Tarn, Tom Reed, thanked the builders.',
      'Who is the mayor of Tarn?',
      ['Ada Marsh', 'Tom Reed'],
      ['Tom Reed'],
    ],
    [
      'one person written twice',
      'Ada Marsh, mayor of Tarn, opened the bridge. The mayor of Tarn, Mrs Marsh, thanked the builders.',
      'Who is the mayor of Tarn?',
      ['Ada Marsh', 'Mrs Marsh'],
      [],
    ],
    [
      'the one before',
      'Ada Marsh, mayor of Tarn, opened the bridge. The former mayor of Tarn, Tom Reed, thanked the builders.',
      'Who is the mayor of Tarn?',
      ['Ada Marsh', 'Tom Reed'],
      [],
    ],
    [
      'two dates for one event',
      'The mill of Ardle was founded in 1874. A plaque says that the mill of Ardle was founded in 1876.',
      'When was the mill of Ardle founded?',
      ['1874', '1876'],
      ['1876'],
    ],
    [
      'something that happens again',
      'The harbour of Tarn was opened in 1874. The harbour of Tarn was opened again in 1901.',
      'When was the harbour of Tarn opened?',
      ['1874', '1901'],
      [],
    ],
  ])('%s', (_, text, question, answers, rivals) => {
    expect(rivalsOf(text, question, answers)).toEqual(rivals);
  });
});
