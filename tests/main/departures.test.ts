import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Logger } from '../../src/discord/logger.ts';
import { createManualClock } from '../../src/loopback/clock.ts';
import { startLoopback } from '../../src/loopback/loopback.ts';
import { createDepartures, type DeparturesOptions } from '../../src/main/departures.ts';
import { LOCAL_SERVER_ID } from '../../src/main/local-server-id.ts';
import { openDataOfBot } from '../../src/store/files/open-data.ts';
import { StoreError } from '../../src/store/store-error.ts';
import type { Store } from '../../src/store/store.ts';
import { memoryStore } from '../articles/bot-with-articles.ts';
import { countedIds } from '../store/made-up.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';
import { begin, START_TIME } from './running.ts';

const A = '200000000000000001';
const B = '200000000000000002';
const LOCAL = LOCAL_SERVER_ID;
const DAY = 24 * 60 * 60 * 1000;

let store: Store;
const clock = createManualClock();
let present: readonly string[] | undefined;
let removed: string[];
let lines: string[];
let departures: ReturnType<typeof createDepartures> | undefined;

const logger: Logger = {
  debug: () => undefined,
  info: (message) => void lines.push(message),
  warn: (message) => void lines.push(message),
  error: (message) => void lines.push(message),
};

/** Begins to look, and ends the one that looked before. */
const look = async (privacy: DeparturesOptions['privacy'] = store.privacy): Promise<void> => {
  await departures?.close();
  departures = createDepartures({
    privacy,
    present: () => present,
    except: [LOCAL],
    onRemoved: (server) => removed.push(server),
    clock,
    logger,
  });
  await settled();
};

const settled = async () => departures?.settled();

const days = async (count: number): Promise<void> => {
  for (let day = 0; day < count; day += 1) {
    clock.advance(DAY);
    await settled();
  }
};

const keptOf = () => store.privacy.servers();
const left = async () => (await store.privacy.departed()).map(({ server }) => server);

beforeEach(async () => {
  store = await memoryStore();
  for (const server of [A, B, LOCAL]) await store.settings.set(server, { privateByDefault: true });
  present = [A, B];
  removed = [];
  lines = [];
});

afterEach(async () => {
  await departures?.close();
  departures = undefined;
  await store.close();
});

describe('a server that the bot was taken out of', () => {
  it('is kept for thirty days, and then removed as a whole', async () => {
    await look();
    departures?.went(B);
    present = [A];
    await days(30);
    expect(await keptOf()).toEqual([LOCAL, A, B]);
    await days(1);
    expect(await keptOf()).toEqual([LOCAL, A]);
    expect(removed).toEqual([B]);
    expect(lines).toEqual([
      'The bot is no longer in a server: what it kept is removed in 30 days, unless the bot comes back.',
      'All that a server kept which the bot has left was removed.',
    ]);
  });

  it('keeps all when the bot comes back', async () => {
    await look();
    departures?.went(B);
    await settled();
    departures?.came(B);
    await days(40);
    expect(await keptOf()).toEqual([LOCAL, A, B]);
    expect(await left()).toEqual([]);
  });

  it('is noticed at the next start when no bot ran', async () => {
    present = [A];
    await look();
    expect(await left()).toEqual([B]);
    await days(10);
    await look();
    await days(20);
    expect(await keptOf()).toEqual([LOCAL, A, B]);
    await days(1);
    expect(await keptOf()).toEqual([LOCAL, A]);
  });

  it('keeps all when the bot came back while none ran, however long that is ago', async () => {
    present = [A];
    await look();
    await departures?.close();
    clock.advance(100 * DAY);
    present = [A, B];
    await look();
    expect(await keptOf()).toEqual([LOCAL, A, B]);
    expect(await left()).toEqual([]);
  });

  it('is not removed while it is not known which servers the bot is in', async () => {
    present = [A];
    await look();
    present = undefined;
    await days(60);
    expect(await keptOf()).toEqual([LOCAL, A, B]);
    present = [A, B];
    await days(1);
    expect(await left()).toEqual([]);
  });
});

it('leaves the server of the channel in the browser alone', async () => {
  present = [];
  await look();
  departures?.went(LOCAL);
  await days(40);
  expect(await keptOf()).toEqual([LOCAL]);
});

it('goes on the next day after a fault of the store', async () => {
  present = [A];
  let isBusy = true;
  await look({
    ...store.privacy,
    departed: () =>
      isBusy ? Promise.reject(new StoreError('busy', 'The file is locked.')) : store.privacy.departed(),
  });
  expect(lines).toEqual(['Which servers the bot is in could not be kept; it is tried again tomorrow.']);
  isBusy = false;
  await days(1);
  expect(await left()).toEqual([B]);
});

const fill = async (folder: string, servers: readonly string[]): Promise<void> => {
  const kept = await openDataOfBot({ folder, newId: countedIds() });
  for (const server of servers) await kept.settings.set(server, { privateByDefault: true });
  await kept.close();
};

const departedIn = async (folder: string) => {
  const kept = await openDataOfBot({ folder, newId: countedIds() });
  const servers = (await kept.privacy.departed()).map(({ server }) => server);
  await kept.close();
  return servers;
};

const twoServers = () =>
  startLoopback({
    users: ['ann'],
    guilds: [
      { name: 'alpha', id: A },
      { name: 'beta', id: B },
    ],
  });

describe('a run', { timeout: START_TIME }, () => {
  it('on Discord marks those that it is not in, and not the one of the browser’s channel beside it', async () => {
    const folder = temporaryFolder();
    const gone = '200000000000000009';
    await fill(folder, [A, B, gone, LOCAL]);
    const discord = await twoServers();
    discord.failGuild(B, false);
    const variables = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl, DATA_DIR: folder };
    const { status, stdout, stop } = begin(variables, ['--local']);
    await Promise.all([stdout.holds('Online as'), stdout.holds('Footnote is open at ')]);
    stop.abort();
    expect(await status).toBe(0);
    await discord.close();
    expect(await departedIn(folder)).toEqual([gone]);
  });

  it('in the browser alone marks none', async () => {
    const folder = temporaryFolder();
    await fill(folder, [A, LOCAL]);
    const { status, stdout, stop } = begin({ DATA_DIR: folder });
    await stdout.holds('Footnote is open at ');
    stop.abort();
    expect(await status).toBe(0);
    expect(await departedIn(folder)).toEqual([]);
  });

  it('notices at once that it is taken out of a server, and not that one fails for a while', async () => {
    const folder = temporaryFolder();
    await fill(folder, [A, B]);
    const discord = await twoServers();
    const variables = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl, DATA_DIR: folder };
    const { status, stdout, stderr, stop } = begin(variables);
    await stdout.holds('Online as');
    discord.failGuild(A, false);
    discord.gateway.sendRaw(JSON.stringify({ op: 0, t: 'GUILD_CREATE', s: 100, d: {} }));
    discord.leaveGuild(B);
    await stderr.holds('no longer in a server');
    stop.abort();
    expect(await status).toBe(0);
    await discord.close();
    expect(stderr.text()).not.toContain('"level":50');
    expect(await departedIn(folder)).toEqual([B]);
  });
});
