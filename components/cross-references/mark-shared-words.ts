import { stemmer } from 'stemmer';
import { findWords } from '../../lib/text/words';

/** A run of a quotation; `isShared` where both quotations say it. Runs joined together are the quotation, unchanged. */
export interface WordRun {
  readonly text: string;
  readonly isShared: boolean;
}

/**
 * Parts a quotation into words shared with another one and the rest. `evidence` is the index's list of telling words;
 * a word counts when it has the stem of one of them, so that "councils" is marked beside "council". Marked words
 * with only white space between them make one run. Linear.
 */
export function markSharedWords(quote: string, evidence: readonly string[]): WordRun[] {
  const shared = new Set(evidence.flatMap((words) => findWords(words).map((word) => stemmer(word.key))));
  const runs: WordRun[] = [];
  const add = (text: string, isShared: boolean) => {
    const last = runs.at(-1);
    if (!text) return;
    if (last && last.isShared === isShared) runs[runs.length - 1] = { text: last.text + text, isShared };
    else runs.push({ text, isShared });
  };
  let at = 0;
  for (const word of findWords(quote)) {
    if (!shared.has(stemmer(word.key))) continue;
    const gap = quote.slice(at, word.start);
    add(gap, runs.at(-1)?.isShared === true && /^\s+$/.test(gap));
    add(quote.slice(word.start, word.end), true);
    at = word.end;
  }
  add(quote.slice(at), false);
  return runs;
}
