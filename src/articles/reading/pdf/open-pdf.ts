import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';

import { ReadingFailure } from '../reading-failure.ts';
import { standInForDrawing } from './drawing-stand-ins.ts';
import { linesOfPage } from './lines-of-page.ts';
import type { PrintedPage } from './page-line.ts';

export type OpenPdf = {
  readonly pages: number;
  /** From its properties; often the name of another file. */
  readonly title: string | undefined;
  /** @param index from 0 */
  readonly page: (index: number) => Promise<PrintedPage>;
  readonly close: () => Promise<void>;
};

const load = async () => {
  standInForDrawing(globalThis);
  return import('pdfjs-dist/legacy/build/pdf.mjs');
};

/** Folder of pdf.js with its tables of Chinese, Japanese and Korean letters. */
const resources = (folder: string): string =>
  join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), folder) + sep;

/** What pdf.js calls the error of a document that needs a password. */
const NEEDS_PASSWORD = 'PasswordException';

/**
 * Opens a PDF. Nothing in it is run or drawn.
 * @throws ReadingFailure when it needs a password or is no PDF that can be read
 */
export const openPdf = async (bytes: Uint8Array): Promise<OpenPdf> => {
  const { getDocument, Util, VerbosityLevel } = await load();
  const task = getDocument({
    // pdf.js takes the buffer away from its owner.
    data: Uint8Array.from(bytes),
    cMapUrl: resources('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: resources('standard_fonts'),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  const document = await task.promise.catch((error: unknown) => {
    const isLocked = error instanceof Error && error.name === NEEDS_PASSWORD;
    throw new ReadingFailure(isLocked ? { kind: 'encrypted' } : { kind: 'broken', format: 'PDF' });
  });
  const { info } = await document.getMetadata().catch(() => ({ info: {} }));
  const title = 'Title' in info && typeof info.Title === 'string' ? info.Title : undefined;
  return {
    pages: document.numPages,
    title,
    page: async (index) => {
      const page = await document.getPage(index + 1);
      const viewport = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      const runs = items.flatMap((item) =>
        'str' in item
          ? [
              {
                text: item.str,
                width: item.width,
                matrix: Util.transform(viewport.transform, item.transform),
                endsLine: item.hasEOL,
              },
            ]
          : [],
      );
      page.cleanup();
      return { height: viewport.height, lines: linesOfPage(runs, index) };
    },
    close: () => task.destroy(),
  };
};
