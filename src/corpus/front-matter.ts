import { parseDocument } from 'yaml';
import { z } from 'zod';

import type { Span } from '../text/span.ts';
import type { PartialDate } from './article.ts';
import { parseDate } from './metadata/parse-date.ts';

/** What an author may declare at the head of a file. Fields that are not named here are ignored. */
export type Declared = {
  readonly title?: string;
  readonly outlet?: string;
  readonly author?: string;
  readonly published?: PartialDate;
  readonly url?: string;
  readonly language?: string;
};

export type FrontMatter =
  | { readonly found: 'none' }
  | { readonly found: 'declared'; readonly span: Span; readonly declared: Declared }
  | { readonly found: 'invalid'; readonly reason: string };

const BLOCK = /^\uFEFF?(---[ \t]*\r?\n)(?:([\s\S]*?)\r?\n)??(---|\.\.\.)[ \t]*(?=\r?\n|$)/;
/** A first line of three hyphens opens front matter only when a field follows; else it is an ornament. */
const OPENED = /^\uFEFF?---[ \t]*\r?\n\s*[A-Za-z_-]+[ \t]*:/;

const words = z.string().trim().min(1);
const scalar = z.union([words, z.number().transform(String)]);

const fields = z.object({
  title: scalar.optional(),
  outlet: scalar.optional(),
  author: z
    .union([
      scalar,
      z
        .array(scalar)
        .min(1)
        .transform((names) => names.join(', ')),
    ])
    .optional(),
  published: scalar
    .transform((written, context): PartialDate => {
      const date = parseDate(written);
      if (date !== undefined) return date;
      context.addIssue({ code: 'custom', message: 'write it as 2024-05-31, 31 May 2024, May 2024 or 2024' });
      return z.NEVER;
    })
    .optional(),
  url: z
    .url({ protocol: /^https?$/, error: 'write a whole address that begins with http:// or https://' })
    .optional(),
  language: words
    .regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'write a language tag such as en')
    .optional(),
});

const withoutMissing = (declared: z.output<typeof fields>): Declared =>
  Object.fromEntries(Object.entries(declared).filter(([, value]) => value !== undefined));

/** Reads the YAML front matter at the head of a text. */
export const readFrontMatter = (text: string): FrontMatter => {
  if (!OPENED.test(text)) return { found: 'none' };
  const block = BLOCK.exec(text);
  if (block === null) return { found: 'invalid', reason: 'it has no closing line of three hyphens' };
  const start = text.indexOf('---');
  const span = { start, end: block[0].length };
  const document = parseDocument(block[2] ?? '', { logLevel: 'silent' });
  const [error] = document.errors;
  if (error !== undefined)
    return { found: 'invalid', reason: `it is no valid YAML (${error.message.split('\n', 1)[0] ?? ''})` };
  // Empty fields ("author:") count as left out.
  const given: unknown = document.toJS() ?? {};
  const filled =
    typeof given === 'object' && !Array.isArray(given)
      ? Object.fromEntries(Object.entries(given ?? {}).filter(([, value]) => value !== null && value !== ''))
      : given;
  const checked = fields.safeParse(filled);
  if (checked.success) return { found: 'declared', span, declared: withoutMissing(checked.data) };
  const [issue] = checked.error.issues;
  const field = issue?.path.join('.') ?? '';
  return {
    found: 'invalid',
    reason:
      field === '' ? 'it is no list of fields' : `its field "${field}" is wrong: ${issue?.message ?? ''}`,
  };
};
