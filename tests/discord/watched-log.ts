import { Writable } from 'node:stream';
import type { Logger } from '../../src/discord/logger.ts';
import { createLogger } from '../../src/main/log.ts';

/** The log as it is written on a run, at its most talkative, and what must not stand in it: tokens, and what people write. */
export type WatchedLog = {
  readonly logger: Logger;
  /** All lines. */
  readonly text: () => string;
  /** From now on `secret` must not stand in the log, nor may it have stood there before. */
  readonly watch: (secret: string) => void;
  /** The same for what a person wrote, unless it is so short that it may stand there by chance. */
  readonly watchWords: (words: string) => void;
  /** @throws when something that is watched stands in the log */
  readonly check: () => void;
};

/** Characters from which on words are known to be a person's own. */
const TELLING = 12;

/** Characters by which secrets are looked up, so that thousands of them take no longer than a few. */
const BEGINNING = 12;

/** Characters shown before and after a find. */
const AROUND = 300;

/** Undoes percent-encoding and the escapes of JSON, as often as they were put on each other. */
const plainText = (text: string): string => {
  const plain = text
    .replace(/%(?:25)*([\da-f]{2})/gi, (_all, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\\+u([\da-f]{4})/gi, (_all, code: string) => String.fromCharCode(parseInt(code, 16)));
  return plain.replaceAll('\\', '');
};

/** @throws when one of the secrets stands in the text, in whatever form */
export const checkForSecrets = (text: string, secrets: Iterable<string>): void => {
  const plain = plainText(text);
  const byBeginning = new Map<string, string[]>();
  for (const secret of secrets) {
    const beginning = secret.slice(0, BEGINNING);
    byBeginning.set(beginning, [...(byBeginning.get(beginning) ?? []), secret]);
  }
  const lengths = new Set(Array.from(byBeginning.keys(), ({ length }) => length));
  for (const length of lengths) {
    for (let at = 0; at < plain.length; at += 1) {
      const found = byBeginning.get(plain.slice(at, at + length))?.find((one) => plain.startsWith(one, at));
      if (found !== undefined)
        throw new Error(
          `"${found}" stands in the log: ${plain.slice(Math.max(0, at - AROUND), at + AROUND)}`,
        );
    }
  }
};

/** @param secrets what the logger is told to hide, as a run tells it */
export const createWatchedLog = (secrets: readonly string[]): WatchedLog => {
  const lines: string[] = [];
  const watched = new Set<string>(secrets);
  const output = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  return {
    logger: createLogger(output, { secrets, level: 'debug' }),
    text: () => lines.join(''),
    watch: (secret) => void watched.add(secret),
    watchWords: (words) => {
      const secret = words.trim().replaceAll('\\', '');
      if (secret.length >= TELLING) watched.add(secret);
    },
    check: () => checkForSecrets(lines.join(''), watched),
  };
};
