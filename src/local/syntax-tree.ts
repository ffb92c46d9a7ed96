import { parse } from 'discord-markdown-parser';
import { z } from 'zod';

/** The library's tree, as far as it is drawn: kinds that are not here are not taken from it. */
export type SyntaxNode =
  | { readonly type: 'text' | 'inlineCode'; readonly content: string }
  | { readonly type: 'codeBlock'; readonly content: string; readonly lang: string }
  | { readonly type: 'br' | 'newline' | 'everyone' | 'here' }
  | {
      readonly type:
        | 'strong'
        | 'em'
        | 'underline'
        | 'strikethrough'
        | 'spoiler'
        | 'blockQuote'
        | 'subtext'
        | 'heading';
      readonly level?: number | undefined;
      readonly content: readonly SyntaxNode[];
    }
  | {
      readonly type: 'link' | 'url' | 'autolink';
      readonly target: string;
      readonly content: readonly SyntaxNode[];
    }
  | { readonly type: 'user' | 'channel' | 'role'; readonly id: string }
  | { readonly type: 'guildNavigation'; readonly navigation: string }
  | { readonly type: 'slashCommand'; readonly fullName: string }
  | { readonly type: 'emoji' | 'twemoji'; readonly name: string }
  | { readonly type: 'timestamp'; readonly timestamp: string; readonly format?: string | undefined };

const nodes: z.ZodType<readonly SyntaxNode[]> = z.lazy(() => z.array(node));

const node: z.ZodType<SyntaxNode> = z.discriminatedUnion('type', [
  z.object({ type: z.literal(['text', 'inlineCode']), content: z.string() }),
  z.object({ type: z.literal('codeBlock'), content: z.string(), lang: z.string() }),
  z.object({ type: z.literal(['br', 'newline', 'everyone', 'here']) }),
  z.object({
    type: z.literal([
      'strong',
      'em',
      'underline',
      'strikethrough',
      'spoiler',
      'blockQuote',
      'subtext',
      'heading',
    ]),
    level: z.int().optional(),
    content: nodes,
  }),
  z.object({ type: z.literal(['link', 'url', 'autolink']), target: z.string(), content: nodes }),
  z.object({ type: z.literal(['user', 'channel', 'role']), id: z.string() }),
  z.object({ type: z.literal('guildNavigation'), navigation: z.string() }),
  z.object({ type: z.literal('slashCommand'), fullName: z.string() }),
  z.object({ type: z.literal(['emoji', 'twemoji']), name: z.string() }),
  z.object({ type: z.literal('timestamp'), timestamp: z.string(), format: z.string().optional() }),
]);

/** Reads Markdown with the library. What it cannot read (nested too deeply, say) stands as it was written. */
export const syntaxTree = (text: string): readonly SyntaxNode[] => {
  try {
    const read = nodes.safeParse(parse(text, 'extended'));
    if (read.success) return read.data;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return [{ type: 'text', content: text }];
};
