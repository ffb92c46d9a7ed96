import type { Markdown, Target } from './markdown-node.ts';

export type Person = { readonly id: string; readonly name: string; readonly isBot: boolean };

/** A file of a message. `url` is a path of this server, for `src` and `href`; `isImage` where the page may show it as a picture. */
export type FileView = {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  readonly description: string | undefined;
  readonly isImage: boolean;
};

/** A picture: `url` is a path of this server, or absent where it would come from another one; `link` leads there then. */
export type MediaView = {
  readonly url: string | undefined;
  readonly link: string | undefined;
  readonly description: string;
  readonly isSpoiler: boolean;
};

export type ButtonView = {
  readonly kind: 'button';
  readonly style: 'primary' | 'secondary' | 'success' | 'danger' | 'link';
  readonly label: string;
  /** Absent for links. */
  readonly customId: string | undefined;
  /** Of links. */
  readonly href: string | undefined;
  readonly target: Target | undefined;
  readonly isDisabled: boolean;
};

/** Selects of people, roles and channels come with options as well, so that all are drawn alike. */
export type SelectView = {
  readonly kind: 'select';
  readonly customId: string;
  readonly placeholder: string;
  readonly min: number;
  readonly max: number;
  readonly isDisabled: boolean;
  readonly options: readonly {
    readonly label: string;
    readonly value: string;
    readonly description: string | undefined;
    readonly isDefault: boolean;
  }[];
};

export type ComponentView =
  | { readonly kind: 'row'; readonly children: readonly (ButtonView | SelectView)[] }
  | { readonly kind: 'text'; readonly content: Markdown }
  | {
      readonly kind: 'section';
      readonly texts: readonly Markdown[];
      readonly accessory: ButtonView | { readonly kind: 'thumbnail'; readonly media: MediaView };
    }
  | { readonly kind: 'separator'; readonly isDrawn: boolean; readonly isLarge: boolean }
  | { readonly kind: 'gallery'; readonly items: readonly MediaView[] }
  /** `file` is absent when the message has no such file any more. */
  | { readonly kind: 'file'; readonly file: FileView | undefined; readonly isSpoiler: boolean }
  | {
      readonly kind: 'container';
      /** "#rrggbb". */
      readonly accent: string | undefined;
      readonly isSpoiler: boolean;
      readonly children: readonly ComponentView[];
    };

export type EmbedView = {
  readonly accent: string | undefined;
  readonly author: string | undefined;
  readonly authorHref: string | undefined;
  readonly title: Markdown;
  readonly href: string | undefined;
  readonly description: Markdown;
  readonly fields: readonly {
    readonly name: Markdown;
    readonly value: Markdown;
    readonly isInline: boolean;
  }[];
  readonly footer: string | undefined;
  /** The instant that stands beside the footer, in Unix milliseconds. */
  readonly at: number | undefined;
  readonly image: MediaView | undefined;
  readonly thumbnail: MediaView | undefined;
};

/** What a message replies to, as its line above it shows. */
export type ReplyLine =
  | { readonly kind: 'message'; readonly id: string; readonly author: Person; readonly excerpt: string }
  | { readonly kind: 'gone' };

/** A message as the person who reads it sees it. Instants are Unix milliseconds. */
export type MessageView = {
  readonly id: string;
  readonly channel: string;
  readonly author: Person;
  readonly at: number;
  readonly isEdited: boolean;
  /** "… is thinking…": nothing else is in it yet. */
  readonly isLoading: boolean;
  /** Only the reader sees it; "dismiss" takes it away. */
  readonly isPrivate: boolean;
  /** It pings the reader. */
  readonly pingsMe: boolean;
  readonly reply: ReplyLine | undefined;
  /** Who used which command, where it answers one. */
  readonly used: { readonly person: Person; readonly command: string } | undefined;
  readonly content: Markdown;
  /** The words as they were typed, to change or copy; of Components V2, all text displays. */
  readonly source: string;
  readonly embeds: readonly EmbedView[];
  /** Files that stand below the message; those that a file component or a picture shows are not among them. */
  readonly files: readonly FileView[];
  readonly components: readonly ComponentView[];
  /** The thread that hangs under it. */
  readonly thread: string | undefined;
};
