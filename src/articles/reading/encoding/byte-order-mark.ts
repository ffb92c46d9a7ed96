const MARKS: readonly { readonly bytes: readonly number[]; readonly label: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], label: 'utf-8' },
  { bytes: [0xff, 0xfe], label: 'utf-16le' },
  { bytes: [0xfe, 0xff], label: 'utf-16be' },
  // U+FEFF as GB18030 writes it.
  { bytes: [0x84, 0x31, 0x95, 0x33], label: 'gb18030' },
];

/** The encoding that the first bytes tell; `undefined` without a mark. */
export const markedEncoding = (bytes: Uint8Array): string | undefined =>
  MARKS.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte))?.label;
