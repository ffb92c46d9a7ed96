import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/answering/answer.ts';
import type { Remark, Turn } from '../../../src/conversation/conversations.ts';
import { rememberedAs } from '../../../src/conversation/about/remembered-as.ts';

const quote = { article: 'a.txt', start: 0, end: 9 };
const answer: Answer = {
  question: 'Who said: “The pier is long”?',
  type: 'person',
  status: 'unsure',
  confidence: 0.3,
  notes: [],
  reading: { short: { form: 'spans', spans: [quote] }, quote, basis: [], further: [] },
  evidence: [],
};
const turn = (remark?: Remark): Turn => ({ answer, readAs: answer.question, remark });
const talk = [{ asked: 'and it?', readAs: 'How long is it?', question: 'How long is it?', answer, at: 1 }];

describe('a turn about the answer before', () => {
  it('is remembered as a further answer to the question before', () => {
    expect(rememberedAs('Who said that?', turn(), talk, 5)).toEqual({
      asked: 'Who said that?',
      readAs: answer.question,
      question: 'How long is it?',
      answer,
      at: 5,
    });
  });

  it.each<Remark>([
    { kind: 'source' },
    { kind: 'certainty' },
    { kind: 'own-words' },
    { kind: 'article-date' },
    { kind: 'courtesy', courtesy: 'thanks' },
  ])('is not remembered with the remark $kind', (remark) => {
    expect(rememberedAs('Really?', turn(remark), talk, 5)).toBeUndefined();
  });

  it('is not remembered when it found nothing, or came first', () => {
    const { reading: _, ...rest } = answer;
    const nothing = {
      ...turn(),
      answer: { ...rest, status: 'not_found', missing: [], reading: undefined },
    } as const;
    expect(rememberedAs('Who said that?', nothing, talk, 5)).toBeUndefined();
    expect(rememberedAs('Who said that?', turn(), [], 5)).toBeUndefined();
  });
});
