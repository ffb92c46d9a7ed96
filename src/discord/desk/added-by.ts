import type { ArticleSummary } from '../../store/article-store.ts';

const isPerson = (id: string): boolean => /^\d{17,20}$/.test(id);

/** "added by @somebody, 3 May 2026", as Markdown; Discord shows name and date. */
export const addedLine = ({ addedBy, addedAt }: Pick<ArticleSummary, 'addedBy' | 'addedAt'>): string =>
  `added by ${isPerson(addedBy) ? `<@${addedBy}>` : 'whoever runs me'}, <t:${Math.floor(addedAt / 1000)}:D>`;
