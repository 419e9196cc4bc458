import { liveQuery, type Observable } from 'dexie';
import type { Claim } from '../domain/claim';
import { makeWordTest } from '../text/fold-for-search';
import { type ClaimPage, type ClaimQuery, listClaims } from './claim-list';
import type { SpeechmarkDatabase } from './db';

export interface TextQuery extends ClaimQuery {
  /** Words that must stand in the quotation or a note, each anywhere. Empty asks for nothing. */
  readonly text: string;
}

/** Few enough to be let go again while a large store is looked through. */
const CHUNK = 5000;

/**
 * One page of the claims that hold the words. There is no index of words, so every claim that passes the other choices is
 * read, in chunks: about two seconds for 100,000.
 */
export async function searchClaims(db: SpeechmarkDatabase, query: TextQuery): Promise<ClaimPage> {
  const { text, limit, offset = 0, ...choices } = query;
  const holdsWords = makeWordTest(text);
  if (!holdsWords) return listClaims(db, query);
  const claims: Claim[] = [];
  let total = 0;
  for (let read = 0; ; read += CHUNK) {
    const chunk = await listClaims(db, { ...choices, offset: read, limit: CHUNK });
    for (const claim of chunk.claims) {
      if (!holdsWords(wordsOf(claim))) continue;
      if (total >= offset && claims.length < limit) claims.push(claim);
      total++;
    }
    if (read + CHUNK >= chunk.total) return { claims, total };
  }
}

/** The same as a live query (`live.ts`). */
export const watchFoundClaims = (db: SpeechmarkDatabase, query: TextQuery): Observable<ClaimPage> =>
  liveQuery(() => searchClaims(db, query));

const wordsOf = ({ target, notes }: Claim): string =>
  [target.quote.exact, ...Object.values(notes).map((note) => note.value)].join('\n');
