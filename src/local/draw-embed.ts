import type { StoredFile } from '../loopback/file-store.ts';
import type { Embed } from '../loopback/forms/embeds.ts';
import { accentOf } from './draw-components.ts';
import { drawMedia } from './draw-files.ts';
import type { EmbedView } from './message-view.ts';
import { webAddress, type Names } from './names.ts';
import { readMarkdown } from './read-markdown.ts';

/** Addresses of the pictures of an embed. */
export const pictureAddresses = ({ image, thumbnail }: Embed): readonly string[] =>
  [image?.url, thumbnail?.url].filter((url) => url !== undefined);

/** @param timestamp as ISO 8601 writes it; what cannot be read is not shown */
const instantOf = (timestamp: string | null | undefined): number | undefined => {
  const at = Date.parse(timestamp ?? '');
  return Number.isNaN(at) ? undefined : at;
};

export const drawEmbed = (embed: Embed, names: Names, files: readonly StoredFile[]): EmbedView => ({
  accent: accentOf(embed.color),
  author: embed.author?.name,
  authorHref: webAddress(embed.author?.url),
  title: readMarkdown(embed.title ?? '', names),
  href: webAddress(embed.url),
  description: readMarkdown(embed.description ?? '', names),
  fields: (embed.fields ?? []).map(({ name, value, inline }) => ({
    name: readMarkdown(name, names),
    value: readMarkdown(value, names),
    isInline: inline === true,
  })),
  footer: embed.footer?.text,
  at: instantOf(embed.timestamp),
  image: embed.image ? drawMedia(embed.image, files) : undefined,
  thumbnail: embed.thumbnail ? drawMedia(embed.thumbnail, files) : undefined,
});
