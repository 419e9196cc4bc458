import type { FoundWords, SearchProgress, WordQuestion } from '../../components/library/word-search';
import { asClaimId, asSpeechId, type ClaimId, type SpeechId } from '../../lib/domain/ids';
import { isEmptyQuery, parseQuery } from '../../lib/search/parse-query';
import type { SpeechmarkDatabase } from '../../lib/store/db';
import { readRevision } from '../../lib/store/revision';
import type { SearchStore } from '../../lib/store/search-store';
import {
  countClaimRows,
  listSpeechIds,
  listWrittenClaims,
  listWrittenSpeeches,
  readClaimWords,
  readSpeechWords,
} from '../../lib/store/searched-texts';
import { followTexts, type TextSource } from './follow-texts';

export interface SearchService {
  /** Rejects when the signal is aborted, or the store can't be read. */
  search(
    question: WordQuestion,
    onProgress: (progress: SearchProgress) => void,
    signal: AbortSignal,
  ): Promise<FoundWords>;
}

/** Looks for words in all speeches and claims of a store. Lives in the worker; tests have it at hand. */
export function createSearchService(
  db: SpeechmarkDatabase,
  store: SearchStore,
  giveWay: () => Promise<void>,
): SearchService {
  const speeches = followTexts('speeches', speechesOf(db), store, giveWay);
  const claims = followTexts('claims', claimsOf(db), store, giveWay);
  return {
    async search({ text, kinds }, onProgress, signal) {
      const query = parseQuery(text);
      const answer: { speeches: SpeechId[]; claims: ClaimId[]; taken: Set<string> } = {
        speeches: [],
        claims: [],
        taken: new Set(),
      };
      for (const kind of kinds) {
        const index = await (kind === 'speeches' ? speeches : claims).bringUpToDate(
          (done, of) => onProgress({ kind, done, of }),
          signal,
        );
        if (isEmptyQuery(query)) continue;
        const { hits, taken } = index.search(query);
        for (const word of taken.slice(0, query.words.length).flat()) answer.taken.add(word);
        if (kind === 'speeches') answer.speeches = hits.map(({ id }) => asSpeechId(id));
        else answer.claims = hits.map(({ id }) => asClaimId(id));
      }
      return { ...answer, taken: [...answer.taken], phrases: query.phrases };
    },
  };
}

const speechesOf = (db: SpeechmarkDatabase): TextSource => ({
  readRevision: () => readRevision(db),
  listWritten: (since) => listWrittenSpeeches(db, since),
  listAll: () => listSpeechIds(db),
  readWords: (ids) => Promise.all(ids.map((id) => readSpeechWords(db, asSpeechId(id)))),
});

/** Claims leave tombstones, but for those of a speech that is taken out of the library: then there are fewer rows. */
function claimsOf(db: SpeechmarkDatabase): TextSource {
  let counted: number | null = null;
  return {
    readRevision: () => readRevision(db),
    listWritten: (since) => listWrittenClaims(db, since),
    async listAll() {
      const count = await countClaimRows(db);
      if (count === counted) return null;
      counted = count;
      return new Set<string>(await listWrittenClaims(db, null));
    },
    readWords: (ids) => readClaimWords(db, ids.map(asClaimId)),
  };
}
