import path from 'node:path';
import { z } from 'zod';
import { inOrder, listFolder, readFiles, readFolder } from '../corpus/read-folder.ts';
import { isSameStamp, stampAliases, stampFiles, type FileStamp } from '../corpus/folder-listing.ts';
import type { Problem } from '../corpus/problem.ts';
import { collectionOf } from '../retrieval/collection-of.ts';
import { restoreCollection, segmentsToSave } from '../retrieval/saved-collection.ts';
import type { SavedSegment, SnapshotContent, SnapshotOutcome } from '../retrieval/snapshot.ts';
import { readSnapshot } from '../retrieval/snapshot-file.ts';
import { english } from '../text/english/english.ts';

/** Share of a folder's files (0–1) that may have changed: with more of them reading all anew is as quick, and leaves no worn segments. */
const CHANGED_SHARE = 0.3;

/** The articles of a folder with the index over them, in columns: a collection is restored from them in no time, in whatever thread. */
export type FolderReading = {
  readonly segments: readonly SavedSegment[];
  readonly problems: readonly Problem[];
  /** Why a saved index was not used, in a sentence; `undefined` when there was none, or when it was. */
  readonly notice: string | undefined;
  /** What is to be saved for the next start; `undefined` when the file says it already. */
  readonly toSave: SnapshotContent | undefined;
};

export type SavedIndex = {
  readonly file: string;
  /** Names the program that reads texts, as `SnapshotContent.maker`. */
  readonly maker: string;
};

const stampSchema = z.tuple([z.number(), z.number()]);
const noteSchema = z.object({
  folder: z.string(),
  aliases: stampSchema.optional(),
  files: z.array(z.tuple([z.string(), z.number(), z.number()])),
  problems: z.array(z.object({ file: z.string(), message: z.string() })),
});

type Stamps = ReadonlyMap<string, FileStamp>;

const contentOf = (
  segments: readonly SavedSegment[],
  { maker }: SavedIndex,
  note: z.input<typeof noteSchema>,
): SnapshotContent => ({ maker, note, segments });

const filesOf = (stamps: Stamps): z.input<typeof noteSchema>['files'] =>
  Array.from(stamps, ([id, [size, changed]]) => [id, size, changed]);

/** Opens what was saved and puts right what has changed in the folder since. */
const openSaved = async (
  folder: string,
  saved: SavedIndex,
  content: SnapshotContent,
): Promise<FolderReading | undefined> => {
  const note = noteSchema.safeParse(content.note).data;
  const aliases = stampAliases(folder);
  if (note === undefined || note.folder !== path.resolve(folder) || !isSameStamp(note.aliases, aliases))
    return undefined;
  const listing = await listFolder(folder);
  const stamps = stampFiles(folder, listing.ids);
  const before = new Map(note.files.map(([id, size, changed]) => [id, [size, changed] as const]));
  const changed = listing.ids.filter((id) => !isSameStamp(before.get(id), stamps.get(id)));
  if (changed.length > listing.ids.length * CHANGED_SHARE) return undefined;
  const gone = Array.from(before.keys()).filter((id) => !stamps.has(id));
  const collection = restoreCollection(content.segments, english);
  for (const id of [...gone, ...changed]) collection.remove(id);
  const read = await readFiles(folder, changed, listing.ids);
  for (const article of read.articles) collection.add(article);
  const known = new Set(changed);
  const lasting = note.problems.filter(({ file }) => stamps.has(file) && !known.has(file));
  const problems = inOrder([...listing.problems, ...lasting, ...read.problems]);
  const isSame = changed.length === 0 && gone.length === 0;
  const segments = segmentsToSave(collection);
  return {
    segments,
    problems,
    notice: undefined,
    toSave: isSame
      ? undefined
      : contentOf(segments, saved, {
          folder: path.resolve(folder),
          ...(aliases && { aliases: [...aliases] }),
          files: filesOf(stamps),
          problems: [...problems],
        }),
  };
};

const readAnew = async (folder: string, saved: SavedIndex | undefined): Promise<FolderReading> => {
  // Looked at before the files are read: one that changes meanwhile is then read again at the next start.
  const aliases = stampAliases(folder);
  const stamps = saved && stampFiles(folder, (await listFolder(folder)).ids);
  const { articles, problems } = await readFolder(folder);
  const segments = segmentsToSave(collectionOf(articles, english));
  const note = stamps && {
    folder: path.resolve(folder),
    ...(aliases && { aliases: [...aliases] as [number, number] }),
    files: filesOf(stamps),
    problems: [...problems],
  };
  return {
    segments,
    problems,
    notice: undefined,
    toSave: saved && note && contentOf(segments, saved, note),
  };
};

/** A file that is there and cannot be read must not keep a bot from starting. */
const unreadable = (error: unknown): SnapshotOutcome => ({
  ok: false,
  reason: `it cannot be read (${error instanceof Error ? error.message : String(error)})`,
});

/**
 * Reads the collection of a folder: from a saved index where there is one that fits, brought up to date, else anew.
 * @throws {FolderError} when the folder is missing or holds no article file
 */
export const readFolderCollection = async (folder: string, saved?: SavedIndex): Promise<FolderReading> => {
  const read =
    saved && (await readSnapshot(saved.file, saved.maker).catch((error: unknown) => unreadable(error)));
  if (saved !== undefined && read?.ok === true) {
    const opened = await openSaved(folder, saved, read.content);
    if (opened !== undefined) return opened;
  }
  const notice =
    saved !== undefined && read?.ok === false
      ? `The saved index ${saved.file} is not used, because ${read.reason}; the articles are indexed anew.`
      : undefined;
  return { ...(await readAnew(folder, saved)), notice };
};
