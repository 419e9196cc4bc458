import { i18n } from '#i18n';
import { lastReadAt } from '../../lib/domain/newest-transcript';
import { orderInTime } from '../../lib/domain/order-in-time';
import { formatInstantAmong } from '../format-date';
import type { ComparedText } from './compared-pair';
import { nameShortly } from './name-day';

interface TwoTexts {
  readonly a: ComparedText;
  readonly b: ComparedText;
}

/** What is compared, in a sentence: two speeches or two versions of one, and which came first. Null while that is open. */
export function nameMode(texts: TwoTexts | null): string {
  if (!texts) return i18n.t('compare.mode.waiting');
  const { a, b } = texts;
  return a.speech.id === b.speech.id ? nameVersions(a, b) : nameSpeeches(a, b);
}

function nameSpeeches(a: ComparedText, b: ComparedText): string {
  const order = orderInTime(a.speech.deliveredOn, b.speech.deliveredOn);
  if (order === 'undated') return i18n.t('compare.mode.twoSpeechesUndated');
  if (order === 'same time') return i18n.t('compare.mode.twoSpeechesSame');
  const [earlier, later] = order === 'earlier' ? [a, b] : [b, a];
  return i18n.t('compare.mode.twoSpeeches', { earlier: nameShortly(earlier.speech), later: nameShortly(later.speech) });
}

export function nameVersions(a: ComparedText, b: ComparedText): string {
  const moments = [lastReadAt(a.transcript), lastReadAt(b.transcript)].sort();
  const [earlier, later] = moments.map((moment) => formatInstantAmong(moment, moments, true)) as [string, string];
  return i18n.t('compare.mode.versions', { earlier, later });
}
