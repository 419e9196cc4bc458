import type { Figure } from '../../domain/figure';
import { eachWord, stemOf } from '../read-terms';
import type { ComparedText } from './compared-text';
import { type Candidate, tellingness } from './link-passages';
import { countSameThing, stemsOf } from './tell-figure-change';

/**
 * What two figures are of: a name that both passages have, else what both count, else the longest run of words of
 * substance that both share. Null where there is nothing to call it by.
 */
export function nameSubject(
  candidate: Candidate,
  one: Figure,
  other: Figure,
  earlier: ComparedText,
  later: ComparedText,
): string | null {
  const [name] = candidate.names.filter((each) => tellingness(each) >= 0.2);
  if (name) return name.text;
  if (countSameThing(one, other)) return other.counts;
  const [before, after] = [earlier.passages[candidate.earlier], later.passages[candidate.later]];
  return (before && after && findSharedPhrase(before.text, after.text)) ?? one.counts ?? other.counts;
}

function findSharedPhrase(before: string, after: string): string | null {
  const known = new Set(stemsOf(before));
  let run: { readonly start: number; readonly end: number }[] = [];
  let longest: typeof run = [];
  eachWord(after, (start, end) => {
    const stem = stemOf(after.slice(start, end));
    const last = run.at(-1);
    if (last && after.slice(last.end, start) !== ' ') run = [];
    run = stem && known.has(stem) ? [...run, { start, end }] : [];
    if (run.length > longest.length) longest = run;
  });
  const [first, last] = [longest[0], longest.at(-1)];
  return first && last ? after.slice(first.start, last.end) : null;
}
