import mammoth from 'mammoth';

import { blockText } from '../html/block-text.ts';
import { parsePage } from '../html/page.ts';
import { ReadingFailure } from '../reading-failure.ts';
import type { ReadingLimits } from '../reading-limits.ts';
import { storedZip } from './stored-zip.ts';
import { zipParts } from './zip-parts.ts';

export type WordText = { readonly text: string; readonly title?: string };

/** Parts of a Word file that hold text; pictures and fonts are never inflated. */
const isText = (name: string): boolean => name.endsWith('.xml') || name.endsWith('.rels');

/** Word's own styles for what stands above the first heading. */
const STYLES = ["p[style-name='Title'] => h1.title:fresh", "p[style-name='Subtitle'] => h2:fresh"];

const nothing = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));

const oneLine = (words: string | null | undefined): string | undefined => {
  const line = words?.replace(/\s+/g, ' ').trim();
  return line === undefined || line === '' ? undefined : line;
};

const htmlOf = async (bytes: Uint8Array, limits: ReadingLimits): Promise<string> => {
  try {
    // The converter inflates without a limit, so it gets only what was inflated under ours.
    const buffer = storedZip(await zipParts(bytes, { wanted: isText, largest: limits.largestInflated }));
    const { value } = await mammoth.convertToHtml({ buffer }, { styleMap: STYLES, convertImage: nothing });
    return value;
  } catch (error) {
    if (error instanceof ReadingFailure) throw error;
    throw new ReadingFailure({ kind: 'broken', format: 'Word' });
  }
};

/**
 * The text of a Word file: headings, paragraphs, lists, tables, and its notes at the end.
 * @throws ReadingFailure: broken, encrypted, inflates, without text
 */
export const readWord = async (bytes: Uint8Array, limits: ReadingLimits): Promise<WordText> => {
  const { body } = parsePage(await htmlOf(bytes, limits));
  const text = blockText(body).replace(/ ?↑$/gm, '');
  if (!/[\p{L}\p{N}]/u.test(text)) throw new ReadingFailure({ kind: 'empty' });
  const title = oneLine((body.querySelector('h1.title') ?? body.querySelector('h1'))?.textContent);
  return { text, ...(title !== undefined && { title }) };
};
