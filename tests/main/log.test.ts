import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
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

describe('the log', () => {
  it('holds message, fields and the error with what it says', () => {
    const { stream, text } = memory();
    createLogger(stream, []).error('It failed.', { interaction: '7', error: new RangeError('too far') });
    expect(JSON.parse(text())).toMatchObject({
      level: 50,
      msg: 'It failed.',
      interaction: '7',
      err: { type: 'RangeError', message: 'too far' },
    });
  });

  it('never holds the bot token, nor the tokens of interactions in addresses', () => {
    const { stream, text } = memory();
    const logger = createLogger(stream, ['bot.token']);
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
});
