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
    case 'same name':
      return explainName(evidence, order);
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

/** A name is said to be in both only where both say it: of "Innovation" and "Innovation Programme" each is quoted. */
function explainName(names: Both, order: OrderInTime): string {
  if (isSameName(names)) return i18n.t('evidence.sameName', { name: shorterOf(names) });
  return isPartOfName(names) ? i18n.t('evidence.partOfName', apart(names)) : contrast(names, order);
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
  return isKnown ? i18n.t('evidence.changed', { here: after, there: before }) : i18n.t('evidence.apart', apart(both));
}

const apart = ({ here, there }: Both) => ({ here, there });

/** "£410 million" and "£410m" are one figure in one wording. */
const spell = (figure: string): string =>
  figure
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/million|mn/g, 'm')
    .replace(/billion/g, 'bn')
    .replace(/percent/g, '%');

/** One name said the same way on both sides, but for its ending: "Ofsted" and "Ofsted's", "DCS" and "DCSs". */
const isSameName = ({ here, there }: Both): boolean => spellName(here) === spellName(there);

const shorterOf = ({ here, there }: Both): string => withoutPossessive(here.length <= there.length ? here : there);

const spellName = (name: string): string =>
  withoutPossessive(name).replace(/s$/, '').replace(/\s+/g, ' ').toLowerCase();

/** Whether one says all the words of the other, and perhaps more: then no name was changed, and both are quoted as they stand. */
function isPartOfName({ here, there }: Both): boolean {
  const [few = [], many = []] = [wordsOf(here), wordsOf(there)].sort((a, b) => a.length - b.length);
  return few.every((word) => many.includes(word));
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
