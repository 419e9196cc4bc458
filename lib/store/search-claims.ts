import type { Claim } from '../domain/claim';
import { compareText } from '../domain/compare-text';
import { makeWordTest } from '../text/fold-for-search';
import { type ClaimPage, type ClaimQuery, listClaims } from './claim-list';
import { fromRow } from './claim-rows';
import type { ClaimRow, SpeechmarkDatabase } from './db';

export interface TextQuery extends ClaimQuery {
  /** Words that must stand in the quotation or a note, each anywhere. Empty asks for nothing. */
  readonly text: string;
}

/** Few enough to be let go again while a large store is looked through. */
const CHUNK = 5000;

/**
 * One page of the claims that hold the words. There is no index of words, so every claim is read, in chunks in the order
 * of the ids: the browser hands those over at once, while it walks an index backwards one by one. About two seconds for
 * 100,000 claims.
 */
export async function searchClaims(db: SpeechmarkDatabase, query: TextQuery): Promise<ClaimPage> {
  const { text, limit, offset = 0 } = query;
  const holdsWords = makeWordTest(text);
  if (!holdsWords) return listClaims(db, query);
  const found: ClaimRow[] = [];
  let rows: ClaimRow[] = [];
  do {
    const last = rows.at(-1)?.id ?? '';
    rows = await db.claims.where(':id').above(last).limit(CHUNK).toArray();
    for (const row of rows) if (isListed(row, query) && holdsWords(wordsOf(row))) found.push(row);
  } while (rows.length === CHUNK);
  const newestFirst = found.sort((a, b) => compareText(b.markedAt ?? '', a.markedAt ?? '') || compareText(b.id, a.id));
  return { claims: newestFirst.slice(offset, offset + limit).map(fromRow), total: found.length };
}

/** Living, and chosen as `listClaims` chooses. */
function isListed(row: ClaimRow, { types = [], tagIds = [], speechIds = [] }: ClaimQuery): boolean {
  const meets = <Item>(choice: readonly Item[], values: readonly Item[]) =>
    choice.length === 0 || values.some((value) => choice.includes(value));
  return (
    row.markedAt !== undefined &&
    meets(types, row.types.value) &&
    meets(tagIds, row.tags.value) &&
    meets(speechIds, [row.speechId])
  );
}

const wordsOf = ({ target, notes }: Claim): string =>
  [target.quote.exact, ...Object.values(notes).map((note) => note.value)].join('\n');
