import type { StoredFile } from '../loopback/file-store.ts';
import type { Embed } from '../loopback/forms/embeds.ts';
import { accentOf } from './draw-components.ts';
import { drawMedia } from './draw-files.ts';
import type { EmbedView } from './message-view.ts';
import { webAddress, type Names } from './names.ts';
import { readMarkdown } from './read-markdown.ts';

export const drawEmbed = (embed: Embed, names: Names, files: readonly StoredFile[]): EmbedView => ({
  accent: accentOf(embed.color),
  author: embed.author?.name,
  title: readMarkdown(embed.title ?? '', names),
  href: webAddress(embed.url),
  description: readMarkdown(embed.description ?? '', names),
  fields: (embed.fields ?? []).map(({ name, value, inline }) => ({
    name: readMarkdown(name, names),
    value: readMarkdown(value, names),
    isInline: inline === true,
  })),
  footer: embed.footer?.text,
  image: embed.image ? drawMedia(embed.image, files) : undefined,
  thumbnail: embed.thumbnail ? drawMedia(embed.thumbnail, files) : undefined,
});
