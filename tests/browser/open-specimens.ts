import type { Client } from 'discord.js';
import { createClient } from '../../src/discord/client.ts';
import { startLocalServer } from '../../src/local/local-server.ts';
import { createManualClock, type ManualClock } from '../../src/loopback/clock.ts';
import { startLoopback, type Loopback } from '../../src/loopback/loopback.ts';
import { testedPage } from './page-folders.ts';
import { SPECIMEN_COMMANDS, answerSpecimens, type SpecimenGate } from './specimen-bot.ts';

export type Specimens = {
  readonly origin: string;
  readonly discord: Loopback;
  readonly client: Client;
  /** Stands still until it is advanced: what Discord waits for takes no time. */
  readonly clock: ManualClock;
  readonly gate: SpecimenGate;
  readonly close: () => Promise<void>;
};

/** A real server and a real client with a bot that shows whatever a message can hold. */
export const openSpecimens = async (): Promise<Specimens> => {
  const clock = createManualClock();
  const discord = await startLoopback({
    clock,
    bot: 'Specimen',
    users: ['Ann', 'Ben'],
    guilds: [{ name: 'Workshop', channels: ['general', 'shelf'] }],
  });
  const client = createClient({ apiUrl: discord.apiUrl });
  const gate = answerSpecimens(client);
  client.rest.setToken(discord.token);
  const ready = new Promise((resolve) => {
    client.once('clientReady', resolve);
  });
  await client.login(discord.token);
  await ready;
  await client.application?.commands.set(SPECIMEN_COMMANDS);
  const server = await startLocalServer({
    discord,
    port: 0,
    folders: testedPage(),
    now: () => performance.now(),
    report: (error) => {
      throw error;
    },
  });
  return {
    origin: server.origin,
    discord,
    client,
    clock,
    gate,
    async close() {
      await server.close();
      await client.destroy();
      await discord.close();
    },
  };
};
