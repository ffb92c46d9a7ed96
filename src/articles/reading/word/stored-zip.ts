import { crc32 } from 'node:zlib';

import type { ZipPart } from './zip-parts.ts';

const LOCAL_HEADER = 0x04_03_4b_50;
const CENTRAL_HEADER = 0x02_01_4b_50;
const END = 0x06_05_4b_50;
/** Version 2.0 of the format. */
const VERSION = 20;
/** Names are UTF-8. */
const UTF8_NAMES = 0x08_00;

/** What both headers of a part say: version, flags, method 0 (stored), no time, check sum, sizes, length of the name. */
const common = (name: Buffer, bytes: Buffer): Buffer => {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(UTF8_NAMES, 2);
  fields.writeUInt32LE(crc32(bytes), 10);
  fields.writeUInt32LE(bytes.length, 14);
  fields.writeUInt32LE(bytes.length, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
};

const uint32 = (...values: readonly number[]): Buffer => {
  const buffer = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) buffer.writeUInt32LE(value, index * 4);
  return buffer;
};

const uint16 = (...values: readonly number[]): Buffer => {
  const buffer = Buffer.alloc(values.length * 2);
  for (const [index, value] of values.entries()) buffer.writeUInt16LE(value, index * 2);
  return buffer;
};

/** An archive of these parts, nothing deflated: PKWARE, APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16. */
export const storedZip = (parts: readonly ZipPart[]): Buffer => {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of parts) {
    const written = Buffer.from(name, 'utf8');
    const fields = common(written, bytes);
    const body = Buffer.concat([uint32(LOCAL_HEADER), fields, written, bytes]);
    directory.push(
      Buffer.concat([
        uint32(CENTRAL_HEADER),
        uint16(VERSION),
        fields,
        uint16(0, 0, 0),
        uint32(0, offset),
        written,
      ]),
    );
    bodies.push(body);
    offset += body.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.concat([
    uint32(END),
    uint16(0, 0, parts.length, parts.length),
    uint32(central.length, offset),
    uint16(0),
  ]);
  return Buffer.concat([...bodies, central, end]);
};
