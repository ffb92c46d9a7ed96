import { describe, expect, it } from 'vitest';
import { withoutPoliteFrame } from '../../src/answering/question/polite-frame.ts';

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
  ])('%s', (question, core) => {
    expect(withoutPoliteFrame(question)).toBe(core);
  });

  it('leaves a text that is nothing else', () => {
    expect(withoutPoliteFrame('please')).toBe('please');
  });
});
