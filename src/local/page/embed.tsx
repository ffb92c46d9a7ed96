import type { EmbedView } from '../message-view.ts';
import { Link, Markdown } from './markdown.tsx';
import { Media } from './media.tsx';
import { fullTime, when } from './time.ts';

const Author = ({ embed: { author, authorHref } }: { embed: EmbedView }) => {
  if (author === undefined) return null;
  return (
    <div class="embed-author">
      {authorHref === undefined ? (
        author
      ) : (
        <Link href={authorHref} target={undefined}>
          {author}
        </Link>
      )}
    </div>
  );
};

/** The footer and the instant, as far as they are there. */
const Foot = ({ embed: { footer, at } }: { embed: EmbedView }) => {
  if (footer === undefined && at === undefined) return null;
  return (
    <div class="embed-footer">
      {footer}
      {footer === undefined || at === undefined ? null : ' • '}
      {at === undefined ? null : (
        <time dateTime={new Date(at).toISOString()} title={fullTime(at)}>
          {when(at, Date.now())}
        </time>
      )}
    </div>
  );
};

export const Embed = ({ embed }: { embed: EmbedView }) => (
  <div class="embed" style={embed.accent === undefined ? {} : { '--accent': embed.accent }}>
    <div class="embed-words">
      <Author embed={embed} />
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
      <Foot embed={embed} />
    </div>
    {embed.thumbnail && <Media media={embed.thumbnail} class="thumbnail" />}
  </div>
);
