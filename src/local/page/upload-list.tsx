import { Icon } from './icons.tsx';
import { sizeText } from './media.tsx';
import type { Upload } from './uploads.ts';

const about = ({ size, state }: Upload): string => {
  if (state.kind === 'sending') return 'Uploading…';
  return state.kind === 'refused' ? state.problem : sizeText(size);
};

/** The files that go with the next message. */
export const UploadList = ({
  uploads,
  onRemove,
}: {
  uploads: readonly Upload[];
  onRemove: (key: number) => void;
}) =>
  uploads.length === 0 ? null : (
    <ul class="uploads" aria-label="Files to send">
      {uploads.map((upload) => (
        <li key={upload.key} class="file" data-state={upload.state.kind}>
          <Icon name="file" />
          <span class="file-words">
            <span class="file-name">{upload.name}</span>
            <span class="file-size" role="status">
              {about(upload)}
            </span>
          </span>
          <button
            type="button"
            class="icon-button"
            aria-label={`Remove ${upload.name}`}
            onClick={() => onRemove(upload.key)}
          >
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  );
