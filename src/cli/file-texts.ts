import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Texts of a folder's files, read anew and apart from the engine, so that comparing quotes with them is a check. */
export const fileTexts = (directory: string): ((id: string) => string | undefined) => {
  const texts = new Map<string, string>();
  return (id) => {
    const known = texts.get(id);
    if (known !== undefined) return known;
    try {
      const text = readFileSync(path.join(directory, id), 'utf8');
      texts.set(id, text);
      return text;
    } catch {
      return undefined;
    }
  };
};
