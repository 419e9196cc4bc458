import { type OrderInTime, orderInTime } from '../domain/order-in-time';
import type { ComparisonRow, PledgeRow, SharedPassageRow, SpeechComparison } from '../domain/speech-comparison';
import { alignLinks } from './compare-speeches/align-links';
import { findAnnouncementRows } from './compare-speeches/announcement-rows';
import { readText } from './compare-speeches/compared-text';
import { countRows } from './compare-speeches/count-rows';
import { findFigureRows } from './compare-speeches/figure-rows';
import { describeLink, listCandidates, matchPassages } from './compare-speeches/link-passages';
import { findNameRows } from './compare-speeches/name-rows';
import { findNamesOfBoth } from './compare-speeches/names-of-both';
import { orderRows } from './compare-speeches/order-rows';
import { findPledgeRows } from './compare-speeches/pledge-rows';
import { findSilenceRows } from './compare-speeches/silence-rows';
import { areVersions, languageOf } from './compare-speeches/tell-versions';
import { compareVersions, type SpeechVersion } from './compare-versions';
import { createLibraryIndex, type LibraryIndex, type SearchProgress } from './library-index';
import type { SaidBeforeTables } from './tables';

export interface CompareOptions {
  /** What speeches in general say. Without tables the two speeches are all that is known. */
  readonly tables?: SaidBeforeTables;
  /** A library whose speeches say how telling words are; the two need not be in it, and nothing is added. */
  readonly index?: LibraryIndex;
}

/**
 * Two texts side by side: versions of one speech word by word, two speeches by what they share, what was changed, followed
 * up, announced and dropped. Exchanging the arguments changes `earlier` alone, where dates tell the order.
 */
export function compareSpeeches(a: SpeechVersion, b: SpeechVersion, options: CompareOptions = {}): SpeechComparison {
  const steps = compareSpeechesInSteps(a, b, options);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** The same in slices, a passage a step: whoever drives it may show progress or stop between two. */
export function* compareSpeechesInSteps(
  a: SpeechVersion,
  b: SpeechVersion,
  options: CompareOptions = {},
): Generator<SearchProgress, SpeechComparison, void> {
  const isVersions = areVersions(a, b);
  const { order, isSwapped } = tellOrder(a, b, isVersions);
  const [first, second] = isSwapped ? [b, a] : [a, b];
  const earlier = isSwapped ? 'b' : 'a';
  if (isVersions) return { kind: 'versions', earlier, order, versions: compareVersions(first, second) };
  const compared = yield* compareTwo(first, second, options);
  return { kind: 'two speeches', earlier, order, ...compared };
}

function tellOrder(
  a: SpeechVersion,
  b: SpeechVersion,
  isVersions: boolean,
): { order: OrderInTime; isSwapped: boolean } {
  const seen = orderInTime(a.speech.deliveredOn, b.speech.deliveredOn);
  if (seen === 'earlier' || seen === 'later') return { order: 'earlier', isSwapped: seen === 'later' };
  // Versions of one day: by when they were changed, else read, last.
  const changed = orderInTime(a.speech.updatedOn ?? a.speech.publishedOn, b.speech.updatedOn ?? b.speech.publishedOn);
  const isReadLater = a.readAt !== undefined && b.readAt !== undefined && a.readAt > b.readAt;
  const isSwapped = isVersions && (changed === 'later' || (changed !== 'earlier' && isReadLater));
  return { order: seen, isSwapped };
}

/** Characters, some 300 words: a shorter text is silent on most things, and drops none by it. */
const LONG_ENOUGH = 1800;

type Compared = Pick<Extract<SpeechComparison, { kind: 'two speeches' }>, 'counts' | 'rows' | 'alignment'>;

function* compareTwo(
  first: SpeechVersion,
  second: SpeechVersion,
  { tables, index }: CompareOptions,
): Generator<SearchProgress, Compared, void> {
  const pairs = yield* (index ?? shelve([first, second], tables)).pairSpeechSteps(first, second);
  const whole = { done: second.transcript.blocks.length, of: second.transcript.blocks.length };
  yield whole;
  const [earlier, later] = [readText(first), readText(second)];
  yield whole;
  const names = findNamesOfBoth(earlier, later, pairs);
  yield whole;
  const candidates = listCandidates(earlier, later, pairs, names);
  const links = matchPassages(candidates);
  const shared = links.map(
    (link): SharedPassageRow => ({ kind: 'passage', ...describeLink(link, earlier, later, pairs) }),
  );
  const rows: ComparisonRow[] = [
    ...findFigureRows(candidates, earlier, later, pairs),
    ...shared,
    ...findNameRows(names),
  ];
  yield whole;
  const maySayNothing = second.transcript.text.length >= LONG_ENOUGH;
  const isSaid = (row: PledgeRow) => maySayNothing || row.outcome !== 'no follow-up';
  // What is not followed up or is new can only be told among words of one language, and cues are English.
  if (languageOf(first.speech) === 'en' && languageOf(second.speech) === 'en')
    rows.push(
      ...findPledgeRows(candidates, names, earlier, later, pairs).filter(isSaid),
      ...findAnnouncementRows(candidates, earlier, later),
      ...(maySayNothing ? findSilenceRows(candidates, names, earlier, later, pairs) : []),
    );
  return { counts: countRows(rows), rows: orderRows(rows), alignment: alignLinks(links, earlier, later) };
}

function shelve(speeches: readonly SpeechVersion[], tables: SaidBeforeTables | undefined): LibraryIndex {
  const index = createLibraryIndex(tables && { tables });
  for (const speech of speeches) index.add(speech);
  return index;
}
