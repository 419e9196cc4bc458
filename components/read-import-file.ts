import { LARGEST_IMPORT } from '../lib/export/import-limit';
import type { ParsedImport } from '../lib/export/parse-import';

/** Reads a chosen file. One that is too large is not even opened; the parser is loaded when it is first needed. */
export async function readImportFile(file: Blob): Promise<ParsedImport> {
  if (file.size > LARGEST_IMPORT) return { ok: false, failure: { kind: 'too large', size: file.size } };
  const [text, { parseImport }] = await Promise.all([file.text(), import('../lib/export/parse-import')]);
  return parseImport(text);
}
