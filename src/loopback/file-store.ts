/** A file that is kept, with its bytes. */
export type StoredFile = {
  readonly id: string;
  readonly filename: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  readonly description?: string;
};

/** Files of messages and of commands, served at their addresses for as long as the loopback runs. */
export interface FileStore {
  add(file: Omit<StoredFile, 'id'>): StoredFile;
  get(id: string): StoredFile | undefined;
  /** The address at which the file is served. */
  url(file: StoredFile): string;
}

/** @param origin the address of the HTTP server, once it listens; `most` files are kept, the oldest go first. */
export const createFileStore = (
  nextId: () => string,
  origin: () => string,
  most: number = Number.POSITIVE_INFINITY,
): FileStore => {
  const files = new Map<string, StoredFile>();
  return {
    add(file) {
      const stored = { ...file, id: nextId() };
      files.set(stored.id, stored);
      if (files.size > most) for (const oldest of files.keys()) if (files.delete(oldest)) break;
      return stored;
    },
    get: (id) => files.get(id),
    url: ({ id, filename }) => `${origin()}/attachments/${id}/${encodeURIComponent(filename)}`,
  };
};
