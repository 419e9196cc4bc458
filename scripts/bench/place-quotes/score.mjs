/** Beyond so many words put in between, nobody could say where the quote now stands. */
const MOST_FOREIGN = 0.5;

/**
 * Where a quote ought to be found in the edited text: a span, null for "not found", or undefined where nobody could say
 * (torn apart, mostly removed).
 */
export function truthOf({ first, last, isTrimmed }, { text, spans }) {
  const kept = [];
  for (let from = first; from <= last; from++) {
    const span = spans.get(from);
    if (span) kept.push(span);
  }
  if (kept.length === 0) return null;
  const start = Math.min(...kept.map((span) => span.start));
  let end = Math.max(...kept.map((span) => span.end));
  const letters = kept.reduce((sum, span) => sum + span.end - span.start + 1, 0);
  if (kept.length < (last - first + 1) / 2 || letters < (end - start) * MOST_FOREIGN) return undefined;
  if (isTrimmed) end = start + trimSigns(text.slice(start, end)).length;
  return start < end ? { start, end } : undefined;
}

export const trimSigns = (text) => text.replace(/[^\p{L}\p{N}]+$/u, '');

/** What two spans have in common, of what they cover together. */
export function overlapOf(a, b) {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common <= 0 ? 0 : common / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

export const emptyTally = () => ({ due: 0, right: 0, strict: 0, found: 0, sure: 0, sureRight: 0, misses: [] });

/** Adds one answer: `found` is a span or null. */
export function count(tally, truth, found, isSure, note) {
  if (truth === undefined) return;
  const overlap = truth && found ? overlapOf(truth, found) : 0;
  if (truth) tally.due++;
  if (found) tally.found++;
  if (overlap >= 0.5) tally.right++;
  if (overlap >= 0.9) tally.strict++;
  if (found && isSure) {
    tally.sure++;
    if (overlap >= 0.5) tally.sureRight++;
  }
  if ((truth || found) && overlap < 0.9) tally.misses.push({ ...note, truth, found, isSure, overlap });
}
