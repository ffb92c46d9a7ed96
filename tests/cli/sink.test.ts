import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createSink } from '../../src/cli/sink.ts';

const failing = (code: string): Writable =>
  new Writable({
    write(_chunk, _encoding, done) {
      done(Object.assign(new Error(`failed: ${code}`), { code }));
    },
  });

describe('a sink', () => {
  it('waits until the text is taken', async () => {
    const taken: string[] = [];
    const waiting: (() => void)[] = [];
    const slow = new Writable({
      write(chunk, _encoding, done) {
        waiting.push(() => {
          taken.push(String(chunk));
          done();
        });
      },
    });
    const order: string[] = [];
    const written = createSink(slow)
      .write('text')
      .then((reading) => order.push(`written, ${reading ? 'still read' : 'no longer read'}`));
    await Promise.resolve();
    order.push(`taken ${taken.length}`);
    waiting[0]!();
    await written;
    expect(order).toEqual(['taken 0', 'written, still read']);
    expect(taken).toEqual(['text']);
  });

  it('says so when the reader has left, the first time and after', async () => {
    const sink = createSink(failing('EPIPE'));
    expect(await sink.write('a')).toBe(false);
    expect(await sink.write('b')).toBe(false);
  });

  it('throws when writing fails for another reason', async () => {
    await expect(createSink(failing('ENOSPC')).write('a')).rejects.toThrow('failed: ENOSPC');
  });
});
