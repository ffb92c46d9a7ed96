import type { Metadata } from '../../corpus/article.ts';
import { readHandedIn, type Known } from '../as-article.ts';
import { sketchOf } from '../near/sketch.ts';

/** A text that was handed in, under a name, with what is known of it. */
export type HandedIn = { readonly name: string; readonly text: string; readonly known: Known };

/** What is kept of an article beside its text, or why the text is none. */
export type TextFacts =
  | {
      readonly ok: true;
      readonly metadata: Pick<Metadata, 'title' | 'outlet' | 'author' | 'published' | 'url'>;
      readonly sketch: Uint32Array;
    }
  | { readonly ok: false; readonly sentence: string };

/** Reads the whole text: a book takes most of a second. Needs nothing but it, so that any thread can do it. */
export const textFacts = ({ name, text, known }: HandedIn): TextFacts => {
  const outcome = readHandedIn(name, text, known);
  if (!outcome.ok) return { ok: false, sentence: outcome.problem.message };
  const { title, outlet, author, published, url } = outcome.article;
  return {
    ok: true,
    metadata: {
      title,
      ...(outlet !== undefined && { outlet }),
      ...(author !== undefined && { author }),
      ...(published !== undefined && { published }),
      ...(url !== undefined && { url }),
    },
    sketch: sketchOf(text),
  };
};
