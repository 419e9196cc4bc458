import type { Dexie } from 'dexie';

/** Versions that have been released are never edited: a change is a further function here, with a stored example. */
const VERSIONS: readonly ((db: Dexie) => void)[] = [declareVersion1];

export const DATABASE_VERSION = VERSIONS.length;

export function declareVersions(db: Dexie): void {
  for (const declare of VERSIONS) declare(db);
}

/** Only what a query asks for has an index: see the reads in the file of each table. */
function declareVersion1(db: Dexie): void {
  db.version(1).stores({
    speeches: 'id',
    aliases: 'alias, speechId',
    // Two speeches may have the same words, and so the same transcript id.
    transcripts: '[speechId+id], *sample',
    claims: 'id, speechId, markedAt, [speechId+markedAt], *listed',
    tags: 'id',
    coders: 'id',
    tallies: 'speechId',
    meta: 'key',
  });
}
