import { Spoiler } from './markdown.tsx';
import type { FileView, MediaView } from '../message-view.ts';
import { Icon } from './icons.tsx';

const UNITS = ['bytes', 'KB', 'MB', 'GB'] as const;

/** As people read it: "12.4 KB". */
export const sizeText = (bytes: number): string => {
  const power = bytes < 1024 ? 0 : Math.min(Math.floor(Math.log2(bytes) / 10), UNITS.length - 1);
  const amount = bytes / 1024 ** power;
  return `${power === 0 ? amount : amount.toFixed(2)} ${UNITS[power] ?? ''}`;
};

/** A picture of this server; one that would come from another site is only named, with a link to it. */
export const Media = ({ media, class: kind }: { media: MediaView; class: string }) => {
  const picture =
    media.url === undefined ? (
      <span class={`${kind} media-elsewhere`}>
        {media.link === undefined ? (
          'This picture is not there any more'
        ) : (
          <a href={media.link} target="_blank" rel="noopener noreferrer">
            Picture on another site{media.description === '' ? '' : `: ${media.description}`}
          </a>
        )}
      </span>
    ) : (
      <img class={kind} src={media.url} alt={media.description} loading="lazy" />
    );
  return media.isSpoiler ? <Spoiler isBlock>{picture}</Spoiler> : picture;
};

export const FileCard = ({ file }: { file: FileView }) => (
  <div class="file">
    <Icon name="file" />
    <span class="file-words">
      <a class="file-name" href={file.url} download={file.name}>
        {file.name}
      </a>
      <span class="file-size">{sizeText(file.size)}</span>
    </span>
    <a class="icon-button" href={file.url} download={file.name} aria-label={`Download ${file.name}`}>
      <Icon name="download" />
    </a>
  </div>
);

/** A file that stands below a message: a picture as a picture. */
export const Attachment = ({ file }: { file: FileView }) =>
  file.isImage ? (
    <a class="attached-picture" href={file.url} download={file.name}>
      <img class="picture" src={file.url} alt={file.description ?? file.name} loading="lazy" />
    </a>
  ) : (
    <FileCard file={file} />
  );
