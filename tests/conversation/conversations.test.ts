import { describe, expect, it } from 'vitest';
import { talking, type Told } from './talking.ts';

const minute = 60_000;
const ABOUT_BRACKWATER = 'Who is the mayor of Brackwater?';

describe('a talk', () => {
  it('is kept apart from others', async () => {
    const { conversations } = talking();
    await conversations.ask('a', ABOUT_BRACKWATER);
    expect((await conversations.ask('b', 'What about Ardle?')).readAs).toBeUndefined();
    expect((await conversations.ask('a', 'What about Ardle?')).readAs).toBe('Who is the mayor of Ardle?');
  });

  it('starts anew after half an hour of silence', async () => {
    const { conversations, later } = talking();
    await conversations.ask('a', ABOUT_BRACKWATER);
    later(30 * minute);
    expect((await conversations.ask('a', 'What about Ardle?')).readAs).toBeDefined();
    later(30 * minute + 1);
    expect((await conversations.ask('a', 'What about Brackwater?')).readAs).toBeUndefined();
  });

  it('is forgotten when a thousand others have been spoken in since', async () => {
    const { conversations } = talking();
    await conversations.ask('first', ABOUT_BRACKWATER);
    for (let other = 0; other < 1000; other++) await conversations.ask(`other ${other}`, 'harbour');
    expect((await conversations.ask('first', 'What about Ardle?')).readAs).toBeUndefined();
  });

  it('answers turns that come at once in their order', async () => {
    const { conversations, asked } = talking();
    const turns = [ABOUT_BRACKWATER, 'What about Ardle?', 'And Quenby?'];
    const answers = await Promise.all(turns.map((turn) => conversations.ask('a', turn)));
    expect(answers.at(-1)?.readAs).toBe('Who is the mayor of Quenby?');
    expect(asked.map(({ question }) => question)).toEqual([
      ABOUT_BRACKWATER,
      'Who is the mayor of Ardle?',
      'Who is the mayor of Quenby?',
    ]);
  });

  it('goes on from the turn before a fragment that nobody could read', async () => {
    const { conversations } = talking();
    await conversations.ask('a', ABOUT_BRACKWATER);
    await conversations.ask('a', 'or not?');
    expect((await conversations.ask('a', 'What about Ardle?')).readAs).toBe('Who is the mayor of Ardle?');
  });

  it.each([
    ['another script', '公司的董事长是谁？'],
    ['letters buried in marks', 'w\u0300\u0301\u0302h\u0303\u0304\u0306o\u0307\u0308\u030a?'],
  ])('takes %s as it stands, and goes on from the turn before it', async (_, turn) => {
    const { conversations } = talking();
    await conversations.ask('a', ABOUT_BRACKWATER);
    const taken = await conversations.ask('a', turn);
    expect(taken.readAs).toBeUndefined();
    expect(taken.answer.status).not.toBe('answered');
    expect((await conversations.ask('a', 'What about Ardle?')).readAs).toBe('Who is the mayor of Ardle?');
  });

  it('passes on what may be quoted', async () => {
    const { conversations, asked } = talking();
    const scope = { article: 'towns.txt' };
    await conversations.ask('a', ABOUT_BRACKWATER, { scope });
    await conversations.ask('a', 'What about Ardle?', { scope });
    expect(asked.map(({ options }) => options.scope)).toEqual([scope, scope]);
  });
});

describe('a turn that refers to nothing that was spoken of', () => {
  it.each(['What did he say?', 'older than the rest?'])('is never answered surely: %s', async (turn) => {
    const told: Readonly<Record<string, Told>> = { [turn]: { words: ['2020'], type: 'date' } };
    const { conversations } = talking(told);
    await conversations.ask('a', 'How is paper made?');
    expect((await conversations.ask('a', turn)).answer.status).toBe('unsure');
  });
});

describe('taking up a talk', () => {
  it('reads its questions again', async () => {
    const { conversations } = talking();
    await conversations.takeUp('a', [ABOUT_BRACKWATER, 'What about Ardle?']);
    expect((await conversations.ask('a', 'and Quenby?')).readAs).toBe('Who is the mayor of Quenby?');
  });

  it('does nothing to one that is remembered', async () => {
    const { conversations, asked } = talking();
    await conversations.ask('a', ABOUT_BRACKWATER);
    await conversations.takeUp('a', ['When was the harbour opened?']);
    expect(asked).toHaveLength(1);
  });
});

describe('the sentences spoken of', () => {
  const told: Readonly<Record<string, Told>> = {
    [ABOUT_BRACKWATER]: { words: ['Ellen Marsh'], type: 'person' },
  };

  it('are passed on when a turn goes on', async () => {
    const { conversations, asked } = talking(told);
    const { answer } = await conversations.ask('a', ABOUT_BRACKWATER);
    await conversations.ask('a', 'How old is she?');
    expect(answer.reading).toBeDefined();
    expect(asked.at(-1)?.options.near).toEqual([answer.reading?.quote]);
  });

  it('are not when it begins something new', async () => {
    const { conversations, asked } = talking(told);
    await conversations.ask('a', ABOUT_BRACKWATER);
    await conversations.ask('a', 'When did Nordhaven Ferries start?');
    expect(asked.at(-1)?.options.near).toBeUndefined();
  });
});
