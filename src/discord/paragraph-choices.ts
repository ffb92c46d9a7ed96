import type { Article } from '../corpus/article.ts';
import { choiceName, firstChoices, type Choice } from './choice.ts';
import { shownParagraphs } from './shown-paragraphs.ts';

/** Characters of a paragraph that are looked at: more than a choice can show. */
const BEGINNING = 200;

/** Paragraphs whose number begins with what is typed, or whose first words hold it, each with its first words. */
export const paragraphChoices = (typed: string, article: Article): Choice<number>[] => {
  const wanted = typed.trim().toLowerCase();
  const all = shownParagraphs(article).map(({ start, end }, index) => ({
    name: choiceName(`${index + 1} · ${article.text.slice(start, Math.min(end, start + BEGINNING))}`),
    value: index + 1,
  }));
  return firstChoices(
    all.filter(({ name, value }) => String(value).startsWith(wanted) || name.toLowerCase().includes(wanted)),
  );
};
