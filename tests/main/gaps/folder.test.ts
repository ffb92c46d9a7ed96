import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startLoopback, type Loopback } from '../../../src/loopback/loopback.ts';
import { begin, START_TIME } from '../running.ts';

const WEND = 'The bridge over the Wend\n\nThe bridge over the Wend is 412 metres long.\n';
const MILL = 'The mill at Ardle\n\nThe mill at Ardle was built in 1791 by Tobias Oatcake.\n';

let discord: Loopback;
let articles: string;

beforeEach(async () => {
  articles = await mkdtemp(path.join(tmpdir(), 'footnote-articles-'));
  await writeFile(path.join(articles, 'bridge.txt'), WEND);
  discord = await startLoopback({
    users: ['ben'],
    guilds: [{ name: 'newsroom', channels: ['general'] }],
  });
});

afterEach(async () => {
  await discord.close();
  await rm(articles, { recursive: true, force: true });
});

it(
  'a file put into the folder answers an open question, and who watches it is told',
  async () => {
    const { status, stdout, stop } = begin({
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      ARTICLES_DIR: articles,
    });
    await stdout.holds('Online as');
    const place = { user: 'ben', channel: 'general' };
    const card = await discord
      .command({ ...place, name: 'ask', options: { question: 'Who built the mill at Ardle?' } })
      .response();
    const watch = card.buttons.find(({ label }) => label?.startsWith('Tell me'));
    await discord.click({ user: 'ben', message: card, customId: watch?.custom_id ?? 'none' }).response();
    await writeFile(path.join(articles, 'mill.txt'), MILL);
    const told = await discord.awaitMessage({ user: 'ben', channel: discord.direct('ben') }, () => true);
    expect(told.text).toContain('> The mill at Ardle was built in 1791 by **Tobias Oatcake**.');
    stop.abort();
    expect(await status).toBe(0);
  },
  START_TIME,
);
