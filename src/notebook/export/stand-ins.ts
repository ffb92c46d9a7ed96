import type { CslItem } from './csl-item.ts';

/**
 * Words that stand for texts while a library maps fields: lower case and ASCII, so that nothing of them is escaped, split or put in braces.
 * Citation.js 0.7.21 takes from BibTeX what TeX of 1990 could not write (Chinese, Hebrew, "ß"), reads "<b>" as bold, and leaves names as they
 * are, braces included.
 */
export const createStandIns = () => {
  const texts: string[] = [];
  const standFor = (text: string): string => `x${texts.push(text) - 1}x`;
  return {
    /** The item with a word in the place of each of its texts. */
    hide: (item: CslItem): CslItem => ({
      ...item,
      title: standFor(item.title),
      note: standFor(item.note),
      annote: standFor(item.annote),
      ...(item.author && { author: [{ literal: standFor(item.author[0].literal) }] }),
      ...(item['container-title'] !== undefined && {
        'container-title': standFor(item['container-title']),
      }),
      ...(item.URL !== undefined && { URL: standFor(item.URL) }),
      ...(item.keyword !== undefined && { keyword: standFor(item.keyword) }),
    }),
    /** The value with the texts again, each as `write` writes it. */
    show: (value: string, write: (text: string) => string): string =>
      value.replaceAll(/x(\d+)x/gu, (word, index: string) => {
        const text = texts[Number(index)];
        return text === undefined ? word : write(text);
      }),
  };
};
