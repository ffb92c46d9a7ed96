import type { Problem } from '../corpus/problem.ts';

/** What has become of a folder since it was last read: ids of articles, and files that could not be read this time. */
export type FolderChange = {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly problems: readonly Problem[];
  /** What is there now. */
  readonly articles: number;
  readonly sentences: number;
};

/** Names of one kind that are said; of more, their number. */
const NAMED = 3;

const counted = (count: number, noun: string): string =>
  `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;

const listed = (verb: string, ids: readonly string[], show: (name: string) => string): string => {
  const more = ids.length - NAMED;
  const names = ids.slice(0, NAMED).map(show).join(', ');
  return `${verb} ${more > 0 ? `${names} and ${more.toLocaleString('en')} more` : names}`;
};

const KINDS = [
  ['added', 'New:'],
  ['changed', 'Read again:'],
  ['removed', 'Gone:'],
] as const;

/**
 * A change in words: one line for all articles, and one for each of the first files that could not be read.
 * @param show a name or a sentence as the place it is said at wants it
 */
export const changeLines = (change: FolderChange, show: (text: string) => string): readonly string[] => {
  const parts = KINDS.filter(([kind]) => change[kind].length > 0).map(([kind, verb]) =>
    listed(verb, change[kind], show),
  );
  const more = change.problems.length - NAMED;
  return [
    ...(parts.length === 0
      ? []
      : [
          `${parts.join('. ')}. Now there are ${counted(change.articles, 'article')}, ${counted(change.sentences, 'sentence')}.`,
        ]),
    ...change.problems.slice(0, NAMED).map(({ message }) => show(message)),
    ...(more > 0 ? [`And ${counted(more, 'more file')} could not be read.`] : []),
  ];
};
