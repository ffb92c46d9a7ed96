/** A file on its way to a message. */
export type Upload = {
  readonly key: number;
  readonly name: string;
  readonly size: number;
  readonly state:
    | { readonly kind: 'sending' }
    | { readonly kind: 'ready'; readonly id: string }
    | { readonly kind: 'refused'; readonly problem: string };
};

const NOT_TAKEN = 'The file could not be sent.';

/** Sends a file to the server. @returns its state: where the server did not take it, with the server's sentence */
export const sendFile = async (file: File): Promise<Upload['state']> => {
  try {
    const response = await fetch(`/uploads?name=${encodeURIComponent(file.name)}`, {
      method: 'POST',
      headers: { 'content-type': file.type === '' ? 'application/octet-stream' : file.type },
      body: file,
    });
    const said: { readonly upload?: string; readonly problem?: string } = await response.json();
    return said.upload === undefined
      ? { kind: 'refused', problem: said.problem ?? NOT_TAKEN }
      : { kind: 'ready', id: said.upload };
  } catch {
    return { kind: 'refused', problem: NOT_TAKEN };
  }
};
