import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Remark, Turn } from '../../src/conversation/conversations.ts';
import { plainStyle, terminalStyle } from '../../src/cli/style.ts';
import { turnCardText } from '../../src/cli/turn-card.ts';
import { answered, lookUp, notFound, unsure } from './answers.ts';

const card = (answer: Turn['answer'], remark?: Remark, readAs?: string): string =>
  turnCardText({ answer, remark, readAs }, lookUp, { columns: undefined, style: plainStyle });

const COST = '> The harbour work will cost 12.5 million pounds and take three years.\n';
const PLACE = 'Harbour Plan Approved · Selmouth Herald · 4 March 2021 · paragraph 1\n';

describe('the card of a turn', () => {
  it('says how it was read, then the answer', () => {
    expect(card(answered, undefined, 'What does the harbour cost?')).toMatch(
      /^Read as: What does the harbour cost\?\n\n12\.5 million pounds\n\n> The harbour work/u,
    );
  });

  it('with the source asked for: title, date and paragraph before the quote and the answer', () => {
    const text = card(answered, { kind: 'source' });
    expect(text).toBe(
      `It stands here:\n\n${PLACE}https://example.org/harbour\n${COST}\n12.5 million pounds\n`,
    );
  });

  it('with doubts: how sure, why, the answer, its rivals, and what else was near', () => {
    const text = card(answered, { kind: 'certainty' });
    expect(text.startsWith('Quite sure: of ten answers like this one about 8 are right. ')).toBe(true);
    expect(text).toContain('The articles give other values as well.');
    expect(text).toContain('\n\n12.5 million pounds\n');
    expect(text).toContain('The articles also say: 1874\n');
    expect(text).toContain(
      'Other sentences near it:\n\n> The port of Selmouth approved its plan on Tuesday.\n',
    );
  });

  it.each([
    [0.5, 'Fairly sure: of ten answers like this one about 5 are right.'],
    [0.3, 'Not sure: of ten answers like this one about 3 are right.'],
    [0.1, 'Not sure: of ten answers like this one about 1 is right.'],
  ])('with doubts at a confidence of %f', (confidence, expected) => {
    expect(card({ ...unsure, confidence }, { kind: 'certainty' })).toContain(expected);
  });

  it('with more asked for: the quotes alone', () => {
    expect(card({ ...answered, rivals: [] }, { kind: 'more' })).toBe(
      `The article goes on:\n\n${COST}${PLACE}https://example.org/harbour\n`,
    );
  });

  it.each<[Remark, string]>([
    [{ kind: 'own-words' }, 'The sentence quotes nobody'],
    [{ kind: 'article-date' }, 'The sentence itself gives no time'],
  ])('says why the answer is of the article: $kind', (remark, expected) => {
    const text = card(unsure, remark);
    expect(text.startsWith(expected)).toBe(true);
    expect(text).toContain('Not sure. Possibly: museum\n');
  });

  it.each<[Remark, string]>([
    [{ kind: 'own-words' }, 'The sentence quotes nobody: the article says it in its own words.'],
    [{ kind: 'article-date' }, 'The sentence itself gives no time.'],
    [{ kind: 'more' }, 'The article ends there.'],
    [{ kind: 'source' }, 'No answer was found, so there is no place to show.'],
    [{ kind: 'certainty' }, 'No answer was found; the articles may say it in other words.'],
  ])('says what was refused, with the sentence: $kind', (remark, expected) => {
    const text = card(notFound, remark);
    expect(text.startsWith(`${expected}\n\n> `)).toBe(true);
    expect(text).not.toContain('Looked for');
  });

  it('of a courtesy: a word back and no more', () => {
    const nothing = { ...notFound, evidence: [] };
    expect(card(nothing, { kind: 'courtesy', courtesy: 'thanks' })).toBe('You are welcome.\n');
  });

  it('wraps what was understood, and shows nothing that would steer the terminal', () => {
    const text = turnCardText(
      { answer: answered, remark: undefined, readAs: `What ${'does it '.repeat(9)}\u001B[31m cost?` },
      lookUp,
      { columns: 40, style: terminalStyle },
    );
    const [readAs = ''] = text.split('\n\n');
    expect(readAs).not.toContain('\u001B[31m');
    for (const line of stripVTControlCharacters(readAs).split('\n'))
      expect(line.length).toBeLessThanOrEqual(40);
  });
});
