import type { SpeechmarkDocument } from '../lib/domain/speechmark-document';
import { LARGEST_IMPORT } from '../lib/export/import-limit';
import type { ImportFailure } from '../lib/export/parse-import';
import type { ForeignFile } from '../lib/import/foreign-file';
import { parseXml } from './parse-xml';

/** What is in a file: a document of ours, or what another program wrote of speeches and tags. */
export type Importable = { readonly document: SpeechmarkDocument } | { readonly foreign: ForeignFile };

export type ReadPart = ({ readonly ok: true } & Importable) | { readonly ok: false; readonly failure: ImportFailure };

/** One file to read, or a file in an archive. */
export interface ImportPart {
  /** "backup.zip: speechmark-0003.json" */
  readonly name: string;
  read(): Promise<ReadPart>;
}

const refuse = (failure: ImportFailure): ReadPart => ({ ok: false, failure });

/** The documents in chosen files, archives opened, in their order. None is read yet, so that they can be one at a time. */
export async function listImportParts(files: readonly File[]): Promise<ImportPart[]> {
  const parts: ImportPart[] = [];
  for (const file of files) {
    if (await isArchive(file)) parts.push(...(await openArchive(file)));
    else parts.push({ name: file.name, read: () => readImportFile(file) });
  }
  return parts;
}

/** Reads a chosen file. One that is too large is not even opened; the parsers are loaded when they are first needed. */
export async function readImportFile(file: Blob): Promise<ReadPart> {
  if (file.size > LARGEST_IMPORT) return refuse({ kind: 'too large', size: file.size });
  return readText(await file.text());
}

async function readText(text: string): Promise<ReadPart> {
  const { parseImport } = await import('../lib/export/parse-import');
  const parsed = parseImport(text);
  if (parsed.ok || (parsed.failure.kind !== 'not Speechmark' && parsed.failure.kind !== 'not JSON')) return parsed;
  const { readForeign } = await import('../lib/import/read-foreign');
  const foreign = readForeign(text, { readAt: new Date().toISOString(), parseXml });
  return foreign ? { ok: true, foreign } : parsed;
}

/** By its first bytes, whatever its name. */
async function isArchive(file: Blob): Promise<boolean> {
  const start = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  return String.fromCharCode(...start) === 'PK\u0003\u0004';
}

async function openArchive(file: File): Promise<ImportPart[]> {
  const { listPacked } = await import('../lib/export/backup-archive');
  const packed = (await listPacked(file))?.filter(({ name }) => /\.json$/i.test(name) && !IS_SIDE_FILE.test(name));
  if (!packed?.length) return [{ name: file.name, read: async () => refuse({ kind: 'broken archive' }) }];
  return packed.map(({ name, size, read }) => ({
    name: `${file.name}: ${name}`,
    async read() {
      if (size > LARGEST_IMPORT) return refuse({ kind: 'too large', size });
      const text = await read();
      return text === null ? refuse({ kind: 'broken archive' }) : readText(text);
    },
  }));
}

/** What macOS puts beside each file when it packs a folder: of the same name, but none of its words. */
const IS_SIDE_FILE = /(^|\/)(__MACOSX\/|\._)/;
