import type { PersonalData } from '../../store/privacy-store.ts';

/** Bytes of one file; Discord takes 10 MiB, of which some stay free. All that a server keeps can be more than twice as much. */
const PART_BYTES = 8_000_000;

const INDENT = 2;

const written = (value: unknown): string => JSON.stringify(value, null, INDENT);

/** Bytes of something that stands in a list in an object, with the comma and the line break after it. */
const sizeOf = (entry: unknown): number => Buffer.byteLength(written([[entry]]));

/**
 * All that is kept of a person as JSON files, each a whole one: mostly one, more where one would be too large for Discord. Each has all lists; an entry stands
 * in one file.
 * @param most bytes of the entries of a file
 */
export const dataParts = ({ person, ...lists }: PersonalData, most = PART_BYTES): readonly string[] => {
  const empty = () => Object.fromEntries(Object.keys(lists).map((name) => [name, [] as unknown[]]));
  const parts = [empty()];
  let size = 0;
  for (const [name, list] of Object.entries(lists))
    for (const entry of list) {
      const more = sizeOf(entry);
      if (size > 0 && size + more > most) {
        parts.push(empty());
        size = 0;
      }
      parts.at(-1)?.[name]?.push(entry);
      size += more;
    }
  return parts.map(
    (part, index) =>
      `${written({ person, ...(parts.length > 1 && { part: index + 1, parts: parts.length }), ...part })}\n`,
  );
};
