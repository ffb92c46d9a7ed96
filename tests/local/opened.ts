import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Client, Events, type Interaction, type Message } from 'discord.js';
import { WebSocket } from 'ws';
import { startLocalServer, type LocalServer } from '../../src/local/local-server.ts';
import type { MessageView } from '../../src/local/message-view.ts';
import type { Act, History, Outcome, ServerEvent, View } from '../../src/local/protocol.ts';
import { startLoopback, type Loopback, type LoopbackOptions } from '../../src/loopback/loopback.ts';
import { logIn } from '../support/client.ts';

const DOCUMENT = `<!doctype html><title>page</title><script type="importmap">{"imports":{}}</script><script type="module" src="/page/main.js"></script>`;

/** A page's folders with little in them, and something beside them that nobody may read. */
const makeFolders = async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'footnote-local-'));
  const [assets, modules, preact] = ['assets', 'modules', 'preact'].map((name) => path.join(root, name));
  for (const folder of [assets!, modules!, preact!]) await mkdir(folder);
  await mkdir(path.join(preact!, 'dist'));
  await writeFile(path.join(root, 'secret.js'), 'secret');
  await writeFile(path.join(assets!, 'index.html'), DOCUMENT);
  await writeFile(path.join(assets!, 'page.css'), 'body {}');
  await writeFile(path.join(modules!, 'main.js'), 'export {};');
  await writeFile(path.join(preact!, 'dist/preact.mjs'), 'export {};');
  return {
    folders: { assets: assets!, modules: modules!, vendors: { preact: preact! } },
    remove: () => rm(root, { recursive: true }),
  };
};

/** What a page was told, and how it does something. */
export type Page = {
  readonly socket: WebSocket;
  readonly events: readonly ServerEvent[];
  readonly view: () => View;
  readonly history: () => Readonly<Record<string, History>>;
  /** Messages of a channel as the page has them now. */
  readonly messages: (channel: string) => readonly MessageView[];
  /** Ids of the channel with that name, and of the direct conversation. */
  readonly channel: (name: string) => string;
  readonly act: (act: Act) => Promise<Outcome>;
  /** Rejects with the problem when the act is refused. */
  readonly until: <T>(look: () => T | undefined) => Promise<T>;
  readonly send: (text: string | Buffer) => void;
  readonly close: () => Promise<void>;
};

export const openPage = async (origin: string, headers: Record<string, string> = {}): Promise<Page> => {
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/socket`, { headers });
  const events: ServerEvent[] = [];
  const looking = new Set<() => void>();
  let next = 0;
  const messages = new Map<string, MessageView[]>();
  let view: View | undefined;
  let history: Readonly<Record<string, History>> = {};
  const put = (message: MessageView): void => {
    const list = messages.get(message.channel) ?? [];
    const at = list.findIndex(({ id }) => id === message.id);
    if (at < 0) list.push(message);
    else list[at] = message;
    messages.set(message.channel, list);
  };
  socket.on('message', (data: Buffer) => {
    const event = JSON.parse(data.toString('utf8')) as ServerEvent;
    events.push(event);
    if (event.event === 'snapshot') {
      ({ view, history } = event);
      messages.clear();
      for (const [id, { messages: list }] of Object.entries(history)) messages.set(id, [...list]);
    }
    if (event.event === 'view') ({ view } = event);
    if (event.event === 'message') put(event.message);
    if (event.event === 'deleted')
      messages.set(
        event.channel,
        (messages.get(event.channel) ?? []).filter(({ id }) => id !== event.message),
      );
    looking.forEach((look) => look());
  });
  const until: Page['until'] = (look) =>
    new Promise((resolve, reject) => {
      const fail = (): void => reject(new Error('The connection was closed.'));
      const attempt = (): void => {
        const found = look();
        if (found !== undefined) {
          looking.delete(attempt);
          socket.off('close', fail);
          resolve(found);
        }
      };
      socket.once('close', fail);
      looking.add(attempt);
      attempt();
    });
  await once(socket, 'open');
  await until(() => view);
  return {
    socket,
    events,
    view: () => view!,
    history: () => history,
    messages: (channel) => messages.get(channel) ?? [],
    channel: (name) =>
      name === 'direct'
        ? view!.direct.id
        : view!.servers.flatMap(({ channels }) => channels).find((each) => each.name === name)!.id,
    async act(act) {
      const request = next++;
      socket.send(JSON.stringify({ request, act }));
      const answer = await until(() =>
        events.find(
          (event) => (event.event === 'result' || event.event === 'refused') && event.request === request,
        ),
      );
      if (answer.event === 'result') return answer.outcome;
      throw new Error(answer.event === 'refused' ? answer.problem : answer.event);
    },
    until,
    send: (text) => socket.send(text),
    async close() {
      const closed = once(socket, 'close');
      socket.close();
      await closed;
    },
  };
};

/** What a small bot does. */
export type Bot = {
  readonly commands?: readonly object[];
  readonly onInteraction?: (interaction: Interaction) => unknown;
  readonly onMessage?: (message: Message) => unknown;
};

export type Opened = {
  readonly discord: Loopback;
  readonly server: LocalServer;
  readonly client: Client<true>;
  readonly page: Page;
  readonly open: () => Promise<Page>;
  /** Rejects when the server reported a fault of its own. */
  readonly close: () => Promise<void>;
};

/** A loopback with a real client logged in, the server, and one page that plays Ann. */
export const openLocal = async (bot: Bot = {}, options: LoopbackOptions = {}): Promise<Opened> => {
  const { folders, remove } = await makeFolders();
  const discord = await startLoopback({
    bot: 'Footnote',
    users: ['Ann', 'Ben'],
    guilds: [{ name: 'newsroom', channels: ['general', 'quiet'] }],
    ...options,
  });
  const faults: unknown[] = [];
  const server = await startLocalServer({
    discord,
    port: 0,
    folders,
    now: () => performance.now(),
    report: (fault) => faults.push(fault),
  });
  const client = await logIn(discord);
  await client.application.commands.set([...(bot.commands ?? [])] as never);
  client.on(Events.InteractionCreate, (interaction) => void bot.onInteraction?.(interaction));
  client.on(Events.MessageCreate, (message) => {
    if (!message.author.bot) void bot.onMessage?.(message);
  });
  const pages: Page[] = [];
  const open = async (): Promise<Page> => {
    const page = await openPage(server.origin);
    pages.push(page);
    return page;
  };
  return {
    discord,
    server,
    client,
    page: await open(),
    open,
    async close() {
      for (const page of pages) page.socket.terminate();
      await client.destroy();
      await server.close();
      await discord.close();
      await remove();
      if (faults.length > 0) throw new AggregateError(faults, 'The server reported faults.');
    },
  };
};
