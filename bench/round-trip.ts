import { Writable } from 'node:stream';
import { Client, Events, GatewayIntentBits, Routes } from 'discord.js';
import { startLoopback, type Loopback } from '../src/loopback/loopback.ts';
import { milliseconds, summarise, timed } from './measure.ts';
import { runBot } from './running-bot.ts';

const SETUP = { users: ['ann'], guilds: [{ name: 'newsroom', channels: ['general'] }], history: 100 };
/** Round trips of each that are measured, and before them some that are not. */
const COUNT = 300;
const WARM_UP = 30;
const QUESTION = 'question';

/** A client that does nothing but answer: what discord.js and the line take by themselves. */
const startEcho = async (discord: Loopback): Promise<() => Promise<void>> => {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    rest: { api: discord.apiUrl, version: '10' },
  });
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isChatInputCommand())
      void interaction.reply(interaction.options.getString(QUESTION) ?? '');
  });
  const ready = new Promise((resolve) => {
    client.once(Events.ClientReady, resolve);
  });
  await client.login(discord.token);
  await ready;
  const option = { type: 3, name: QUESTION, description: 'What to say', required: true };
  await client.rest.put(Routes.applicationCommands(discord.applicationId), {
    body: [{ name: 'ask', description: 'Says it', options: [option] }],
  });
  return () => client.destroy();
};

const rowOf = (name: string, times: readonly number[]): readonly string[] => {
  const { p50, p95, longest } = summarise(times);
  return [name, ...[p50, p95, longest].map(milliseconds)];
};

const ask = async (discord: Loopback, question: string): Promise<number> => {
  const { time } = await timed(() =>
    discord.command({ user: 'ann', channel: 'general', name: 'ask', options: { question } }).response(),
  );
  return time;
};

/**
 * Milliseconds from a person's /ask until the answer is there, through the gateway and back by REST: a bare discord.js client that
 * echoes, and the bot. They take turns, so that whatever else the machine does meets both.
 */
export const roundTrips = async (
  articles: string,
  questions: readonly string[],
): Promise<readonly (readonly string[])[]> => {
  const [echoSide, botSide] = await Promise.all([startLoopback(SETUP), startLoopback(SETUP)]);
  const stopEcho = await startEcho(echoSide);
  const bot = await runBot(botSide, articles, new Writable({ write: (_chunk, _encoding, done) => done() }));
  const echoes: number[] = [];
  const answers: number[] = [];
  for (let number = 0; number < WARM_UP + COUNT; number += 1) {
    const question = questions[number % questions.length] ?? '';
    const [echo, answer] = [await ask(echoSide, question), await ask(botSide, question)];
    if (number < WARM_UP) continue;
    echoes.push(echo);
    answers.push(answer);
  }
  await Promise.all([stopEcho(), bot.stop()]);
  await Promise.all([echoSide.close(), botSide.close()]);
  return [
    ['', 'p50', 'p95', 'longest ms'],
    rowOf('bare discord.js, echo', echoes),
    rowOf('Footnote, /ask', answers),
  ];
};
