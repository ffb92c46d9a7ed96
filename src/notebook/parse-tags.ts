import { folded } from '../store/folded.ts';
import { TAG_LIMIT, WORD_LIMITS } from './notebook-limits.ts';

export type TagsOutcome =
  | { readonly kind: 'tags'; readonly tags: readonly string[] }
  | { readonly kind: 'too_many'; readonly limit: number }
  | { readonly kind: 'too_long'; readonly tag: string; readonly limit: number };

/** Tags as somebody types them: commas or semicolons between, with or without "#", each once in its first spelling. */
export const parseTags = (text: string): TagsOutcome => {
  const byForm = new Map<string, string>();
  for (const part of text.split(/[,;，；、\n]/u)) {
    const tag = part.trim().replace(/^#+/u, '').trim();
    const form = folded(tag);
    if (form !== '' && !byForm.has(form)) byForm.set(form, tag);
  }
  const tags = [...byForm.values()];
  const long = tags.find((tag) => tag.length > WORD_LIMITS.tag);
  if (long !== undefined) return { kind: 'too_long', tag: long, limit: WORD_LIMITS.tag };
  return tags.length > TAG_LIMIT ? { kind: 'too_many', limit: TAG_LIMIT } : { kind: 'tags', tags };
};
