import { Readability } from '@mozilla/readability';

import { blockText } from './block-text.ts';
import { parsePage, type Page, type PageElement } from './page.ts';

/** Parts of a page around its text, when nothing better finds the text. */
const AROUND = 'nav, header, footer, aside, form, [role="navigation"], [role="banner"], [role="contentinfo"]';

/** Letters. A page with fewer has no article: "You need to enable JavaScript to run this app." has 39. */
const FEWEST_LETTERS = 60;

/** Of the letters of the whole page without its surroundings, the share that the main text has at least; below, the text was torn apart. */
const KEPT_SHARE = 0.25;

const letters = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

const readable = (html: string): string => {
  const found = new Readability<PageElement>(parsePage(html), {
    serializer: (element: PageElement) => element,
  }).parse();
  return found?.content ? blockText(found.content) : '';
};

const wholePage = (page: Page): string => {
  for (const part of Array.from(page.querySelectorAll(AROUND))) part.remove();
  return blockText(page.body);
};

/**
 * The article of a page, as paragraphs: what Mozilla's Readability finds, or the page without its surroundings when that found next to nothing.
 * @param page the same, parsed; it is changed
 * @returns `undefined` when the page has no text worth the name
 */
export const mainText = (
  html: string,
  page: Page,
): { readonly text: string; readonly whole: boolean } | undefined => {
  const text = readable(html);
  const all = wholePage(page);
  const isWhole = letters(text) < letters(all) * KEPT_SHARE;
  const chosen = isWhole ? all : text;
  return letters(chosen) < FEWEST_LETTERS ? undefined : { text: chosen, whole: isWhole };
};
