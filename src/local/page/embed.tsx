import type { EmbedView } from '../message-view.ts';
import { Link, Markdown } from './markdown.tsx';
import { Media } from './media.tsx';

export const Embed = ({ embed }: { embed: EmbedView }) => (
  <div class="embed" style={embed.accent === undefined ? {} : { '--accent': embed.accent }}>
    <div class="embed-words">
      {embed.author === undefined ? null : <div class="embed-author">{embed.author}</div>}
      {embed.title.length === 0 ? null : (
        <div class="embed-title">
          {embed.href === undefined ? (
            <Markdown tree={embed.title} />
          ) : (
            <Link href={embed.href} target={undefined}>
              <Markdown tree={embed.title} />
            </Link>
          )}
        </div>
      )}
      <div class="text">
        <Markdown tree={embed.description} />
      </div>
      {embed.fields.length === 0 ? null : (
        <dl class="embed-fields">
          {embed.fields.map((field, index) => (
            <div key={index} data-inline={field.isInline}>
              <dt>
                <Markdown tree={field.name} />
              </dt>
              <dd>
                <Markdown tree={field.value} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {embed.image && <Media media={embed.image} class="picture" />}
      {embed.footer === undefined ? null : <div class="embed-footer">{embed.footer}</div>}
    </div>
    {embed.thumbnail && <Media media={embed.thumbnail} class="thumbnail" />}
  </div>
);
