import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { PartialDate } from '../../corpus/article.ts';

/** A column of texts ends at its first NUL, and UTF-8 has no lone surrogates. */
export const keepable = (text: string): string => text.replaceAll(/\0|\p{Surrogate}/gu, '\uFFFD');

export const keepableOrNull = (text: string | undefined): string | null =>
  text === undefined ? null : keepable(text);

const part = z.exactOptional(z.int());

const publishedSchema = z.object({ year: part, month: part, day: part }).readonly();

/** A date as a column keeps it. */
export const publishedOrNull = (published: PartialDate | undefined): string | null =>
  published === undefined ? null : JSON.stringify(publishedSchema.parse(published));

export const readPublished = (kept: string): PartialDate => publishedSchema.parse(JSON.parse(kept));

/** SHA-256 in hexadecimal digits. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
