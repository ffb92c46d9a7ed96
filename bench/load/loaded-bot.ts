import { Writable } from 'node:stream';
import { z } from 'zod';
import { heldBytes } from '../measure.ts';
import { runBot } from '../running-bot.ts';
import { toLoadedBot, type FromLoadedBot } from './messages.ts';

/* The bot alone in its process, for `load.ts`. */

const { LOAD_TOKEN, LOAD_API_URL, LOAD_ARTICLES } = z
  .object({ LOAD_TOKEN: z.string(), LOAD_API_URL: z.string(), LOAD_ARTICLES: z.string() })
  .parse(process.env);

const tell = (message: FromLoadedBot): void => {
  process.send?.(message);
};

const quiet = new Writable({ write: (_chunk, _encoding, done) => done() });
const bot = await runBot({ token: LOAD_TOKEN, apiUrl: LOAD_API_URL }, LOAD_ARTICLES, quiet, 'info');
/** Of the processor; what it takes to look does not count. */
let looking = 0;
const MICROSECONDS = 1000;
const used = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / MICROSECONDS;
};

const needs = (): FromLoadedBot => {
  const before = used();
  const bytes = heldBytes();
  const processor = before - looking;
  looking += used() - before;
  return { kind: 'needs', bytes, processor };
};

process.on('message', (message) => {
  const { say } = toLoadedBot.parse(message);
  if (say === 'needs') tell(needs());
  else void bot.stop().then(() => process.exit());
});
tell({ kind: 'online' });
