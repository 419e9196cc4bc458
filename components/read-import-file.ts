import { LARGEST_IMPORT } from '../lib/export/import-limit';
import type { ImportFailure, ParsedImport } from '../lib/export/parse-import';

/** One document to read: a file, or a file in an archive. */
export interface ImportPart {
  /** "backup.zip: speechmark-0003.json" */
  readonly name: string;
  read(): Promise<ParsedImport>;
}

const refuse = (failure: ImportFailure): ParsedImport => ({ ok: false, failure });

/** The documents in chosen files, archives opened, in their order. None is read yet, so that they can be one at a time. */
export async function listImportParts(files: readonly File[]): Promise<ImportPart[]> {
  const parts: ImportPart[] = [];
  for (const file of files) {
    if (await isArchive(file)) parts.push(...(await openArchive(file)));
    else parts.push({ name: file.name, read: () => readImportFile(file) });
  }
  return parts;
}

/** Reads a chosen file. One that is too large is not even opened; the parser is loaded when it is first needed. */
export async function readImportFile(file: Blob): Promise<ParsedImport> {
  if (file.size > LARGEST_IMPORT) return refuse({ kind: 'too large', size: file.size });
  const [text, { parseImport }] = await Promise.all([file.text(), import('../lib/export/parse-import')]);
  return parseImport(text);
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
      const [text, { parseImport }] = await Promise.all([read(), import('../lib/export/parse-import')]);
      return text === null ? refuse({ kind: 'broken archive' }) : parseImport(text);
    },
  }));
}

/** What macOS puts beside each file when it packs a folder: of the same name, but none of its words. */
const IS_SIDE_FILE = /(^|\/)(__MACOSX\/|\._)/;
