import type { Importable } from '../../components/read-import-file';
import { type Result, succeed } from '../../lib/domain/errors';
import { settleFutureStamps } from '../../lib/domain/future-stamps';
import type { SpeechId } from '../../lib/domain/ids';
import type { SpeechmarkDocument } from '../../lib/domain/speechmark-document';
import type { ForeignFile } from '../../lib/import/foreign-file';
import type { StoreContext } from '../../lib/store/context';
import { importDocument } from '../../lib/store/import-document';
import { importForeign } from '../../lib/store/import-foreign';
import type { ImportCounts } from './library-gateway';

interface StoredPart {
  readonly counts: Result<ImportCounts>;
  /** Speeches whose revisions are to be raised. */
  readonly touched: readonly SpeechId[];
}

/** Stores what is in a file, ours or another program's, and counts it. */
export const storePart = (context: StoreContext, part: Importable): Promise<StoredPart> =>
  'document' in part ? storeDocument(context, part.document) : storeForeign(context, part.foreign);

async function storeDocument({ db, now }: StoreContext, given: SpeechmarkDocument): Promise<StoredPart> {
  const { document, moved } = settleFutureStamps(given, now());
  const imported = await importDocument(db, document);
  if (!imported.ok) return { counts: imported, touched: [] };
  const { speeches, claims, links, threads, tags, deleted, touched } = imported.value;
  return { counts: succeed({ speeches, claims, links, threads, tags, moved, deleted, skipped: [] }), touched };
}

async function storeForeign(context: StoreContext, file: ForeignFile): Promise<StoredPart> {
  const imported = await importForeign(context, file);
  if (!imported.ok) return { counts: imported, touched: [] };
  const { claims, tags, skipped, deleted, touched } = imported.value;
  const counts = { speeches: 0, claims: claims.added + claims.changed, links: 0, threads: 0, tags: tags.added };
  return { counts: succeed({ ...counts, moved: 0, skipped, deleted }), touched };
}
