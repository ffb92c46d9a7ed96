/** What a channel, a message or a person is called in a tree; `channel` and `message` are ids that the page can go to. */
export type Target = { readonly channel: string; readonly message?: string };

/**
 * A piece of a message's Markdown, read and with its names resolved. The page draws it with elements and text nodes; a kind that is not in
 * this list never reaches it.
 */
export type MarkdownNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'break' }
  | {
      readonly kind: 'strong' | 'emphasis' | 'underline' | 'strike' | 'spoiler' | 'quote' | 'subtext';
      readonly children: readonly MarkdownNode[];
    }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly children: readonly MarkdownNode[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'code-block'; readonly language: string; readonly text: string }
  /** `start` is the first number of an ordered list. */
  | {
      readonly kind: 'list';
      readonly start: number | undefined;
      readonly items: readonly (readonly MarkdownNode[])[];
    }
  /** `href` is http or https; `target` is there where it leads to a place of this channel. */
  | {
      readonly kind: 'link';
      readonly href: string;
      readonly target?: Target;
      readonly children: readonly MarkdownNode[];
    }
  /** `text` as it is shown, with its @ or #. `isMe`: it means the person who reads. */
  | {
      readonly kind: 'mention';
      readonly of: 'person' | 'channel' | 'role' | 'everyone' | 'command';
      readonly text: string;
      readonly isMe: boolean;
      readonly target?: Target;
    }
  /** An instant in Unix milliseconds and how Discord would show it: t, T, d, D, f, F or R. */
  | { readonly kind: 'time'; readonly at: number; readonly format: string }
  /** A custom emoji; ordinary ones are text. */
  | { readonly kind: 'emoji'; readonly name: string };

export type Markdown = readonly MarkdownNode[];
