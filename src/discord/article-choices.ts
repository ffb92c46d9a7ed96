import type { Article } from '../corpus/article.ts';
import { choiceName, type Choice } from './choice.ts';
import { matchingArticles } from './find-article.ts';
import type { Library } from './library.ts';
import { AUTOCOMPLETE_CHOICES_LIMIT, CHOICE_LENGTH_LIMIT } from './limits.ts';
import { clip } from './markdown.ts';
import { sourceFacts } from './source.ts';

/** Characters kept for the title at least, when outlet and date are long. */
const TITLE_LENGTH = 50;

const SEPARATOR = ' · ';

/** "Title · outlet · date": the title gives way first, since the rest tells apart articles of one title. */
const nameOf = (article: Article): string => {
  const { title, id } = article;
  const name = title.trim() === '' ? id : title;
  const facts = choiceName(sourceFacts(article));
  if (facts === '') return choiceName(name);
  const room = Math.max(TITLE_LENGTH, CHOICE_LENGTH_LIMIT - facts.length - SEPARATOR.length);
  return choiceName(`${clip(choiceName(name), room)}${SEPARATOR}${facts}`);
};

/** The articles that somebody may mean who has typed so much, best first; the value is the article's key. */
export const articleChoices = (typed: string, library: Library): Choice[] => {
  // Discord does not hold what is still being typed to an option's length.
  const wanted = typed.slice(0, CHOICE_LENGTH_LIMIT);
  const named = matchingArticles(wanted, AUTOCOMPLETE_CHOICES_LIMIT, library).map((article) => ({
    article,
    name: nameOf(article),
  }));
  return named.map(({ article: { id, key }, name }) => {
    const isUnique = named.filter((other) => other.name === name).length === 1;
    return { name: isUnique ? name : choiceName(`${id}${SEPARATOR}${name}`), value: key };
  });
};
