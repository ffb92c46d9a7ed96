import type { ListedAliases } from './aliases-file.ts';
import type { Article } from './article.ts';
import type { NameGroup } from './name-group.ts';
import { shortNames } from './short-names.ts';

const isLong = (name: string): boolean => /[\p{L}\p{N}][^\p{L}\p{N}]+[\p{L}\p{N}]/u.test(name);

/**
 * The articles with the names of one thing that hold in each: those listed for it, and the short forms that its own text introduces. A name of
 * several words that is listed for some articles counts as one word in the others too, but has no other names there.
 */
export const withNames = (
  articles: readonly Article[],
  listed: readonly ListedAliases[],
): readonly Article[] => {
  const entries = listed.map(({ names, articles: ids }) => ({
    ids,
    group: { names, source: 'list' } satisfies NameGroup,
    alone: names.filter(isLong).map((name): NameGroup => ({ names: [name], source: 'list' })),
  }));
  return articles.map((article) => {
    const groups = entries.flatMap(({ ids, group, alone }) =>
      ids === undefined || ids.includes(article.id) ? [group] : alone,
    );
    const aliases = [...groups, ...shortNames(article)];
    return aliases.length === 0 ? article : { ...article, aliases };
  });
};
