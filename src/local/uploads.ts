import { randomUUID } from 'node:crypto';

/** A file that a person chose and has not sent yet. */
type Upload = { readonly name: string; readonly contentType: string; readonly bytes: Uint8Array };

/** Files that wait to be sent. */
export interface Uploads {
  /** @returns the id by which it is sent */
  add(upload: Upload): string;
  /** @throws Error when it is not there any more */
  get(id: string): Upload;
  /** It was sent. */
  drop(id: string): void;
}

/** Files that wait at most; the oldest are forgotten first. Twice what one message takes, for two pages. */
const WAITING = 20;

export const createUploads = (): Uploads => {
  const waiting = new Map<string, Upload>();
  return {
    add(upload) {
      const id = randomUUID();
      waiting.set(id, upload);
      if (waiting.size > WAITING) for (const oldest of waiting.keys()) if (waiting.delete(oldest)) break;
      return id;
    },
    get(id) {
      const upload = waiting.get(id);
      if (!upload) throw new Error('The file is not here any more: choose it again.');
      return upload;
    },
    drop: (id) => void waiting.delete(id),
  };
};
