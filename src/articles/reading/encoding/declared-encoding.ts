/** Bytes at the head of a page in which the Encoding standard looks for its declaration. */
const HEAD = 1_024;
/** Pages with long comments or scripts before it are met. */
const REACH = 8 * HEAD;

const IN_MEDIA_TYPE = /charset\s*=\s*["']?\s*(?<label>[\w:.-]+)/i;
const IN_PAGE = /<meta[^>]{0,200}?\bcharset\s*=\s*["']?\s*(?<label>[\w:.-]+)/i;
const IN_XML = /^\s*<\?xml[^>]{0,100}?\bencoding\s*=\s*["'](?<label>[\w:.-]+)/i;

/** Labels of encodings that others say the file has, the surest first: the server, then the page itself. */
export const declaredEncodings = (bytes: Uint8Array, mediaType: string | undefined): readonly string[] => {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, REACH));
  return [IN_MEDIA_TYPE.exec(mediaType ?? ''), IN_XML.exec(head), IN_PAGE.exec(head)].flatMap(
    (match) => match?.groups?.['label'] ?? [],
  );
};
