import type { Dexie } from 'dexie';
import type { Transcript } from '../domain/transcript';
import { packText } from './pack-text';

/** Versions that have been released are never edited: a change is a further function here, with a stored example. */
const VERSIONS: readonly ((db: Dexie) => void)[] = [
  declareVersion1,
  declareVersion2,
  declareVersion3,
  declareVersion4,
  declareVersion5,
];

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

/** Words are packed, and speeches can be watched. */
function declareVersion2(db: Dexie): void {
  db.version(2)
    .stores({ watches: 'speechId' })
    .upgrade((transaction) =>
      transaction
        .table('transcripts')
        .toCollection()
        .modify((row: Record<string, unknown> & Words) => {
          const { text, blocks } = row;
          Object.assign(row, { packed: packText({ text, blocks }), length: text.length });
          for (const moved of ['text', 'blocks']) delete row[moved];
        }),
    );
}

/** The reader's answers to cross-references, found from either end. */
function declareVersion3(db: Dexie): void {
  db.version(3).stores({ answers: 'key, *speechIds' });
}

/** Threads, found from their speeches; filters with a name; runs of adding speeches that can be taken up again. */
function declareVersion4(db: Dexie): void {
  db.version(4).stores({ threads: 'id, *speechIds', filters: 'id', imports: 'id' });
}

/** What was written since some revision is found without looking at all there is. */
function declareVersion5(db: Dexie): void {
  db.version(5).stores({
    claims: 'id, speechId, markedAt, [speechId+markedAt], *listed, revision',
    tallies: 'speechId, revision',
  });
}

type Words = Pick<Transcript, 'text' | 'blocks'>;
