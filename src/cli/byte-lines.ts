/** A line by its number, from 1. `bytes` is `undefined` for one over the limit, whose content is dropped as it comes. */
export type ByteLine = { readonly number: number; readonly bytes: Uint8Array | undefined };

const NEWLINE = 0x0a;

/**
 * Splits a stream at line feeds, without them; the last line needs none. Never holds more than `limit` bytes of a line.
 *
 * @param limit bytes that a line may have
 */
export async function* byteLines(
  input: AsyncIterable<Uint8Array | string>,
  limit: number,
): AsyncGenerator<ByteLine> {
  let number = 1;
  let held: Uint8Array[] = [];
  let size = 0;
  const hold = (part: Uint8Array): void => {
    size += part.length;
    if (size > limit) held = [];
    else if (part.length > 0) held.push(part);
  };
  const take = (): ByteLine => {
    const line = { number, bytes: size > limit ? undefined : Buffer.concat(held) };
    number += 1;
    held = [];
    size = 0;
    return line;
  };
  for await (const piece of input) {
    const chunk = typeof piece === 'string' ? Buffer.from(piece) : piece;
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      hold(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    hold(chunk.subarray(start));
  }
  if (size > 0) yield take();
}
