import { inSlices } from './in-slices.ts';

/**
 * What `JSON.stringify` with two spaces makes of a list, written a slice at a time. No string in JSON has a line break of its own, so lines can be indented.
 * @param margin white space before each line but the first
 */
export const jsonList = async <Item>(
  items: readonly Item[],
  entryOf: (item: Item) => object,
  margin = '',
): Promise<string> => {
  const inner = `${margin}  `;
  const entries = await inSlices(items, (slice) =>
    slice.map((item) => `${inner}${JSON.stringify(entryOf(item), null, 2).replaceAll('\n', `\n${inner}`)}`),
  );
  return entries.length === 0 ? '[]' : `[\n${entries.join(',\n')}\n${margin}]`;
};
