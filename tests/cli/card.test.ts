import { stripVTControlCharacters } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answering/answer.ts';
import { cardText } from '../../src/cli/card.ts';
import { displayWidth } from '../../src/cli/display-width.ts';
import { quoteLines } from '../../src/cli/quote-text.ts';
import { plainStyle, terminalStyle } from '../../src/cli/style.ts';
import { answered, COST, lookUp, notFound, OPENED, unsure, verdict } from './answers.ts';

const piped = { columns: undefined, style: plainStyle };
const terminal = (columns: number) => ({ columns, style: terminalStyle });
const BOLD = '\u001B[1m';
const NORMAL = '\u001B[22m';

describe('the card', () => {
  it('of an answer: short answer, quote with its place, rivals', () => {
    expect(cardText(answered, lookUp, piped)).toBe(`12.5 million pounds

> The harbour work will cost 12.5 million pounds and take three years.
Harbour Plan Approved · Selmouth Herald · 4 March 2021 · paragraph 1
https://example.org/harbour

The articles also say: 1874

> Selmouth Mill opened in 1874 on the river Sel.
Selmouth Mill and Its Past · paragraph 2
`);
  });

  it('of a verdict: the quote is the reason', () => {
    expect(cardText(verdict, lookUp, piped)).toContain(
      'Yes.\n\n> The port of Selmouth approved its plan on Tuesday.\n',
    );
  });

  it('of an unsure answer: worded as possible, with the closest sentences', () => {
    const card = cardText(unsure, lookUp, piped);
    expect(card).toContain('Not sure. Possibly: museum\n\n> The wheel of the old mill 🏛️🏛️ stands');
    expect(card).toContain('The closest sentence:\n\n> Selmouth Mill opened in 1874');
  });

  it('of what was not found: what was looked for, the closest sentences, and never the reading', () => {
    const card = cardText(notFound, lookUp, piped);
    expect(card).toContain('No answer to this was found in the articles. Looked for: "Aldney", "ferry".\n');
    expect(card).toContain('The article that comes closest: Harbour Plan Approved\n');
    expect(card).toContain('> The harbour work will cost');
    expect(card.split('\n')).not.toContain('three years');
  });

  it('of a computed answer: the working as ours, then each sentence with its place', () => {
    const workedOut = {
      ...unsure,
      notes: [
        { kind: 'alias', asked: 'the works', written: 'Selmouth Mill' },
        { kind: 'period', written: 'this year', resolved: '2021' },
      ],
      evidence: [],
      reading: {
        short: { form: 'computed', text: '147 years', working: '2021 − 1874 = 147 years' },
        quote: OPENED,
        basis: [],
        further: [{ quote: COST, spans: [] }],
      },
    } satisfies Answer;
    expect(cardText(workedOut, lookUp, piped)).toBe(`Not sure. Possibly: 147 years

Worked out from the quotes: 2021 − 1874 = 147 years.

The article writes “Selmouth Mill”; this answer takes it to be “the works”, as the list of aliases says.

“this year” is 2021 here, going by the article’s date.

> Selmouth Mill opened in 1874 on the river Sel.
Selmouth Mill and Its Past · paragraph 2

> The harbour work will cost 12.5 million pounds and take three years.
Harbour Plan Approved · Selmouth Herald · 4 March 2021 · paragraph 1
https://example.org/harbour
`);
  });

  it('marks what a computed answer was worked out from', () => {
    const text = lookUp(OPENED.article)?.text ?? '';
    const start = text.indexOf('1874');
    const workedOut = {
      ...answered,
      rivals: [],
      reading: {
        short: { form: 'computed', text: 'yes', working: '1874 is earlier than 1900' },
        quote: OPENED,
        basis: [{ start, end: start + 4 }],
        further: [],
      },
    } satisfies Answer;
    const card = cardText(workedOut, lookUp, terminal(80));
    expect(card).toContain(`${BOLD}Yes.${NORMAL}`);
    expect(card).toContain(`> Selmouth Mill opened in ${BOLD}1874${NORMAL} on the river Sel.`);
  });

  it('of what was not found: the notes too', () => {
    const notes = [{ kind: 'alias', asked: 'Aldney', written: 'Selmouth' }] as const;
    expect(cardText({ ...notFound, notes }, lookUp, piped)).toContain('The article writes “Selmouth”');
  });

  it('marks the answer inside the quote on a terminal, across a wrapped line too', () => {
    const lines = cardText(answered, lookUp, terminal(44)).split('\n');
    expect(lines.slice(2, 4)).toEqual([
      `> The harbour work will cost ${BOLD}12.5 million${NORMAL}`,
      `> ${BOLD}pounds${NORMAL} and take three years.`,
    ]);
  });

  it('fits the terminal, and only the breaks of lines differ from the article', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (columns) => {
        const card = stripVTControlCharacters(cardText(answered, lookUp, terminal(columns)));
        const [, quoted = ''] = card.split('\n\n');
        const words = quoted
          .split('\n')
          .filter((line) => line.startsWith('> '))
          .map((line) => line.slice(2));
        expect(words.join(' ')).toBe('The harbour work will cost 12.5 million pounds and take three years.');
        for (const line of quoted.split('\n').slice(0, -1)) {
          expect(displayWidth(line)).toBeLessThanOrEqual(Math.max(columns, 20));
        }
      }),
    );
  });
});

describe('a quote', () => {
  const hostile = 'red \u001B[31mtext\u0007 and \u202Eturned\u0000 round';
  const whole = { start: 0, end: hostile.length };

  it('cannot steer a terminal', () => {
    expect(quoteLines(hostile, whole, [], terminal(80))).toBe(
      '> red \uFFFD[31mtext\uFFFD and \uFFFDturned\uFFFD round',
    );
  });

  it('is character for character the article where it does not go to a terminal', () => {
    expect(quoteLines(hostile, whole, [{ start: 0, end: 3 }], piped)).toBe(`> ${hostile}`);
  });

  it('keeps its marks when characters before them take two units', () => {
    const text = 'an 🏛️ old mill';
    const start = text.indexOf('old');
    expect(quoteLines(text, { start: 3, end: text.length }, [{ start, end: start + 3 }], terminal(80))).toBe(
      `> 🏛️ ${BOLD}old${NORMAL} mill`,
    );
  });
});
