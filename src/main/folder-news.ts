import type { FolderChange } from './folder-change.ts';

type Listener = (change: FolderChange) => void;

/** What becomes of the articles' folder, for every channel that tells of it. */
export type FolderNews = {
  readonly tell: Listener;
  /** @returns what ends the listening */
  readonly listen: (listener: Listener) => () => void;
};

export const createFolderNews = (): FolderNews => {
  const listeners = new Set<Listener>();
  return {
    tell(change) {
      for (const listener of listeners) listener(change);
    },
    listen(listener) {
      const own: Listener = (change) => listener(change);
      listeners.add(own);
      return () => void listeners.delete(own);
    },
  };
};
