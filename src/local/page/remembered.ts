/** A word that this browser keeps, where it may keep any. */
const remembered = (storage: () => Storage, key: string) => ({
  read(): string | undefined {
    try {
      return storage().getItem(key) ?? undefined;
    } catch {
      return undefined;
    }
  },
  write(word: string): void {
    try {
      storage().setItem(key, word);
    } catch {
      // It holds for this visit then.
    }
  },
});

/** Name of the person who is played in this tab, so that two tabs can be two people. */
export const playedPerson = remembered(() => sessionStorage, 'footnote-person');

/** "light" or "dark", if it was chosen. */
export const chosenTheme = remembered(() => localStorage, 'footnote-theme');
