import { english } from '../text/english/english.ts';

/** Index terms of a text. */
const termsOf = (text: string): readonly string[] =>
  english.tokens(text).flatMap((token) => english.term(token) ?? []);

/**
 * Whether a turn was read without the turns before it: as it stands, or completed by no word of theirs that it doesn't have itself.
 *
 * @param readAs what it was completed to; `undefined` when it was taken as it stands
 * @param earlier what was asked, understood and answered in the turns before it
 */
export const isContextDropped = (
  asked: string,
  readAs: string | undefined,
  earlier: readonly string[],
): boolean => {
  if (readAs === undefined) return true;
  const own = new Set(termsOf(asked));
  const before = new Set(earlier.flatMap(termsOf));
  return termsOf(readAs).every((term) => own.has(term) || !before.has(term));
};
