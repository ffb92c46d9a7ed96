import { z } from 'zod';

import { LIMITS } from '../limits.ts';
import { integer, list, rule, text } from './form.ts';
import { url } from './url.ts';

const limits = LIMITS.embed;
const link = url(['http', 'https'], { min: 1, max: 2_048 }).nullish();
const media = z.object({ url: url(['http', 'https', 'attachment'], { min: 1, max: 2_048 }) }).nullish();

const embed = z
  .object({
    type: z.string().nullish(),
    title: text(limits.title).nullish(),
    description: text(limits.description).nullish(),
    url: link,
    timestamp: z.string().nullish(),
    color: integer(LIMITS.component.accentColour).nullish(),
    fields: list(
      z.object({
        name: text(limits.fieldName),
        value: text(limits.fieldValue),
        inline: z.boolean().nullish(),
      }),
      limits.fields,
    ).nullish(),
    footer: z.object({ text: text(limits.footer), icon_url: z.string().nullish() }).nullish(),
    author: z.object({ name: text(limits.author), url: link, icon_url: z.string().nullish() }).nullish(),
    image: media,
    thumbnail: media,
  })
  .refine(
    (embed) =>
      Boolean(
        embed.title ||
        embed.description ||
        embed.fields?.length ||
        embed.footer?.text ||
        embed.author?.name ||
        embed.image ||
        embed.thumbnail,
      ),
    { path: ['description'], ...rule('BASE_TYPE_REQUIRED', 'This field is required') },
  );

export type Embed = z.infer<typeof embed>;

/** The characters of an embed that count towards the sum. */
const lengthOf = (embed: Embed): number =>
  [
    embed.title,
    embed.description,
    embed.footer?.text,
    embed.author?.name,
    ...(embed.fields ?? []).flatMap((field) => [field.name, field.value]),
  ].reduce((sum, part) => sum + (part?.length ?? 0), 0);

export const embeds = list(embed, LIMITS.message.embeds).refine(
  (embeds) => embeds.reduce((sum, embed) => sum + lengthOf(embed), 0) <= limits.total,
  rule('MAX_EMBED_SIZE_EXCEEDED', `Embed size exceeds maximum size of ${limits.total}`),
);
