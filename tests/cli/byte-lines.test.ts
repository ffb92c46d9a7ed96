import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byteLines } from '../../src/cli/byte-lines.ts';

async function* stream(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

const collect = async (chunks: readonly Uint8Array[], limit: number) => {
  const lines: (string | undefined)[] = [];
  for await (const { number, bytes } of byteLines(stream(chunks), limit)) {
    lines.push(bytes && Buffer.from(bytes).toString('latin1'));
    expect(number).toBe(lines.length);
  }
  return lines;
};

describe('byteLines', () => {
  it('is the split at line feeds, however the stream is cut', async () => {
    const bytes = fc.uint8Array({ maxLength: 60 }).map((array) => array.map((byte) => (byte % 4) + 8));
    await fc.assert(
      fc.asyncProperty(bytes, fc.array(fc.nat(60)), async (whole, cuts) => {
        const places = [0, ...cuts.toSorted((a, b) => a - b), whole.length];
        const chunks = places.slice(1).map((end, index) => whole.subarray(places[index], end));
        const expected = Buffer.from(whole).toString('latin1').split('\n');
        if (expected.at(-1) === '') expected.pop();
        expect(await collect(chunks, 100)).toEqual(expected);
      }),
    );
  });

  it('drops the content of a line over the limit and goes on with the next', async () => {
    const chunks = ['123', '45678\n', '12345\n1234', '56', '\nend'].map((text) => Buffer.from(text));
    expect(await collect(chunks, 5)).toEqual([undefined, '12345', undefined, 'end']);
  });
});
