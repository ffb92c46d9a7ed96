import { describe, expect, it } from 'vitest';
import { createWatchedLog } from './watched-log.ts';

describe('the log that every test writes', () => {
  it('fails the test when a token stands in it', () => {
    const log = createWatchedLog([]);
    log.watch('a-token-nobody-hides');
    log.logger.info('It holds a-token-nobody-hides.');
    expect(() => log.check()).toThrow('stands in the log');
  });

  it.each([
    ['percent-encoded', 'a%2Dtoken%2dnobody%252Dhides'],
    ['escaped', String.raw`a\u002dtoken-nobody-hides`],
  ])('finds one that is %s', (_name, written) => {
    const log = createWatchedLog([]);
    log.watch('a-token-nobody-hides');
    log.logger.info(written);
    expect(() => log.check()).toThrow('stands in the log');
  });

  it('finds one that is known only after it was written', () => {
    const log = createWatchedLog([]);
    log.logger.info('It holds a-token-nobody-hides.');
    log.watch('a-token-nobody-hides');
    expect(() => log.check()).toThrow('stands in the log');
  });

  it('finds what a person wrote, and leaves alone what may stand there by chance', () => {
    const log = createWatchedLog([]);
    log.watchWords('yes');
    log.logger.info('The answer is yes.');
    expect(() => log.check()).not.toThrow();
    log.watchWords('Is Mr Quillfeather ill?');
    log.logger.info('Somebody asked: Is Mr Quillfeather ill?');
    expect(() => log.check()).toThrow('stands in the log');
  });

  it('is in order when the logger hides it', () => {
    const log = createWatchedLog(['a-token-that-is-hidden']);
    log.logger.info('It holds a-token-that-is-hidden.');
    expect(log.text()).toContain('It holds [hidden].');
    expect(() => log.check()).not.toThrow();
  });
});
