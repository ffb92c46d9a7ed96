import type { Attachment } from 'discord.js';
import type { Fetched, Upload } from '../../articles/importing/upload.ts';
import { READING_LIMITS } from '../../articles/reading/reading-limits.ts';

/** Where Discord keeps the files of messages. */
const FILE_HOSTS: ReadonlySet<string> = new Set(['cdn.discordapp.com', 'media.discordapp.net']);

/** Milliseconds that a file of some megabytes may take to come. */
const FETCH_TIME = 30_000;

const MEGABYTE = 1024 * 1024;

/** Whether an address is one of Discord's file stores, or of the same machine as the interface where that is not Discord's own. */
const isDiscordFile = (url: string, apiUrl: string): boolean => {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, origin } = new URL(url);
  return (protocol === 'https:' && FILE_HOSTS.has(hostname)) || origin === new URL(apiUrl).origin;
};

const refused = (sentence: string): Fetched => ({ kind: 'refused', sentence });

const tooLarge = (name: string): Fetched =>
  refused(
    `${name} is larger than ${READING_LIMITS.largestFile / MEGABYTE} MB, which is the most that I read; split it, or take its pictures out.`,
  );

const gone = (name: string): Fetched =>
  refused(`${name} could not be fetched from Discord; upload it again.`);

/** The bytes of a response, unless they are more than `most`. */
const bytesOf = async (response: Response, most: number): Promise<Uint8Array | undefined> => {
  if (response.body === null) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body) {
    size += part.byteLength;
    if (size > most) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
};

const fetchFile = async ({ name, url, contentType }: Attachment): Promise<Fetched> => {
  try {
    const signal = AbortSignal.timeout(FETCH_TIME);
    const response = await fetch(url, { signal, redirect: 'error' });
    if (!response.ok) return gone(name);
    const bytes = await bytesOf(response, READING_LIMITS.largestFile);
    if (bytes === undefined) return tooLarge(name);
    const hint = { name, ...(contentType !== null && { mediaType: contentType }) };
    return { kind: 'fetched', bytes, hint };
  } catch {
    return gone(name);
  }
};

/**
 * A file that somebody gave to a command or attached to a message.
 * @param apiUrl base address of Discord's interface
 * @param known what is known of it beside the file
 */
export const attachmentUpload = (
  attachment: Attachment,
  apiUrl: string,
  known: Pick<Upload, 'title' | 'url'> = {},
): Upload => {
  const { name, size, url } = attachment;
  return {
    ...known,
    name,
    fetch: () => {
      if (size > READING_LIMITS.largestFile) return Promise.resolve(tooLarge(name));
      return isDiscordFile(url, apiUrl) ? fetchFile(attachment) : Promise.resolve(gone(name));
    },
  };
};
