import type { StoredFile } from '../loopback/file-store.ts';
import type { FileView, MediaView } from './message-view.ts';
import { webAddress } from './names.ts';

/** Kinds of pictures that a page shows; an SVG could hold a script, so it is only downloaded. */
const PICTURES: ReadonlySet<string> = new Set([
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/avif',
]);

const FILES_PATH = '/files';

/** The type without its parameters. */
export const mediaType = (contentType: string): string =>
  contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';

export const isPicture = (contentType: string): boolean => PICTURES.has(mediaType(contentType));

export const drawFile = (file: StoredFile): FileView => ({
  id: file.id,
  name: file.filename,
  url: `${FILES_PATH}/${file.id}/${encodeURIComponent(file.filename)}`,
  type: mediaType(file.contentType),
  size: file.bytes.byteLength,
  description: file.description,
  isImage: isPicture(file.contentType),
});

/** Where the loopback serves a file. */
const SERVED = /^http:\/\/127\.0\.0\.1:\d+\/attachments\/(?<id>\d+)\//;

/** How a message names one of its own files, until it is sent. */
const ATTACHED = 'attachment://';

/** The file of a message that an address in it means. */
export const fileAt = (address: string, files: readonly StoredFile[]): StoredFile | undefined => {
  if (address.startsWith(ATTACHED))
    return files.find(({ filename }) => filename === address.slice(ATTACHED.length));
  const id = SERVED.exec(address)?.groups?.['id'];
  return files.find((file) => file.id === id);
};

/** A picture at an address: one of the message's own files is shown, one from elsewhere is only linked to. */
export const drawMedia = (
  {
    url,
    description,
    spoiler,
  }: {
    readonly url: string;
    readonly description?: string | null | undefined;
    readonly spoiler?: boolean | null | undefined;
  },
  files: readonly StoredFile[],
): MediaView => {
  const file = fileAt(url, files);
  const drawn = file && drawFile(file);
  return {
    url: drawn?.isImage === true ? drawn.url : undefined,
    link: drawn ? drawn.url : webAddress(url),
    description: description ?? drawn?.description ?? '',
    isSpoiler: spoiler === true,
  };
};
