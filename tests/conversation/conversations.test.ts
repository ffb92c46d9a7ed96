import { describe, expect, it } from 'vitest';
import type { Answerer } from '../../src/answering/answerer.ts';
import { createConversations } from '../../src/conversation/create-conversations.ts';
import type { Answer } from '../../src/answering/answer.ts';
import { collectionOf } from '../answering/fixture.ts';

const collection = collectionOf();
const minute = 60_000;

/** What is answered does not matter here; how a turn is read does. */
const nothing = (question: string): Answer => ({
  question,
  type: 'description',
  status: 'not_found',
  confidence: 0,
  notes: [],
  missing: [],
  reading: undefined,
  evidence: [],
});

function talking() {
  const asked: string[] = [];
  const answerer: Answerer = {
    search: () => Promise.resolve([]),
    ask: (question) => {
      asked.push(question);
      return Promise.resolve(nothing(question));
    },
  };
  let now = 0;
  const conversations = createConversations({ answerer, collections: [collection], now: () => now });
  return {
    asked,
    later: (milliseconds: number) => {
      now += milliseconds;
    },
    async turns(key: string, ...questions: readonly string[]) {
      let readAs: string | undefined;
      for (const question of questions) ({ readAs } = await conversations.ask(key, question));
      return readAs;
    },
  };
}

describe('a turn after another', () => {
  it.each([
    [
      'another name in the place of the first',
      'Who is the mayor of Brackwater?',
      'What about Ardle?',
      'Who is the mayor of Ardle?',
    ],
    ['lower case', 'who is the mayor of brackwater', 'and ardle?', 'who is the mayor of ardle'],
    [
      'another thing of the same',
      'When was the mill of Ardle founded?',
      'and its turnover?',
      'When turnover (Ardle)?',
    ],
    [
      'a pronoun',
      'When was the mill of Ardle founded?',
      'How many people does it employ?',
      'How many people does it employ (Ardle)?',
    ],
    [
      'a short question',
      'What was the turnover of Ardle in 2020?',
      'up by how much?',
      'up by how much (Ardle)?',
    ],
  ])('reads %s', async (_, first, second, expected) => {
    expect(await talking().turns('a', first, second)).toBe(expected);
  });

  it.each([
    [
      'a question with a name of its own',
      'When was the mill of Ardle founded?',
      'Who is the mayor of Brackwater?',
    ],
    [
      'a whole question about something else',
      'When was the mill of Ardle founded?',
      'What goods did the old harbour send abroad?',
    ],
  ])('leaves %s as it stands', async (_, first, second) => {
    const talk = talking();
    expect(await talk.turns('a', first, second)).toBeUndefined();
    expect(talk.asked.at(-1)).toBe(second);
  });

  it('carries the context on over several turns', async () => {
    const talk = talking();
    expect(
      await talk.turns('a', 'When was the mill of Ardle founded?', 'What does it make?', 'up by how much?'),
    ).toBe('up by how much (Ardle)?');
  });

  it('keeps talks apart', async () => {
    const talk = talking();
    await talk.turns('a', 'Who is the mayor of Brackwater?');
    expect(await talk.turns('b', 'What about Ardle?')).toBeUndefined();
  });

  it('starts anew after half an hour of silence', async () => {
    const talk = talking();
    await talk.turns('a', 'Who is the mayor of Brackwater?');
    talk.later(30 * minute);
    expect(await talk.turns('a', 'What about Ardle?')).toBeDefined();
    talk.later(30 * minute + 1);
    expect(await talk.turns('a', 'What about Brackwater?')).toBeUndefined();
  });

  it('forgets the talk that has been silent for longest when there are too many', async () => {
    const talk = talking();
    await talk.turns('first', 'Who is the mayor of Brackwater?');
    for (let other = 0; other < 1000; other++) await talk.turns(`other ${other}`, 'harbour');
    expect(await talk.turns('first', 'What about Ardle?')).toBeUndefined();
  });
});
