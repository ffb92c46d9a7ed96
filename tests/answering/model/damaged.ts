import { ModelError } from '../../../src/answering/model/model-error.ts';

type Read = (damaged: Uint8Array) => unknown;

/** What reading throws, or `undefined`. */
const thrown = (read: Read, content: Uint8Array): unknown => {
  try {
    read(content);
    return undefined;
  } catch (error) {
    return error;
  }
};

const isRefusal = (error: unknown): boolean =>
  error instanceof ModelError && error.message.includes('npm run train');

/** Changes of a byte that are tried: its lowest bit, its highest, all. */
const CHANGES = [0x01, 0x80, 0xff];

/** Errors other than a refusal that come of one wrong byte, wherever it is: there should be none. */
export const crashes = (content: Uint8Array, read: Read): readonly unknown[] =>
  [...content.keys()]
    .flatMap((place) =>
      CHANGES.map((change) =>
        thrown(
          read,
          content.map((byte, at) => (at === place ? byte ^ change : byte)),
        ),
      ),
    )
    .filter((error) => error !== undefined && !isRefusal(error));

/** Lengths at which a file that stops early, or goes on for a byte, is not refused: there should be none. */
export const lengthsRead = (content: Uint8Array, read: Read): readonly number[] => {
  const longer = Uint8Array.of(...content, 0);
  return [...longer.keys(), longer.length].filter(
    (length) => length !== content.length && !isRefusal(thrown(read, longer.subarray(0, length))),
  );
};
