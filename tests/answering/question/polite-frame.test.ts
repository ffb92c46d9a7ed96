import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutPoliteFrame } from '../../../src/answering/question/polite-frame.ts';

describe('a polite frame', () => {
  it.each([
    ['Could you tell me who runs the mill, please?', 'who runs the mill'],
    ['I wonder whether you could tell me how old the bridge is.', 'how old the bridge is'],
    ['Would you mind explaining how paper is made?', 'how paper is made'],
    ['If it is not too much trouble, could you tell me when it opened?', 'when it opened'],
    ['I would be grateful to know what the harbour costs.', 'what the harbour costs'],
    ['Hi, do you happen to know where the ferry lands?', 'where the ferry lands'],
    ['Who runs the mill?', 'Who runs the mill'],
    ['so what is a weir', 'what is a weir'],
    ['How far is it to the coast?', 'How far is it to the coast'],
    ['May I ask who owns the mill?', 'who owns the mill'],
    ['I want to know where the wool goes', 'where the wool goes'],
    ['What I want to know is who paid.', 'who paid'],
    ['Anyone know when it opened?', 'when it opened'],
    ['Explain how paper is made.', 'how paper is made'],
    ['Please describe briefly why the dam failed', 'why the dam failed'],
    ['Describe the harbour.', 'Describe the harbour'],
    ['Can you list the rivers of the region?', 'the rivers of the region'],
    ['Tell me about the mill.', 'about the mill'],
    ['when did it open, do you know?', 'when did it open'],
    ['Is it true that the mill closed?', 'whether the mill closed'],
    ['True or false: the mill closed', 'whether the mill closed'],
    ["The mill closed, didn't it?", 'whether The mill closed'],
    ['The mill isn’t open, is it?', 'whether The mill isn’t open'],
    ['The mill closed in May, right?', 'whether The mill closed in May'],
    ['the mill closed didn’t it', 'whether the mill closed'],
    ['Is the mill on the left or the right?', 'Is the mill on the left or the right'],
    ['Which bank is right?', 'Which bank is right'],
  ])('%s', (question, core) => {
    expect(withoutPoliteFrame(question)).toBe(core);
  });

  it('leaves something of any text that has something', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(withoutPoliteFrame(text) === '').toBe(text.trim() === '');
      }),
    );
  });

  it('leaves a text that is nothing else', () => {
    expect(withoutPoliteFrame('please')).toBe('please');
  });
});
