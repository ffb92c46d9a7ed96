import { useRef, useState } from 'preact/hooks';
import { sendFile, type Upload } from './uploads.ts';

/** The files that wait in a composer; each is sent to the server as soon as it is chosen. */
export const useUploads = () => {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const next = useRef(0);

  const add = (files: FileList | null | undefined): void => {
    for (const file of Array.from(files ?? [])) {
      const key = next.current;
      next.current += 1;
      const { name, size } = file;
      setUploads((all) => [...all, { key, name, size, state: { kind: 'sending' } }]);
      void sendFile(file).then((state) =>
        setUploads((all) => all.map((upload) => (upload.key === key ? { ...upload, state } : upload))),
      );
    }
  };

  return {
    uploads,
    /** Ids of those that the server has. */
    ready: uploads.flatMap(({ state }) => (state.kind === 'ready' ? [state.id] : [])),
    isSending: uploads.some(({ state }) => state.kind === 'sending'),
    add,
    remove: (key: number): void => setUploads((all) => all.filter((upload) => upload.key !== key)),
    clear: (): void => setUploads([]),
  };
};
