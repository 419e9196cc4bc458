/** One file in an archive. Sizes in bytes; `at` is where its local header begins. */
export interface ZipEntry {
  readonly name: string;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly at: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
}

/** The records of APPNOTE.TXT 4.3 that plain archives have, below 4 GB and 65,535 files: no ZIP64, no encryption. */
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
export const END_SIZE = 22;
/** Of the comment that may follow the end record. */
export const LONGEST_COMMENT = 65_535;
const UTF8_NAME = 0x0800;
const VERSION = 20;
/** 1 January 1980, the first day that the format knows: the same backup gives the same bytes. */
const DAY = 0x21;

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The fields that local and central header share, from the one that says which version of the format is needed. */
function writeShared(
  view: DataView,
  at: number,
  { crc, packedSize, size, method }: ZipEntry,
  nameLength: number,
): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, UTF8_NAME, true);
  view.setUint16(at + 4, method, true);
  view.setUint16(at + 8, DAY, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, packedSize, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, nameLength, true);
}

export function writeLocalHeader(entry: ZipEntry): Uint8Array<ArrayBuffer> {
  const name = encode(entry.name);
  const bytes = new Uint8Array(LOCAL_SIZE + name.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, LOCAL, true);
  writeShared(view, 4, entry, name.length);
  bytes.set(name, LOCAL_SIZE);
  return bytes;
}

export function writeCentralHeader(entry: ZipEntry): Uint8Array<ArrayBuffer> {
  const name = encode(entry.name);
  const bytes = new Uint8Array(CENTRAL_SIZE + name.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, CENTRAL, true);
  view.setUint16(4, VERSION, true);
  writeShared(view, 6, entry, name.length);
  view.setUint32(42, entry.at, true);
  bytes.set(name, CENTRAL_SIZE);
  return bytes;
}

export function writeEnd(count: number, size: number, at: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(END_SIZE);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, END, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, at, true);
  return bytes;
}

/** Where the list of files stands, from the last bytes of an archive; null where they are not those of one. */
export function findList(tail: Uint8Array<ArrayBuffer>): { readonly at: number; readonly size: number } | null {
  const view = new DataView(tail.buffer, tail.byteOffset, tail.length);
  for (let at = tail.length - END_SIZE; at >= 0; at--)
    if (view.getUint32(at, true) === END)
      return { size: view.getUint32(at + 12, true), at: view.getUint32(at + 16, true) };
  return null;
}

/** The files of a list; null where it breaks off. */
export function readList(bytes: Uint8Array<ArrayBuffer>): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const entries: ZipEntry[] = [];
  for (let at = 0; at < bytes.length; ) {
    if (at + CENTRAL_SIZE > bytes.length || view.getUint32(at, true) !== CENTRAL) return null;
    const name = bytes.subarray(at + CENTRAL_SIZE, at + CENTRAL_SIZE + view.getUint16(at + 28, true));
    entries.push({
      name: new TextDecoder().decode(name),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += CENTRAL_SIZE + name.length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Where the data of a file begins, from the first bytes of its local header; null where that is none. */
export function findData(header: Uint8Array<ArrayBuffer>): number | null {
  const view = new DataView(header.buffer, header.byteOffset, header.length);
  if (header.length < LOCAL_SIZE || view.getUint32(0, true) !== LOCAL) return null;
  return LOCAL_SIZE + view.getUint16(26, true) + view.getUint16(28, true);
}

export const LOCAL_HEADER_SIZE = LOCAL_SIZE;
