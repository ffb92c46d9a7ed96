import { once } from 'node:events';
import {
  array,
  assert,
  asyncProperty,
  boolean,
  constant,
  constantFrom,
  dictionary,
  jsonValue,
  nat,
  oneof,
  record,
  string,
} from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLocal, type Opened, type Page } from './opened.ts';

let local: Opened;
let page: Page;

beforeEach(async () => {
  local = await openLocal();
  ({ page } = local);
});

afterEach(async () => {
  await local.close();
});

const refusals = (of: Page = page) => of.events.filter(({ event }) => event === 'refused');

describe('frames', () => {
  it.each([
    'no JSON',
    '',
    'null',
    '[]',
    '{"request":1}',
    '{"request":-1,"act":{"act":"play","person":"1"}}',
    '{"request":1,"act":{"act":"erase-all"}}',
    '{"request":1,"act":{"act":"click","message":"not an id","customId":"x"}}',
    '{"request":1,"act":{"act":"say","channel":"1","content":7}}',
    '{"request":1,"act":{"act":"select","message":"1","customId":"x","values":"all"}}',
    `{"request":1,"act":{"act":"say","channel":"1","content":"${'x'.repeat(30_000)}"}}`,
    Buffer.from([0xff, 0xfe]),
  ])('that say nothing known (%#) are refused, and the page goes on', async (frame) => {
    page.send(frame);
    const refused = await page.until(() => refusals()[0]);
    expect(refused).toMatchObject({ problem: expect.stringContaining('does not know') });
    await page.act({ act: 'say', channel: page.channel('general'), content: 'still here' });
  });

  it.each([
    [{ act: 'say', channel: '1', content: 'x' }, 'sees no channel'],
    [{ act: 'play', person: '1' }, 'nobody'],
    [{ act: 'click', message: '1', customId: 'x' }, 'sees no message'],
    [{ act: 'command', channel: '1', name: 'x', options: {} }, 'sees no channel'],
    [{ act: 'older', channel: '1', before: '1' }, 'sees no channel'],
    [{ act: 'dismiss', message: '1' }, 'no private message'],
  ] as const)('that name what is not there are refused in a sentence: %j', async (act, words) => {
    await expect(page.act(act)).rejects.toThrow(words);
  });

  it('of any form leave the server as it is', async () => {
    const { channel } = page;
    await assert(
      asyncProperty(
        oneof(
          jsonValue(),
          record({ request: nat(), act: jsonValue() }),
          record({
            request: nat(),
            act: record({
              act: constantFrom('say', 'command', 'complete', 'submit', 'select', 'older', 'open-thread'),
              channel: constantFrom('1', channel('general')),
              name: string(),
              content: string({ unit: 'binary' }),
              options: dictionary(string(), oneof(string(), boolean())),
              option: string(),
              value: string(),
              message: constant('1'),
              customId: string(),
              values: oneof(array(string()), dictionary(string(), string())),
              interaction: constant('1'),
              before: constant('1'),
            }),
          }),
        ),
        async (frame) => {
          const other = await local.open();
          other.send(JSON.stringify(frame));
          await other.until(() =>
            other.events.find(({ event }) => event === 'refused' || event === 'result'),
          );
          await other.close();
        },
      ),
      { numRuns: 60 },
    );
    expect(
      await page.act({ act: 'say', channel: page.channel('general'), content: 'still here' }),
    ).toMatchObject({
      kind: 'said',
    });
  });

  it('that are too large close the connection, and no other one', async () => {
    const other = await local.open();
    const closed = once(other.socket, 'close');
    other.send('x'.repeat(300 * 1024));
    expect((await closed)[0]).toBe(1009);
    await page.act({ act: 'say', channel: page.channel('general'), content: 'still here' });
  });

  it('that are too many are refused, and then the connection is closed', async () => {
    const say = { act: 'say', channel: page.channel('quiet'), content: 'x' };
    for (let request = 0; request < 200; request += 1) page.send(JSON.stringify({ request, act: say }));
    await page.until(() => (refusals().length === 100 ? true : undefined));
    expect(refusals()[0]).toMatchObject({ problem: expect.stringContaining('too much at once') });
    expect(local.discord.read({ user: 'Ann', channel: 'quiet' })).toHaveLength(100);
    const closed = once(page.socket, 'close');
    for (let request = 0; request < 1000; request += 1) page.send('{}');
    expect((await closed)[0]).toBe(1008);
  });

  it('come from no more than sixteen pages at a time', async () => {
    for (let count = 1; count < 16; count += 1) await local.open();
    await expect(local.open()).rejects.toThrow('503');
    await page.close();
    await expect
      .poll(() =>
        local.open().then(
          () => true,
          () => false,
        ),
      )
      .toBe(true);
  });
});
