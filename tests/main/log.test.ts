import { Writable } from 'node:stream';
import { assert, constantFrom, property, stringMatching } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogLevel } from '../../src/discord/logger.ts';
import { createLogger } from '../../src/main/log.ts';

const memory = () => {
  let text = '';
  const stream = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  return { stream, text: () => text };
};

const logTo = (level: LogLevel = 'info', secrets: readonly string[] = []) => {
  const { stream, text } = memory();
  return { logger: createLogger(stream, { secrets, level }), text };
};

describe('the log', () => {
  it('holds message, fields and the error with what it says', () => {
    const { logger, text } = logTo();
    logger.error('It failed.', { interaction: '7', error: new RangeError('too far') });
    expect(JSON.parse(text())).toMatchObject({
      level: 50,
      msg: 'It failed.',
      interaction: '7',
      err: { type: 'RangeError', message: 'too far' },
    });
  });

  it.each<[LogLevel, readonly string[]]>([
    ['debug', ['d', 'i', 'w', 'e']],
    ['info', ['i', 'w', 'e']],
    ['warn', ['w', 'e']],
    ['error', ['e']],
    ['silent', []],
  ])('begins at its level: %s', (level, written) => {
    const { logger, text } = logTo(level);
    logger.debug('d');
    logger.info('i');
    logger.warn('w');
    logger.error('e');
    const lines = text().split('\n').filter(Boolean);
    expect(lines.map((line) => JSON.parse(line).msg)).toEqual(written);
  });

  it('never holds the bot token, nor the tokens of interactions in addresses', () => {
    const { logger, text } = logTo('info', ['bot.token']);
    const token = 'aW50ZXJhY3Rpb246MTIzNDU2Nzg5';
    const error = Object.assign(new Error('Unknown interaction for bot.token'), {
      url: `https://discord.com/api/v10/interactions/123456789012345678/${token}/callback`,
      nested: {
        url: `https://discord.com/api/v10/webhooks/123456789012345678/${token}/messages/%40original`,
      },
    });
    logger.error('It failed with bot.token.', { error });
    expect(text()).toContain('/interactions/123456789012345678/[hidden]/callback');
    expect(text()).not.toContain(token);
    expect(text()).not.toContain('bot.token');
  });

  it.each([
    ['an error', (error: Error) => error],
    ['an error in an error', (error: Error) => Object.assign(new Error('outer'), { error })],
    ['several errors', (error: Error) => new AggregateError([error], 'outer')],
    ['the cause of an error', (error: Error) => new Error('outer', { cause: error })],
  ])('holds nothing of what was sent, which may be a private question: %s', (_name, wrap) => {
    const { logger, text } = logTo();
    const requestBody = { files: undefined, json: { data: { content: 'a private question' } } };
    const error = wrap(Object.assign(new Error('Invalid Form Body'), { requestBody, code: 50_035 }));
    logger.error('It failed.', { error });
    expect(text()).toContain('Invalid Form Body');
    expect(text()).not.toContain('private question');
  });

  it('holds no token, wherever in an error it stands', () => {
    const placed: Readonly<Record<string, (secret: string) => unknown>> = {
      message: (secret) => new Error(`about ${secret}`),
      name: (secret) => Object.assign(new Error('x'), { name: secret }),
      cause: (secret) => new Error('x', { cause: new Error('y', { cause: new Error(secret) }) }),
      several: (secret) => new AggregateError([new Error(secret), new Error('y')], 'x'),
      stack: (secret) => Object.assign(new Error('x'), { stack: `Error: x\n    at ${secret} (file.js:1:1)` }),
      field: (secret) => Object.assign(new Error('x'), { requestBody: { json: { token: secret } } }),
      buffer: (secret) => Object.assign(new Error('x'), { url: new URL(`https://x.example/${secret}`) }),
      'not an error': (secret) => ({ authorization: `Bot ${secret}` }),
    };
    const token = stringMatching(/^[\w-]{12,60}(?:\.[\w-]{6,30}){0,2}$/);
    assert(
      property(token, constantFrom(...Object.keys(placed)), (secret, place) => {
        const { logger, text } = logTo('info', [secret]);
        logger.error('It failed.', { error: placed[place]!(secret), where: encodeURIComponent(secret) });
        expect(decodeURIComponent(text())).not.toContain(secret);
        expect(JSON.parse(text())).toMatchObject({ msg: 'It failed.' });
      }),
    );
  });
});
