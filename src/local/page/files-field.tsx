import { useEffect } from 'preact/hooks';
import type { ModalInput } from '../modal-view.ts';
import { Icon } from './icons.tsx';
import { UploadList } from './upload-list.tsx';
import { useUploads } from './use-uploads.ts';

/** Files that are chosen in a form. `onChange` gets the ids of those that the server has. */
export const FilesField = ({
  input,
  label,
  ids,
  onChange,
  onSending,
}: {
  input: Extract<ModalInput, { kind: 'files' }>;
  label: string;
  ids: { readonly field: string; readonly description: string };
  onChange: (uploads: readonly string[]) => void;
  onSending: (isSending: boolean) => void;
}) => {
  const { uploads, ready, isSending, add, remove } = useUploads();
  const known = ready.join(' ');
  useEffect(() => onChange(ready), [known]);
  useEffect(() => onSending(isSending), [isSending]);
  return (
    <>
      <div class="files-field">
        <Icon name="plus" />
        <span>{input.max === 1 ? 'Choose a file' : `Choose up to ${input.max} files`}</span>
        <input
          id={ids.field}
          type="file"
          class="file-over"
          multiple={input.max > 1}
          aria-label={label}
          aria-describedby={ids.description}
          onChange={(event) => {
            add(event.currentTarget.files);
            event.currentTarget.value = '';
          }}
        />
      </div>
      <UploadList uploads={uploads} onRemove={remove} />
    </>
  );
};
