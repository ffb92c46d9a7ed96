import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { alignColumns } from '../src/cli/table.ts';
import { startLoopback } from '../src/loopback/loopback.ts';
import { fromLoadedBot, type FromLoadedBot, type ToLoadedBot } from './load/messages.ts';
import { milliseconds, summarise } from './measure.ts';
import { readQuestions } from './questions.ts';

/*
 * The bot, as `npm start` runs it, in a process of its own, and a Discord of this machine in which people ask at fixed times, whether or not
 * earlier answers are there. The times of answers count from when a question was to be sent, so that nothing is hidden by waiting.
 */

const { values } = parseArgs({
  options: {
    rate: { type: 'string', default: '100' },
    seconds: { type: 'string', default: '60' },
    people: { type: 'string', default: '200' },
    articles: { type: 'string', default: 'seeds' },
  },
});
/** Questions a second. */
const RATE = Number(values.rate);
const SECONDS = Number(values.seconds);
/** People who ask one after the other: their talks and earlier questions are the bot's to keep. */
const PEOPLE = Number(values.people);
/** Milliseconds of questions before it is measured, so that the code is compiled. */
const WARM_UP = 5_000;
/** Share of the heap by which the last third may be above the first, and megabytes below which nothing is said. */
const FLAT = { share: 0.1, megabytes: 8 };
/** Milliseconds at p95 within which the answers have to be there. */
const WANTED = 100;
const MEGABYTE = 1 << 20;
const NO_TIMES = { p50: NaN, p95: NaN, p99: NaN, longest: NaN };
const QUESTIONS = ['tests/questions/development.jsonl', 'tests/questions/development-more.jsonl'];

const said = async (bot: ChildProcess): Promise<FromLoadedBot> => {
  const ended = once(bot, 'exit').then(([code]) => {
    throw new Error(`The bot ended with status ${code}.`);
  });
  const [message] = await Promise.race([once(bot, 'message'), ended]);
  return fromLoadedBot.parse(message);
};

const tell = (bot: ChildProcess, message: ToLoadedBot): boolean => bot.send(message);

const needsOf = async (bot: ChildProcess): Promise<{ readonly heap: number; readonly processor: number }> => {
  tell(bot, { say: 'needs' });
  const answer = await said(bot);
  if (answer.kind !== 'needs') throw new Error(`The bot said ${answer.kind} instead of what it needs.`);
  return { heap: answer.bytes / MEGABYTE, processor: answer.processor };
};

const people = Array.from({ length: PEOPLE }, (_, number) => `person ${number}`);
const asked = (await readQuestions(QUESTIONS)).map(({ question }) => question);
const discord = await startLoopback({
  users: people,
  guilds: [{ name: 'newsroom', channels: ['general'] }],
  history: 1000,
});
const bot = fork(path.join(import.meta.dirname, 'load', 'loaded-bot.js'), {
  execArgv: ['--expose-gc'],
  env: {
    ...process.env,
    LOAD_TOKEN: discord.token,
    LOAD_API_URL: discord.apiUrl,
    LOAD_ARTICLES: values.articles,
  },
});
await said(bot);

const errors = new Map<string, number>();
const askOne = async (number: number, due: number): Promise<number | undefined> => {
  try {
    const question = asked[number % asked.length] ?? '';
    const user = people[number % people.length] ?? '';
    const exchange = discord.command({ user, channel: 'general', name: 'ask', options: { question } });
    await exchange.response();
    return performance.now() - due;
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    errors.set(what, (errors.get(what) ?? 0) + 1);
    return undefined;
  }
};

let number = 0;
/** Asks for so long at the rate, and waits for the last answer. @returns milliseconds of those that came */
const load = async (duration: number): Promise<readonly number[]> => {
  const begin = performance.now();
  const answers: Promise<number | undefined>[] = [];
  for (let at = 0; at < (duration * RATE) / 1000; at += 1) {
    const due = begin + (at * 1000) / RATE;
    const early = due - performance.now();
    if (early > 0) await sleep(early);
    answers.push(askOne(number, due));
    number += 1;
  }
  return (await Promise.all(answers)).filter((time) => time !== undefined);
};

try {
  await load(WARM_UP);
  errors.clear();
  const rows: string[][] = [
    ['', 'p50', 'p95', 'p99', 'longest ms', 'answered', 'CPU of each ms', 'heap after MB'],
  ];
  const heaps: number[] = [];
  const times: number[] = [];
  const rowOf = (name: string, taken: readonly number[], ...further: readonly string[]): string[] => {
    const { p50, p95, p99, longest } = taken.length === 0 ? NO_TIMES : summarise(taken);
    return [name, ...[p50, p95, p99, longest].map(milliseconds), String(taken.length), ...further];
  };
  let { processor: spent } = await needsOf(bot);
  for (const third of ['first', 'second', 'last']) {
    const taken = await load((SECONDS * 1000) / 3);
    const { heap, processor } = await needsOf(bot);
    times.push(...taken);
    heaps.push(heap);
    const each = milliseconds((processor - spent) / ((RATE * SECONDS) / 3));
    rows.push(rowOf(`${third} third`, taken, each, heap.toFixed(1)));
    spent = processor;
  }
  rows.push(rowOf('all', times, '', ''));
  process.stdout.write(
    `${RATE} /ask a second for ${SECONDS} s, ${PEOPLE} people, ${asked.length} different questions, whose answers are remembered.\n${alignColumns(rows).join('\n')}\n`,
  );
  const [first = NaN, , last = NaN] = heaps;
  const problems = [
    ...Array.from(errors, ([what, count]) => `${count} × ${what}`),
    ...(times.length > 0 && summarise(times).p95 > WANTED ? [`p95 is above ${WANTED} ms`] : []),
    ...(last - first > Math.max(FLAT.megabytes, FLAT.share * first)
      ? [`the heap grew from ${first.toFixed(1)} to ${last.toFixed(1)} MB`]
      : []),
  ];
  process.stdout.write(problems.length === 0 ? 'Held.\n' : `Not held: ${problems.join('; ')}.\n`);
  process.exitCode = problems.length === 0 ? 0 : 1;
  tell(bot, { say: 'stop' });
  await once(bot, 'exit');
} finally {
  bot.kill();
  await discord.close();
}
