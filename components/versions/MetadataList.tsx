import { i18n } from '#i18n';
import type { Notice, Speaker } from '../../lib/domain/speech';
import type { MetadataChange } from '../../lib/domain/version-comparison';
import { nameFidelity } from '../FidelityNote';
import { formatDate } from '../format-date';
import { describeSpeaker } from '../SpeechHeader';

/** What the page says otherwise about the speech, apart from its words. */
export function MetadataList({ changes }: { changes: readonly MetadataChange[] }) {
  if (changes.length === 0) return null;
  return (
    <section class="sm-versions__group">
      <h2 class="sm-group-title">{i18n.t('versions.details')}</h2>
      <table class="sm-versions__details">
        <thead class="sm-small">
          <tr>
            <th scope="col">{i18n.t('versions.before')}</th>
            <th scope="col">{i18n.t('versions.after')}</th>
          </tr>
        </thead>
        {changes.map((change) => (
          <tbody key={change.field}>
            <tr class="sm-small">
              <th scope="rowgroup" colSpan={2}>
                {i18n.t(`versions.field.${change.field}`)}
              </th>
            </tr>
            <tr>
              <td dir="auto">
                <del>{describe(change, 'before')}</del>
              </td>
              <td dir="auto">
                <ins>{describe(change, 'after')}</ins>
              </td>
            </tr>
          </tbody>
        ))}
      </table>
    </section>
  );
}

function describe(change: MetadataChange, side: 'before' | 'after'): string {
  // A page without a notice says that there is none.
  return describeValue(change, side) || i18n.t(change.field === 'notices' ? 'versions.noNotice' : 'versions.unstated');
}

function describeValue(change: MetadataChange, side: 'before' | 'after'): string {
  const value = change[side];
  if (value === null) return '';
  switch (change.field) {
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
