import { i18n } from '#i18n';
import type { Evidence } from '../../lib/domain/cross-reference';
import type { OrderInTime } from '../../lib/domain/order-in-time';

/** So many of the shared words are named where nothing else is to be said. */
const MOST_WORDS = 4;

/**
 * Why two passages were brought together, in words, each reason once. `order`: when the other passage was said; what "is now"
 * otherwise is always the later one. Shared words are marked in the passages, and named only where they are all there is.
 */
export function explainEvidence(evidence: readonly Evidence[], order: OrderInTime): string[] {
  const reasons = new Set(withoutParts(evidence).flatMap((item) => explain(item, order) ?? []));
  if (reasons.size > 0) return [...reasons];
  const words = evidence.flatMap((item) => (item.kind === 'same words' ? item.words : [])).slice(0, MOST_WORDS);
  return words.length > 0 ? [i18n.t('evidence.sameWords', { words: words.join(', ') })] : [];
}

function explain(evidence: Evidence, order: OrderInTime): string | null {
  switch (evidence.kind) {
    case 'same words':
      return null;
    case 'verbatim run':
      return i18n.t('evidence.verbatim', evidence.count);
    case 'same name': {
      const name = nameBoth(evidence);
      return name ? i18n.t('evidence.sameName', { name }) : contrast(evidence, order);
    }
    case 'same figure':
      return spell(evidence.here) === spell(evidence.there)
        ? i18n.t('evidence.sameFigure', { figure: evidence.here })
        : i18n.t('evidence.otherFigure', { figures: contrast(evidence, order) });
    case 'figure changed':
      return contrast(evidence, order);
    case 'reworded': {
      const { before, after } = inTime(evidence, order);
      if (after === '') return i18n.t('evidence.leftOut', { there: before });
      return before === '' ? i18n.t('evidence.putIn', { here: after }) : contrast(evidence, order);
    }
    case 'earlier speech':
      return order === 'later' ? null : i18n.t('evidence.earlierSpeech', { words: evidence.words });
    case 'promise kept':
      return i18n.t('evidence.promiseKept', { here: evidence.here, there: evidence.there });
    case 'same context':
      return i18n.t('evidence.sameContext');
  }
}

interface Both {
  readonly here: string;
  readonly there: string;
}

function inTime({ here, there }: Both, order: OrderInTime): { before: string; after: string } {
  return order === 'later' ? { before: here, after: there } : { before: there, after: here };
}

/** What was said of one thing, and what later; without "now" where nobody knows which came first. */
function contrast(both: Both, order: OrderInTime): string {
  const { before, after } = inTime(both, order);
  const isKnown = order === 'earlier' || order === 'later';
  return isKnown
    ? i18n.t('evidence.changed', { here: after, there: before })
    : i18n.t('evidence.apart', { here: both.here, there: both.there });
}

/** "£410 million" and "£410m" are one figure in one wording. */
const spell = (figure: string): string =>
  figure
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/million|mn/g, 'm')
    .replace(/billion/g, 'bn')
    .replace(/percent/g, '%');

/**
 * The name that both passages say: the shorter of two where its words are all in the longer, but with one word more that only ends
 * it ("Innovation" is a poor name of the Innovation Programme). Null where they call it by other words.
 */
function nameBoth({ here, there }: Both): string | null {
  const [shorter = '', longer = ''] = [here, there].map(withoutPossessive).sort((a, b) => a.length - b.length);
  const [few, many] = [wordsOf(shorter), wordsOf(longer)];
  if (!few.every((word) => many.includes(word))) return null;
  const isOnlyEnded = many.length === few.length + 1 && longer.toLowerCase().startsWith(shorter.toLowerCase());
  return isOnlyEnded ? longer : shorter;
}

const withoutPossessive = (name: string): string => name.replace(/['’]s?$/, '');

/** Without names that stand in another name: who names Social Work England has named England. */
const withoutParts = (evidence: readonly Evidence[]): Evidence[] =>
  evidence.filter(
    (item) =>
      item.kind !== 'same name' ||
      !evidence.some((other) => other !== item && other.kind === 'same name' && isWithin(item, other)),
  );

function isWithin(part: Both, whole: Both): boolean {
  const [few, many] = [wordsOf(part.here), wordsOf(whole.here)];
  return few.length < many.length && few.every((word) => many.includes(word));
}

/** Without the small ones; plurals as singulars ("DCSs", but not "DCS"), possessives as their owners. */
const wordsOf = (name: string): string[] =>
  (name.match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu) ?? [])
    .map((word) => withoutPossessive(word).replace(/s$/, '').toLowerCase())
    .filter((word) => !/^(?:and|of|the|for|in|to)$/.test(word));
