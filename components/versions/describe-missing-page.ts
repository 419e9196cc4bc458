import { i18n } from '#i18n';
import type { MissingPage } from '../../lib/domain/missing-page';
import { formatInstant } from '../format-date';

/** What was found at a speech's address instead of it, and when. */
export function describeMissingPage({ kind, address, at }: MissingPage): string {
  const date = formatInstant(at);
  if (kind === 'gone') return i18n.t('versions.missing.gone', { date });
  if (kind === 'no speech') return i18n.t('versions.missing.noSpeech', { date });
  return address
    ? i18n.t('versions.missing.elsewhere', { date, address })
    : i18n.t('versions.missing.otherSite', { date });
}
