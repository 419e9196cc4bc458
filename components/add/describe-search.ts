import { i18n } from '#i18n';
import type { SpeechSearch } from '../../lib/domain/import-run';
import { formatDate } from '../format-date';

/** "Nadhim Zahawi, Department for Education, published since 1 January 2018". */
export function describeSearch({ speaker, department, role, from, to }: SpeechSearch): string {
  const period =
    from && to
      ? i18n.t('govuk.period.both', { from: formatDate(from), to: formatDate(to) })
      : from
        ? i18n.t('govuk.period.from', { from: formatDate(from) })
        : to
          ? i18n.t('govuk.period.to', { to: formatDate(to) })
          : null;
  return [speaker?.title, department?.title, role?.title, period].filter(Boolean).join(', ');
}
