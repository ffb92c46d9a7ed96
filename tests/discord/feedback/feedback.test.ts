import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseDevelopmentFile } from '../../../src/evaluation/development-file.ts';
import type { SeenMessage } from '../../../src/loopback/seen-message.ts';
import { judgedQuestions, questionFile } from '../../../src/notebook/judged-questions.ts';
import type { Feedback } from '../../../src/store/feedback-store.ts';
import { ASKED, labelsOf, mill, openNewsroom, OPENED, UNKNOWN, type Newsroom } from '../saving/saving-bot.ts';

let room: Newsroom;

beforeEach(async () => {
  room = await openNewsroom();
});

afterEach(() => room.stop());

const judgements = async (): Promise<readonly Feedback[]> => {
  const all: Feedback[] = [];
  for await (const each of room.store.feedback.all(room.server)) all.push(each);
  return all;
};

const helpful = (card: SeenMessage, user = 'ben') => room.press(card, 'Helpful', user).response();

const notHelpful = (card: SeenMessage, values: Record<string, string | string[]>, user = 'ben') =>
  room.send(room.press(card, 'Not helpful', user), values, user);

const idOfUser = (user: string): string =>
  room.bot.discord.world.users.find(({ name }) => name === user)?.id ?? '';

describe('Helpful', () => {
  it('keeps what the card says, with one press, for whoever sees it', async () => {
    const card = await room.ask();
    const thanks = await helpful(card, 'cleo');
    expect(thanks.ephemeral).toBe(true);
    expect(thanks.text).toContain('noted as helpful');
    expect(await judgements()).toMatchObject([
      {
        card: card.id,
        person: idOfUser('cleo'),
        verdict: 'helpful',
        reason: '',
        question: ASKED,
        status: 'answered',
        answer: '1791',
        quote: { article: 'mill.md', key: mill.key, text: OPENED },
      },
    ]);
  });

  it('leaves the card as it is', async () => {
    const card = await room.ask();
    await helpful(card);
    const now = room.bot.discord.read({ user: 'ann', channel: 'general' }).find(({ id }) => id === card.id);
    expect(now).toMatchObject({ edits: 0, text: card.text });
  });

  it('is taken back by pressing again', async () => {
    const card = await room.ask();
    await helpful(card);
    expect((await helpful(card)).text).toContain('Taken back');
    expect(await judgements()).toEqual([]);
  });

  it('counts once for each person', async () => {
    const card = await room.ask();
    await helpful(card, 'ann');
    await helpful(card, 'ben');
    expect(await room.store.feedback.count(room.server, card.id)).toEqual({ helpful: 2, not_helpful: 0 });
  });
});

describe('Not helpful', () => {
  it('asks for a reason and keeps it with the words', async () => {
    const card = await room.ask();
    const thanks = await notHelpful(card, { why: ['short'], words: ' It was finished in 1792. ' });
    expect(thanks.ephemeral).toBe(true);
    expect(thanks.text).toContain('noted as not helpful');
    expect(await judgements()).toMatchObject([
      {
        verdict: 'not_helpful',
        reason: 'Right sentence, wrong short answer: It was finished in 1792.',
        question: ASKED,
        answer: '1791',
        quote: { text: OPENED },
      },
    ]);
  });

  it('takes the place of what was said before, in both directions', async () => {
    const card = await room.ask();
    await helpful(card);
    await notHelpful(card, { why: ['wrong'] });
    expect(await judgements()).toMatchObject([{ verdict: 'not_helpful', reason: 'The answer is wrong' }]);
    await helpful(card);
    expect(await judgements()).toMatchObject([{ verdict: 'helpful', reason: '' }]);
  });

  it('shows what was said before, to change it or to take it back', async () => {
    const card = await room.ask();
    await notHelpful(card, { why: ['sentence'], words: 'Paragraph two' });
    const exchange = room.press(card, 'Not helpful');
    const form = JSON.stringify(await exchange.modal());
    expect(form).toMatch(/"label":"There is a better sentence","value":"sentence","default":true/);
    expect(form).toContain('"value":"Paragraph two"');
    expect((await room.send(exchange, { why: ['take-back'] })).text).toContain('Taken back');
    expect(await judgements()).toEqual([]);
  });

  it('has other reasons where nothing was found', async () => {
    const card = await room.ask({ question: UNKNOWN });
    const form = JSON.stringify(await room.press(card, 'Not helpful').modal());
    expect(form).toContain('The articles do say it');
    expect(form).not.toContain('The answer is wrong');
    await notHelpful(card, { why: ['said'] });
    const [judgement] = await judgements();
    expect(judgement).toMatchObject({ status: 'not_found', question: UNKNOWN, answer: '' });
    expect(judgement).not.toHaveProperty('quote');
  });
});

describe('a card of which something is judged', () => {
  it('may be private, and one that is not sure', async () => {
    const card = await room.ask({ question: 'Why does the mill grind barley?', private: true });
    await helpful(card);
    expect(await judgements()).toMatchObject([{ status: 'unsure', answer: 'It grinds barley on Mondays' }]);
  });

  it('is not one that says nothing of all articles, or only what comes next', async () => {
    const scoped = await room.ask({ question: UNKNOWN, article: 'mill.md' });
    expect(labelsOf(scoped)).not.toContain('Helpful');
    expect(labelsOf(scoped)).not.toContain('Tell me when it is answered');
    await room.ask();
    const next = await room.ask({ question: 'What else does it say?' });
    expect(next.text).toContain('The article goes on');
    expect(labelsOf(next)).toContain('Save');
    expect(labelsOf(next)).not.toContain('Helpful');
  });

  it('can be judged when its article is gone; the quote is left out', async () => {
    const { discord } = room.bot;
    const text = 'The quern house\n\nThe quern house was opened in 1820 by Mara Sieve. It has two floors.';
    const options = { file: { name: 'quern.txt', contentType: 'text/plain', bytes: Buffer.from(text) } };
    await discord
      .command({ user: 'ann', channel: 'general', name: 'articles', subcommand: 'add', options })
      .response();
    const question = 'When was the quern house opened?';
    const card = await room.ask({ question });
    const [article] = await room.store.articles.summaries(room.server);
    await room.bot.engines.deskOf?.(room.server).remove(article?.id ?? '');
    await room.ask({ question });
    await helpful(card);
    const [judgement] = await judgements();
    expect(judgement).toMatchObject({ question, status: 'answered', answer: '1820' });
    expect(judgement).not.toHaveProperty('quote');
  });
});

it('what people judged becomes a file of questions as it is evaluated', async () => {
  await helpful(await room.ask());
  await helpful(await room.ask({ question: UNKNOWN }), 'ann');
  await notHelpful(await room.ask({ question: 'How wide is the wheel?' }), { why: ['wrong'] });
  const judged = judgedQuestions(await judgements());
  expect(judged.leftOut).toEqual({ withoutGold: 1, contradictory: 0 });
  const { questions } = parseDevelopmentFile(questionFile(judged), 'judged.jsonl');
  expect(judged.questions[0]?.file).toEqual(['mill.md']);
  expect(questions).toMatchObject([
    { question: ASKED, answers: ['1791'], gold: [OPENED] },
    { question: UNKNOWN, kind: 'unanswerable', answers: [], gold: [] },
  ]);
});
