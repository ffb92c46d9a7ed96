import type { Segment } from '../text/language.ts';
import type { Span } from '../text/span.ts';
import type { NameGroup } from './name-group.ts';

/** A date as far as the text gives it. `month` is 1–12, `day` 1–31. */
export type PartialDate = { readonly year?: number; readonly month?: number; readonly day?: number };

/** A sentence, heading, caption or piece of furniture; `paragraph` is its index in `Article.paragraphs`. */
export type Sentence = Segment & { readonly paragraph: number };

/** `first` and `last` are the indexes of its sentences in `Article.sentences`, both included. */
export type Paragraph = Span & { readonly first: number; readonly last: number };

/** What an agency puts before its first sentence: "Xinhua News Agency, Hangzhou, April 3rd". */
export type Dateline = { readonly agency?: string; readonly place?: string; readonly date?: PartialDate };

/** What is known about an article, from its front matter or else from the text itself. */
export type Metadata = {
  readonly title: string;
  readonly outlet?: string;
  readonly author?: string;
  /** The printed or declared date; without one the dateline's. */
  readonly published?: PartialDate;
  readonly dateline?: Dateline;
  readonly url?: string;
  /** BCP 47 tag of the language it is read in. */
  readonly language: string;
};

/** An article is immutable: a changed text is another article with the same `id` and another `key`. */
export type Article = Metadata & {
  /** File name, relative to its folder, with forward slashes. Unique in a collection. */
  readonly id: string;
  /** Ten characters of [0-9a-z], a hash of `id` and `text`: names this article in this wording where space is short. */
  readonly key: string;
  /** The whole decoded file, with its byte order mark and front matter if it has them: all offsets count from its start. */
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  /** Of all kinds, in the order of the text. */
  readonly sentences: readonly Sentence[];
  /** Names of one thing, as far as they matter in this article. */
  readonly aliases?: readonly NameGroup[];
};
