import {
  END_SIZE,
  findData,
  findList,
  LOCAL_HEADER_SIZE,
  LONGEST_COMMENT,
  readList,
  writeCentralHeader,
  writeEnd,
  writeLocalHeader,
  type ZipEntry,
} from './zip-records';

/**
 * Texts as one ZIP archive, by the browser's own compression, which works beside the thread that asks for it. Never holds more than one
 * text. `fflate` can write archives as a stream too, but only such as name no sizes before the data, and reads those by looking
 * for a signature that may stand in the data by chance.
 */
export async function packTexts(texts: AsyncIterable<{ readonly name: string; readonly text: string }>): Promise<Blob> {
  const parts: BlobPart[] = [];
  const entries: ZipEntry[] = [];
  let at = 0;
  for await (const { name, text } of texts) {
    const plain = new Blob([text]);
    const crc = crc32(new Uint8Array(await plain.arrayBuffer()));
    const packed = await new Response(plain.stream().pipeThrough(new CompressionStream('deflate-raw'))).blob();
    const entry: ZipEntry = { name, crc, packedSize: packed.size, size: plain.size, at, method: 8 };
    const header = writeLocalHeader(entry);
    parts.push(header, packed);
    entries.push(entry);
    at += header.length + packed.size;
  }
  const list = new Blob(entries.map(writeCentralHeader));
  return new Blob([...parts, list, writeEnd(entries.length, list.size, at)], { type: 'application/zip' });
}

/** A file in an archive, still packed. */
export interface PackedTextFile {
  readonly name: string;
  /** Of its text, in bytes, as the archive says. */
  readonly size: number;
  /** Its text; null where it is damaged, or longer than was said. */
  read(): Promise<string | null>;
}

/** The files of a ZIP archive, none of them read yet; null where it is none, or is damaged. */
export async function listPacked(archive: Blob): Promise<PackedTextFile[] | null> {
  const list = findList(await bytesOf(archive.slice(Math.max(0, archive.size - END_SIZE - LONGEST_COMMENT))));
  if (!list || list.at + list.size > archive.size) return null;
  const entries = readList(await bytesOf(archive.slice(list.at, list.at + list.size)));
  return (
    entries?.map((entry) => ({ name: entry.name, size: entry.size, read: () => readEntry(archive, entry) })) ?? null
  );
}

async function readEntry(archive: Blob, { at, packedSize, size, crc, method }: ZipEntry): Promise<string | null> {
  const offset = findData(await bytesOf(archive.slice(at, at + LOCAL_HEADER_SIZE)));
  if (offset === null || (method !== 8 && (method !== 0 || packedSize !== size))) return null;
  const packed = archive.slice(at + offset, at + offset + packedSize);
  const bytes = method === 0 ? await bytesOf(packed) : await inflate(packed, size);
  return bytes?.length === size && crc32(bytes) === crc ? new TextDecoder().decode(bytes) : null;
}

/** Stops at the size that was said: a small file can swell to any length. */
async function inflate(packed: Blob, size: number): Promise<Uint8Array | null> {
  const bytes = new Uint8Array(size);
  let length = 0;
  try {
    const reader = packed.stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      if (length + next.value.length > size) {
        await reader.cancel();
        return null;
      }
      bytes.set(next.value, length);
      length += next.value.length;
    }
  } catch {
    return null;
  }
  return bytes.subarray(0, length);
}

const bytesOf = async (blob: Blob): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await blob.arrayBuffer());

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let crc = n;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc;
});

/** The checksum of the format (ISO 3309). */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
