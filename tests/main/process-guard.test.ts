import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import type { Logger } from '../../src/discord/logger.ts';
import { guardProcess, isUnreadableMessage } from '../../src/main/process-guard.ts';

const withStack = (...frames: readonly string[]): Error =>
  Object.assign(new TypeError('x is null'), {
    stack: ['TypeError: x is null', ...frames.map((frame) => `    at ${frame}`)].join('\n'),
  });

const READING = [
  'WebSocketManager.handlePacket (/app/node_modules/discord.js/src/client/websocket/WebSocketManager.js:352:31)',
  'WebSocketManager.emit (/app/node_modules/@vladfrangu/async_event_emitter/dist/index.cjs:2504:31)',
  'WebSocketShard.onMessage (/app/node_modules/@discordjs/ws/dist/index.js:1007:14)',
];
const ACTION =
  'InteractionCreateAction.handle (/app/node_modules/discord.js/src/client/actions/InteractionCreate.js:25:12)';

const unreadable = withStack(ACTION, ...READING);

/** The same in a build, where each package has a file of its own. */
const BUILT_READING = [
  'WebSocketManager.handlePacket (file:///app/dist/libraries/discord.js.js:352:31)',
  'WebSocketManager.emit (file:///app/dist/libraries/@vladfrangu/async_event_emitter.js:2504:31)',
  'WebSocketShard.onMessage (file:///app/dist/libraries/@discordjs/ws.js:1007:14)',
];

const others: readonly (readonly [string, unknown])[] = [
  [
    'of the program, called by the library',
    withStack('handle (/app/dist/src/discord/bot.js:40:2)', ...READING),
  ],
  [
    'of the built program, called by the library',
    withStack('handle (file:///app/dist/registry.js:40:2)', ...BUILT_READING),
  ],
  ['of the program alone', withStack('ask (/app/dist/commands/ask.js:1:1)')],
  [
    'of the library while it sends',
    withStack('REST.request (/app/node_modules/@discordjs/rest/dist/index.js:1:1)'),
  ],
  ['without a stack', Object.assign(new Error('x'), { stack: undefined })],
  ['that is none', 'x is null'],
];

describe('an error that nobody caught', () => {
  it('is known to come from a message that cannot be read', () => {
    expect(isUnreadableMessage(unreadable)).toBe(true);
    expect(
      isUnreadableMessage(
        withStack(
          'BigInt (<anonymous>)',
          'Snowflake.deconstruct (/app/node_modules/@sapphire/snowflake/x.js:1:1)',
          ...READING,
        ),
      ),
    ).toBe(true);
    expect(
      isUnreadableMessage(
        withStack(
          'Snowflake.deconstruct (file:///app/dist/libraries/@sapphire/snowflake.js:1:1)',
          ...BUILT_READING,
        ),
      ),
    ).toBe(true);
  });

  it.each(others)('%s is not put down to that', (_, error) => {
    expect(isUnreadableMessage(error)).toBe(false);
  });
});

const guarded = () => {
  const source = new EventEmitter();
  const lines: string[] = [];
  const note = (message: string): void => void lines.push(message);
  const logger: Logger = { debug: note, info: note, warn: note, error: note };
  let ends = 0;
  const unguard = guardProcess(source, logger, () => {
    ends += 1;
  });
  return { source, lines, unguard, ends: () => ends };
};

describe('the guard', () => {
  it.each(['uncaughtException', 'unhandledRejection'])(
    'survives a message that cannot be read: %s',
    (event) => {
      const { source, lines, ends } = guarded();
      source.emit(event, unreadable);
      expect(lines).toEqual(['A message from Discord could not be read and was skipped.']);
      expect(ends()).toBe(0);
    },
  );

  it.each(['uncaughtException', 'unhandledRejection'])('logs any other and ends: %s', (event) => {
    const { source, lines, ends } = guarded();
    source.emit(event, new Error('ours'));
    expect(lines).toEqual([expect.stringContaining('fault that it cannot mend')]);
    expect(ends()).toBe(1);
  });

  it('is gone when it is taken away', () => {
    const { source, unguard } = guarded();
    unguard();
    expect(source.eventNames()).toEqual([]);
  });
});
