import { markedEncoding } from './byte-order-mark.ts';
import { decodeAs } from './decode-as.ts';
import { declaredEncodings } from './declared-encoding.ts';
import { guessEncoding } from './guessed-encoding.ts';
import { decodeUnmarkedUtf16 } from './utf16.ts';
import { looksWestern } from './western.ts';

/** `guessed` when neither a mark nor a declaration nor UTF-8's strict form told the encoding. */
export type DecodedText = { readonly text: string; readonly label: string; readonly guessed: boolean };

/** Labels that mean no particular encoding: servers send them by default, and the standard reads them as Windows-1252. */
const WESTERN = new Set(['iso-8859-1', 'iso8859-1', 'latin1', 'us-ascii', 'ascii', 'windows-1252', 'cp1252']);

/**
 * The text of bytes in an encoding that has to be found out, without its byte order mark; `undefined` when none fits. In this order: the mark;
 * zeros, which only UTF-16 has; UTF-8, whose form other encodings hit by accident only in a few letters; what the server or the page
 * declares, if the bytes are that; Windows-1252 if it reads like it; UTF-16 without mark; what statistics say.
 * @param mediaType with the charset that a server sent
 */
export const decodeText = (bytes: Uint8Array, mediaType?: string): DecodedText | undefined => {
  const sure = (label: string): DecodedText | undefined => {
    const text = decodeAs(bytes, label);
    return text === undefined ? undefined : { text, label, guessed: false };
  };
  const mark = markedEncoding(bytes);
  const marked = mark === undefined ? undefined : sure(mark);
  if (marked !== undefined) return marked;
  if (bytes.includes(0)) {
    const utf16 = decodeUnmarkedUtf16(bytes);
    if (utf16 !== undefined) return { ...utf16, guessed: true };
  }
  const utf8 = sure('utf-8');
  if (utf8 !== undefined) return utf8;
  for (const label of declaredEncodings(bytes, mediaType)) {
    const declared = WESTERN.has(label.toLowerCase()) ? undefined : sure(label.toLowerCase());
    if (declared !== undefined) return declared;
  }
  const western = decodeAs(bytes, 'windows-1252');
  if (western !== undefined && looksWestern(western))
    return { text: western, label: 'windows-1252', guessed: true };
  const guessed = decodeUnmarkedUtf16(bytes) ?? guessEncoding(bytes);
  return guessed === undefined ? undefined : { ...guessed, guessed: true };
};
