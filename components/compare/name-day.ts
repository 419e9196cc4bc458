import { i18n } from '#i18n';
import type { Speech } from '../../lib/domain/speech';
import { formatDate } from '../format-date';

/** The day of a speech in a heading: that of delivery, else that of publication. */
export function nameDay({ deliveredOn, publishedOn }: Pick<Speech, 'deliveredOn' | 'publishedOn'>): string {
  const day = deliveredOn ?? publishedOn;
  return day ? formatDate(day) : i18n.t('library.noDate');
}

/** "Nadhim Zahawi, 4 July 2019". */
export const nameShortly = (speech: Speech): string =>
  [speech.speakers.map(({ name }) => name).join(', '), nameDay(speech)].filter(Boolean).join(', ');
