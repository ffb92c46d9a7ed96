import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/loopback/limits.ts';
import { startLoopback, type Loopback } from '../../src/loopback/loopback.ts';
import { EXPORT_FORMATS } from '../../src/notebook/export/export-notebook.ts';
import { attached } from '../discord/notebook/notebook-team.ts';
import { idOf } from '../discord/saving/saving-bot.ts';
import { createPatientClock } from '../support/patient-clock.ts';

/** The program as `npm start` runs it, in a process of its own: what nobody catches there is nobody else's. */

const root = path.join(import.meta.dirname, '../..');
const program = path.join(root, 'dist/start.js');
/** Milliseconds that a build and a process may take on a slow machine. */
const PATIENCE = 180_000;

let clock: ReturnType<typeof createPatientClock>;
let discord: Loopback;
let child: ChildProcess | undefined;
let data: string;

beforeAll(() => {
  // `npm test` builds before; a single test run by hand may find nothing built.
  if (existsSync(program)) return;
  const bundler = path.join(root, 'bundle.js');
  spawnSync(process.execPath, [bundler], { cwd: root });
}, PATIENCE);

beforeEach(async () => {
  data = await mkdtemp(path.join(tmpdir(), 'footnote-'));
  clock = createPatientClock();
  discord = await startLoopback({
    clock,
    users: ['ann'],
    guilds: [{ name: 'newsroom', channels: ['general'] }],
  });
});

afterEach(async () => {
  if (child?.exitCode === null && child.kill('SIGKILL')) await once(child, 'exit');
  await discord.close();
  await rm(data, { recursive: true, force: true });
});

const begin = () => {
  const running = spawn(process.execPath, [program], {
    cwd: root,
    env: {
      ...process.env,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      DATA_DIR: data,
      LOG_LEVEL: 'info',
    },
  });
  child = running;
  let text = '';
  const waiting = new Set<() => void>();
  const take = (chunk: unknown): void => {
    text += String(chunk);
    waiting.forEach((look) => look());
  };
  running.stdout.on('data', take);
  running.stderr.on('data', take);
  const says = (wanted: string): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (text.includes(wanted)) resolve();
      };
      waiting.add(look);
      look();
    });
  const ended = once(running, 'exit').then(([code]: unknown[]) => code);
  return { running, says, ended, text: () => text };
};

const help = () => discord.command({ user: 'ann', channel: 'general', name: 'help' }).response();

/** Messages whose reading fails inside the library. */
const UNREADABLE = [
  '{"op":0,"t":"INTERACTION_CREATE","s":90,"d":null}',
  '{"op":0,"t":"MESSAGE_CREATE","s":91,"d":null}',
  '{"op":0,"t":"GUILD_CREATE","s":92,"d":null}',
  '{"op":9}',
];
const SKIPPED = 'A message from Discord could not be read and was skipped.';

/** Messages that mean nothing to it. */
const PASSED_OVER = ['{"op":0,"t":"NEVER_HEARD_OF","s":93,"d":{}}', '{"op":99}', 'no JSON', 'null'];

describe('the process', { timeout: PATIENCE }, () => {
  it('survives messages that it cannot read, logs them and answers on', async () => {
    const { running, says, ended, text } = begin();
    await says('Online as');
    for (const packet of UNREADABLE) {
      const before = text().split(SKIPPED).length;
      discord.gateway.sendRaw(packet);
      await expect.poll(() => text().split(SKIPPED).length, { timeout: PATIENCE }).toBe(before + 1);
    }
    const lines = text().split('"level":50').length;
    for (const packet of PASSED_OVER) discord.gateway.sendRaw(packet);
    expect((await help()).text).toContain('/ask');
    expect(text().split('"level":50').length).toBe(lines);
    running.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it('has in its build what is loaded only when it is needed: each format of an export', async () => {
    const { running, says, ended, text } = begin();
    await says('Online as');
    const place = { user: 'ann', channel: 'general' };
    const question = 'How many large-scale enterprises does Zhili have?';
    const card = await discord.command({ ...place, name: 'ask', options: { question } }).response();
    const saving = discord.click({ user: 'ann', message: card, customId: idOf(card, 'Save') });
    await discord.submitModal({ user: 'ann', modal: await saving.modal(), values: {} }).response();
    for (const format of Object.keys(EXPORT_FORMATS)) {
      const exported = discord.command({
        ...place,
        name: 'notebook',
        subcommand: 'export',
        options: { format },
      });
      expect(attached(await exported.response())).toContain('43 large-scale enterprises');
    }
    expect(text()).not.toContain('"level":50');
    running.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it('answers what is under way when it is told to end, and ends although a request hangs', async () => {
    const { running, says, ended } = begin();
    await says('Online as');
    discord.faults.add({ fault: { kind: 'hang' }, path: '/callback' });
    const exchange = discord.command({ user: 'ann', channel: 'general', name: 'help' });
    await expect.poll(() => discord.faults.struck, { timeout: PATIENCE }).toHaveLength(1);
    running.kill('SIGTERM');
    expect((await exchange.response()).text).toContain('/ask');
    expect(await ended).toBe(0);
  });

  it('is killed between saying that an answer is coming and the answer: the next one takes up its cards', async () => {
    const first = begin();
    await first.says('Online as');
    const place = { user: 'ann', channel: 'general' };
    discord.say({ ...place, content: `${discord.mention} Who said what?` });
    const card = await discord.awaitMessage(place, ({ author }) => author === discord.applicationId);
    const askOn = card.buttons.find(({ custom_id: id }) => id?.startsWith('ask-on:'));
    const press = () =>
      discord.click({ user: 'ann', message: card, customId: askOn?.custom_id ?? 'no such button' });
    discord.faults.add({ fault: { kind: 'hang' }, path: '/threads', times: 10 });
    const cutOff = press();
    expect(await cutOff.acknowledged()).toEqual({ kind: 'deferred-reply' });
    first.running.kill('SIGKILL');
    await first.ended;
    discord.faults.clear();
    clock.putForward(LIMITS.gateway.identifyInterval);
    const second = begin();
    await second.says('Online as');
    expect((await press().response()).text).toContain('The talk goes on in');
    // Discord shows for a quarter of an hour that it is coming, and then that nothing came. Nobody else can fill it in.
    expect(cutOff.messages.map(({ loading }) => loading)).toEqual([true]);
    expect(second.text()).not.toContain('"level":50');
    second.running.kill('SIGTERM');
    expect(await second.ended).toBe(0);
  });
});
