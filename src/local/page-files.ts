import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** Where the files of the page lie. */
export type PageFolders = {
  /** index.html, styles and icons. */
  readonly assets: string;
  /** The compiled modules. */
  readonly modules: string;
  /** Packages that the page's import map names, each with its folder. */
  readonly vendors: Readonly<Record<string, string>>;
};

export type PageFile = { readonly type: string; readonly bytes: Buffer };

const SCRIPT = 'text/javascript; charset=utf-8';
const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: SCRIPT,
  mjs: SCRIPT,
  svg: 'image/svg+xml',
};

/** No part begins with a dot, so that no address leads out of a folder. */
const PAGE_FILE = /^\/page\/(?<file>(?:[\w-]+\/)*[\w-]+\.(?<type>css|js|svg))$/;
const VENDOR_FILE = /^\/vendor\/(?<vendor>[\w-]+)\/(?<file>(?:[\w-]+\/)*[\w-]+\.mjs)$/;

const fileOf = (pathname: string, { assets, modules, vendors }: PageFolders): string | undefined => {
  const own = PAGE_FILE.exec(pathname)?.groups;
  if (own?.['file'] !== undefined) return path.join(own['type'] === 'js' ? modules : assets, own['file']);
  const { vendor, file } = VENDOR_FILE.exec(pathname)?.groups ?? {};
  if (vendor === undefined || file === undefined || !Object.hasOwn(vendors, vendor)) return undefined;
  const folder = vendors[vendor];
  return folder === undefined ? undefined : path.join(folder, file);
};

/** The file at a path of the page, if there is one. */
export const readPageFile = async (pathname: string, folders: PageFolders): Promise<PageFile | undefined> => {
  const file = fileOf(pathname, folders);
  const type = TYPES[path.extname(pathname).slice(1)];
  if (file === undefined || type === undefined) return undefined;
  try {
    return { type, bytes: await readFile(file) };
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR'))
      return undefined;
    throw error;
  }
};
