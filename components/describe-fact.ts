import { i18n } from '#i18n';
import type { Notice, Speaker } from '../lib/domain/speech';
import type { FactName } from '../lib/domain/speech-facts';
import { nameFidelity } from './FidelityNote';
import { formatDate } from './format-date';
import { describeSpeaker } from './SpeechHeader';

/** What a fact of a speech is, in words; the empty string where it is not stated. */
export function describeFact(field: FactName | 'url', value: unknown): string {
  if (value === null) return '';
  switch (field) {
    case 'deliveredOn':
    case 'publishedOn':
    case 'updatedOn':
      return formatDate(value as string);
    case 'speakers':
      return (value as readonly Speaker[]).map(describeSpeaker).join('; ');
    case 'organisations':
      return (value as readonly string[]).join(', ');
    case 'notices':
      return (value as readonly Notice[]).map(describeNotice).join('; ');
    case 'kind':
      return i18n.t(`speech.kind.${value as 'speech'}`);
    case 'fidelity':
      return nameFidelity(value as 'not stated');
    default:
      return value as string;
  }
}

function describeNotice(notice: Notice): string {
  if (notice.kind === 'past government') return notice.text || i18n.t('speech.pastGovernment');
  return notice.on ? i18n.t('speech.withdrawnOn', { date: formatDate(notice.on) }) : i18n.t('speech.withdrawn');
}
