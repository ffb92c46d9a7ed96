import { expect, it } from 'vitest';
import { createTalkMemory } from '../../../src/conversation/talk-memory.ts';
import { createEarlierQuestions } from '../../../src/discord/earlier-questions.ts';
import { isTalkOf, talkKeyIn, threadTalkKey } from '../../../src/discord/talk-keys.ts';
import { notFound } from '../newsroom.ts';

const ANN = '200000000000000001';
const BEN = '200000000000000002';
const BOT = '200000000000000009';

const talkIn = (channelId: string, person: string): string =>
  talkKeyIn({ channelId, channel: null }, person, BOT);

it('talks of one person are forgotten, in all channels; those of others and of threads are not', () => {
  const memory = createTalkMemory(() => 0);
  const own = [talkIn('1', ANN), talkIn('2', ANN)];
  const others = [talkIn('1', BEN), threadTalkKey(ANN.slice(0, -1)), talkIn(ANN, BEN)];
  const turn = { asked: 'Why?', readAs: undefined, question: 'Why?', answer: notFound([]), at: 0 };
  for (const key of [...own, ...others]) memory.remember(key, turn);
  memory.forget(isTalkOf(ANN));
  expect(own.map((key) => memory.recall(key).length)).toEqual([0, 0]);
  expect(others.map((key) => memory.recall(key).length)).toEqual([1, 1, 1]);
});

it('questions of one person are offered no more: in one server, or everywhere', () => {
  const earlier = createEarlierQuestions();
  const places = [
    { userId: ANN, guildId: '1' },
    { userId: ANN, guildId: '2' },
    { userId: ANN, guildId: null },
    { userId: BEN, guildId: '1' },
  ];
  for (const place of places) earlier.remember(place, 'Why?');
  const left = () => places.map((place) => earlier.of(place).length);
  earlier.forget(ANN, '1');
  expect(left()).toEqual([0, 1, 1, 1]);
  earlier.forget(ANN);
  expect(left()).toEqual([0, 0, 0, 1]);
});
