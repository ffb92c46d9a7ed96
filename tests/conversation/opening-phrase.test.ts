import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutOpening } from '../../src/conversation/opening-phrase.ts';

describe('an opening phrase', () => {
  it.each([
    ['what about Ardle?', 'Ardle?', true],
    ['And what about Ardle?', 'Ardle?', true],
    ['how about in 2018?', 'in 2018?', true],
    ['same for Ardle', 'Ardle', true],
    ['and who chaired it?', 'who chaired it?', true],
    ['OK, and its turnover?', 'its turnover?', true],
    ['Thanks. And where is it?', 'where is it?', true],
    ['How much is it?', 'How much is it?', false],
    ['So who runs it?', 'who runs it?', false],
    ['and', 'and', false],
  ])('is taken off "%s"', (turn, text, isElliptic) => {
    expect(withoutOpening(turn)).toMatchObject({ text, isElliptic, isNewTopic: false });
  });

  it.each([
    ['Something else: who runs it?', 'who runs it?'],
    ['On another note, who runs it?', 'who runs it?'],
    ['By the way, who runs it?', 'who runs it?'],
    ['Thanks, new question. And who runs it?', 'who runs it?'],
    ['Completely different topic - who runs it?', 'who runs it?'],
  ])('of a new topic is taken off "%s"', (turn, text) => {
    expect(withoutOpening(turn)).toMatchObject({ text, isElliptic: false, isNewTopic: true });
  });

  it.each([
    'Which other topic was on the list?',
    'What is a different note?',
    'Who moved on to Ardle?',
    'On the question of fees, who decides?',
    'To change trains at Ardle, where do I go?',
  ])('is not seen inside "%s"', (turn) => {
    expect(withoutOpening(turn)).toMatchObject({ text: turn, isNewTopic: false });
  });

  it('leaves an end of the turn, and something of every turn with a word', () => {
    assert(
      property(string({ unit: 'grapheme' }), (turn) => {
        const { text } = withoutOpening(turn);
        return turn.trim().endsWith(text) && (text !== '' || turn.trim() === '');
      }),
    );
  });
});
