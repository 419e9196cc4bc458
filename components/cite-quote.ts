import { i18n } from '#i18n';
import { citableUrl, type Speech } from '../lib/domain/speech';
import { formatDate } from './format-date';

/**
 * A quotation as it is pasted into an article: the words, then who said them, where it stands, when and its address.
 * Nothing inferred is cited.
 */
export function citeQuote(quote: string, speech: Speech): string {
  const read = <Value>(field: keyof Speech['inferred'], value: Value): Value | null =>
    speech.inferred[field] ? null : value;
  const speakers = read('speakers', speech.speakers)?.map((speaker) => speaker.name) ?? [];
  const date = read('deliveredOn', speech.deliveredOn);
  const source = [speakers.join(', '), read('title', speech.title), date && formatDate(date)]
    .filter(Boolean)
    .join(', ');
  return [i18n.t('claim.quote', { text: quote }), source, citableUrl(speech)].filter(Boolean).join('\n');
}
