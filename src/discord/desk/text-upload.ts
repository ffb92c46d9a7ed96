import type { Upload } from '../../articles/importing/upload.ts';

/** A text that somebody typed or wrote in a message. */
export const textUpload = (
  name: string,
  text: string,
  known: Pick<Upload, 'title' | 'url'> = {},
): Upload => ({
  ...known,
  name,
  fetch: () =>
    Promise.resolve({
      kind: 'fetched',
      bytes: new TextEncoder().encode(text),
      hint: { name, mediaType: 'text/plain; charset=utf-8' },
    }),
});
