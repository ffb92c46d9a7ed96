import { PermissionFlagsBits } from 'discord.js';
import { refusals } from '../../src/loopback/api-error.ts';
import type { Fault } from '../../src/loopback/faults.ts';
import type { Loopback } from '../../src/loopback/loopback.ts';
import type { Random } from './random-words.ts';

/** Share of requests that each fault strikes, and of which. Together about one in twenty. */
const REQUEST_FAULTS: readonly {
  readonly share: number;
  readonly path?: string;
  readonly fault: Fault;
}[] = [
  { share: 0.004, fault: { kind: 'hang' } },
  { share: 0.004, fault: { kind: 'hang', carriedOut: true } },
  { share: 0.01, fault: { kind: 'reset' } },
  { share: 0.01, fault: { kind: 'lost' } },
  { share: 0.005, fault: { kind: 'failure', status: 500 } },
  { share: 0.005, fault: { kind: 'failure', status: 502 } },
  { share: 0.005, fault: { kind: 'failure', status: 503 } },
  { share: 0.005, fault: { kind: 'rate-limit', retryAfter: 0.2 } },
  { share: 0.002, path: '/callback', fault: { kind: 'rate-limit', retryAfter: 30 } },
  { share: 0.002, path: '/callback', fault: { kind: 'refusal', error: refusals.unknownInteraction() } },
];

const UNREADABLE = [
  '{"op":0,"t":"INTERACTION_CREATE","s":1,"d":null}',
  '{"op":0,"t":"MESSAGE_CREATE","s":1,"d":{"id":null}}',
  '{"op":0,"t":"GUILD_CREATE","s":1,"d":{}}',
  '{"op":99}',
  'no JSON',
  '{"op":0,"t":"NEVER_HEARD_OF","s":1,"d":{"a":1}}',
];

/** Events at the end of the list that make the bot begin a new session, and how often they do so in all. */
const NEW_SESSIONS = 2;
const MOST_NEW_SESSIONS = 4;

/** Milliseconds that Discord, or a permission, is away at a time. */
const AWAY = 2000;

/** What goes wrong while a bot runs: with single requests all the time, and now and then with all else. */
export const createWeather = (discord: Loopback, random: Random) => {
  /** The last two begin a new session: each makes the bot wait longer for the next, and enough of them are as good as many. */
  const events: readonly (readonly [name: string, strike: () => void])[] = [
    ['unreadable messages', () => UNREADABLE.forEach((text) => discord.gateway.sendRaw(text))],
    ['closed with 4000', () => discord.gateway.disconnect(4000)],
    [
      'the bot may not write for a while',
      () => {
        discord.deny('footnote', 'general', PermissionFlagsBits.SendMessages);
        setTimeout(() => discord.allow('footnote', 'general', PermissionFlagsBits.SendMessages), AWAY);
      },
    ],
    ['asked to connect again', () => discord.gateway.requestReconnect()],
    [
      'a server fails for a while',
      () => {
        discord.failGuild('newsroom', false);
        setTimeout(() => discord.failGuild('newsroom', true), AWAY);
      },
    ],
    [
      'no request gets through for a while',
      () => {
        const end = discord.faults.add({ fault: { kind: 'reset' }, times: Number.POSITIVE_INFINITY });
        setTimeout(end, AWAY);
      },
    ],
    [
      'the gateway is gone for a while',
      () => {
        discord.gateway.go();
        setTimeout(() => discord.gateway.come(), AWAY);
      },
    ],
    ['closed with 4009', () => discord.gateway.disconnect(4009)],
    ['an invalid session', () => discord.gateway.invalidate(false)],
  ];
  let next = 0;

  return {
    /** Lets requests go wrong from now on. */
    begin(): void {
      for (const { share, ...rule } of REQUEST_FAULTS)
        discord.faults.add({ ...rule, when: () => random() < share, times: Number.POSITIVE_INFINITY });
    },
    /** The next of the larger faults. @returns what it is */
    strike(): string {
      const rounds = Math.floor(next / events.length);
      const place = next % events.length;
      next += 1;
      const isOver = place >= events.length - NEW_SESSIONS && rounds * NEW_SESSIONS >= MOST_NEW_SESSIONS;
      const [name, strike] = events[isOver ? place - NEW_SESSIONS : place] ?? ['', () => undefined];
      strike();
      return name;
    },
  };
};
