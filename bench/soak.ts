import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { registry } from '../commands/registry.ts';
import { alignColumns } from '../src/cli/table.ts';
import { startLoopback } from '../src/loopback/loopback.ts';
import { isThread } from '../src/loopback/world.ts';
import type { SeenMessage } from '../src/loopback/seen-message.ts';
import { createSeededRandom } from '../src/loopback/seeded-random.ts';
import { milliseconds, summarise } from './measure.ts';
import { runBot } from './running-bot.ts';
import { createActs, type Act } from './soak/acts.ts';
import { createLogWatch } from './soak/log-watch.ts';
import { createControls } from './soak/controls.ts';
import { chance } from './soak/random-words.ts';
import { judge, secondLook } from './soak/verdict.ts';
import { createWeather } from './soak/weather.ts';

/*
 * The whole bot, as `npm start` runs it, with the real client on a Discord of this machine: people do at random whatever can be done,
 * while requests and connections go wrong at random. Everything has to get exactly one answer, or a line in the log that says why not.
 */

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    people: { type: 'string', default: '60' },
    articles: { type: 'string', default: 'seeds' },
  },
});
const COUNT = Number(values.count);
const SEED = Number(values.seed);

/** People who do something at the same time. */
const AT_ONCE = 8;
/**
 * What the bot keeps of each person (talks, earlier questions) is bounded by counts. So few people fill it in the first quarter, and what grows
 * after that is lost memory; with many (`--people 20000`) it goes on filling up to its bounds.
 */
const PEOPLE = Number(values.people);
/** Messages and interactions that the loopback keeps: its own memory must not grow. As many as come while the bot tries its longest. */
const HISTORY = 2000;
/** Threads that are left when it is tidied up. */
const THREADS_KEPT = 20;
/** Acts after which one that was judged is looked at again. What it brought has to be there still: an act leaves three messages at the most. */
const SECOND_LOOK_AFTER = 300;
/** One in so many people may do everything in the server, so that the commands for few are used too. */
const ADMINISTRATORS = 10;
/** Share of events that Discord sends twice. */
const REPEATED = 0.01;
/** Share of cards with buttons on which somebody does something. */
const USED = 0.5;
/** Milliseconds between larger faults: the bot is to have found its way back before the next, most of the times. */
const BETWEEN_STORMS = 8000;
/** Milliseconds between two looks whether the bot is connected. */
const CONNECTION_LOOKS = 250;
/** Looks at the heap over the whole run. */
const LOOKS = 40;
/** Collections before a look: what only weak maps hold, and code that is no longer run, goes with a later one. */
const COLLECTIONS = 4;
/**
 * Acts in which what is kept in bounds (talks, messages, the loopback's own history) fills up. What heap snapshots at 5,200 and 12,000 acts (seed 2) can reach is
 * the same to .3 MB. The quarters are those of what follows.
 */
const FILLING_UP = 8_000;

/** In fewer acts than these there is too little that follows: the heap is shown and not judged. */
const HEAP_JUDGED_FROM = 2 * FILLING_UP;
/** By how much the heap may be larger in the last quarter than in the first: megabytes and share, whichever is more. */
const HEAP_SLACK = { megabytes: 8, share: 0.1 };
const MEGABYTE = 1024 * 1024;

const random = createSeededRandom(SEED);
const people = Array.from({ length: PEOPLE }, (_, number) => `person ${number}`);
/** One for each who acts at the same time: in their direct conversations nothing else goes on. */
const erasers = Array.from({ length: AT_ONCE }, (_, number) => `eraser ${number}`);
const discord = await startLoopback({
  users: [...people, ...erasers],
  guilds: [
    {
      name: 'newsroom',
      channels: ['general', 'desk'],
      administrators: people.filter((_, number) => number % ADMINISTRATORS === 0),
    },
  ],
  history: HISTORY,
  repeats: (event) =>
    (event === 'INTERACTION_CREATE' || event === 'MESSAGE_CREATE') && chance(random, REPEATED),
});
const log = createLogWatch();
const bot = await runBot(discord, values.articles, log.stream);

const acts = createActs(discord, registry.data, people, random);
const controls = createControls(discord, people, random);
const weather = createWeather(discord, random);
weather.begin();

const heap: number[] = [];
const firstResponses: number[] = [];
const tally = new Map<string, number>();
const wrong: string[] = [];
const struck = new Map<string, number>();
const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
let done = 0;
let begunCount = 0;
const judged: Act[] = [];

const lookAgain = (act: Act | undefined): void => {
  const problem = act && secondLook(act, discord);
  if (problem !== undefined) wrong.push(problem);
};

/** Threads pile up as people open them, on the loopback and in the client: all but the last ones are deleted, as happens in time. */
const tidyThreads = (): void => {
  const threads = discord.world.channels.filter(isThread);
  for (const { id } of threads.slice(0, -THREADS_KEPT)) discord.deleteChannel(id);
};

const look = (): void => {
  tidyThreads();
  for (let round = 0; round < COLLECTIONS; round += 1) globalThis.gc?.();
  if (COUNT < HEAP_JUDGED_FROM || done >= FILLING_UP) heap.push(process.memoryUsage().heapUsed / MEGABYTE);
  process.stderr.write(`${done} done\n`);
};

/** Looks at the connection, and how many of them found one. */
const connection = { looks: 0, there: 0 };
const connectionLooks = setInterval(() => {
  connection.looks += 1;
  if (discord.gateway.connected > 0) connection.there += 1;
}, CONNECTION_LOOKS);

const storms = setInterval(() => count(struck, weather.strike()), BETWEEN_STORMS);

const timeFirstResponse = async (act: Act, begun: number): Promise<void> => {
  if (act.kind !== 'interaction') return;
  const { kind } = await act.exchange.acknowledged();
  if (kind !== 'missed') firstResponses.push(Date.now() - begun);
};

/** What Discord's own client refuses a person, such as a button of a card that is gone, is nothing to be answered. */
const attempted = (attempt: () => Act | undefined): Act | undefined => {
  try {
    return attempt();
  } catch {
    return undefined;
  }
};

/** What is done with what an act brought: a form is filled in, a card is used. */
const following = (act: Act, card: SeenMessage | undefined): Act | undefined => {
  if (act.kind === 'interaction' && act.exchange.acknowledgement?.kind === 'modal')
    return controls.fillIn({ ...act.exchange.acknowledgement.modal, interaction: act.exchange.id }, act.user);
  return card && controls.use(card, act.user);
};

const carryOut = async (act: Act): Promise<void> => {
  const begun = Date.now();
  void timeFirstResponse(act, begun).catch(() => undefined);
  const verdict = await judge(act, discord, log);
  done += 1;
  if (done % Math.max(1, Math.floor(COUNT / LOOKS)) === 0) look();
  if (verdict.kind === 'wrong') wrong.push(verdict.what);
  judged.push(act);
  if (judged.length > SECOND_LOOK_AFTER) lookAgain(judged.shift());
  count(tally, verdict.kind === 'explained' ? verdict.why : verdict.kind);
  if (verdict.kind !== 'answered' || !chance(random, USED)) return;
  const next = attempted(() => following(act, verdict.card));
  if (next) {
    begunCount += 1;
    await carryOut(next);
  }
};

const begin = Date.now();
const person = async (eraser: string): Promise<void> => {
  while (begunCount < COUNT) {
    const act = attempted(() => acts.any(eraser));
    if (act) {
      begunCount += 1;
      await carryOut(act);
    } else await sleep(1);
  }
};
await Promise.all(erasers.map(person));
discord.faults.clear();
const seconds = (Date.now() - begin) / 1000;
clearInterval(storms);
clearInterval(connectionLooks);
judged.forEach(lookAgain);
const ended = await bot.stop();
const faults = new Map<string, number>(struck);
for (const { fault } of discord.faults.struck) count(faults, `request: ${fault.kind}`);
await discord.close();

const quarter = Math.max(1, Math.floor(heap.length / 4));
const median = (sizes: readonly number[]): number =>
  sizes.toSorted((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0;
const first = median(heap.slice(0, quarter));
const last = median(heap.slice(-quarter));
const allowed = first + Math.max(HEAP_SLACK.megabytes, first * HEAP_SLACK.share);

const rows = (counts: ReadonlyMap<string, number>) =>
  Array.from(counts, ([what, times]) => [what, String(times)]).toSorted(([a = ''], [b = '']) =>
    a.localeCompare(b),
  );
const print = (title: string, counts: ReadonlyMap<string, number>): void => {
  process.stdout.write(`${title}\n  ${alignColumns(rows(counts)).join('\n  ')}\n`);
};
const times = summarise(firstResponses);
process.stdout.write(
  `${done} interactions and messages, seed ${SEED}, ${seconds.toFixed(0)} s (${(done / seconds).toFixed(0)} a second)\n` +
    `first response p50 ${milliseconds(times.p50)} ms, p95 ${milliseconds(times.p95)} ms, longest ${milliseconds(times.longest)} ms\n` +
    `connected ${((100 * connection.there) / Math.max(1, connection.looks)).toFixed(0)} % of the time, ${discord.gateway.identifies.length} sessions\n` +
    `heap after collecting: median of the first quarter ${first.toFixed(1)} MB, of the last ${last.toFixed(1)} MB (allowed ${allowed.toFixed(1)})\n`,
);
print('How they ended', tally);
print('Faults', faults);
print('Other lines of the log', log.others);
const problems = [
  ...wrong,
  ...Array.from(log.faults, ([message, times]) => `${times} times in the log: ${message}`),
  ...(bot.crashes > 0 ? [`${bot.crashes} errors that nobody caught`] : []),
  ...(ended === 0 ? [] : [`the bot ended with status ${ended}`]),
  ...(COUNT >= HEAP_JUDGED_FROM && last > allowed ? ['the heap grew'] : []),
  ...discord.unexpected.map(({ method, path: asked }) => `no route took ${method} ${asked}`),
];
const kinds = new Map<string, number>();
for (const problem of problems) count(kinds, problem);
if (kinds.size > 0) {
  process.stdout.write(log.errors.map((text) => `${text}\n`).join(''));
  print('WRONG', kinds);
}
if (kinds.size === 0) process.stdout.write('Nothing wrong.\n');
process.exitCode = kinds.size > 0 ? 1 : 0;
