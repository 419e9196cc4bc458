import { i18n } from '#i18n';
import type { MetadataChange } from '../../lib/domain/version-comparison';
import { describeFact } from '../describe-fact';

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
  return (
    describeFact(change.field, change[side]) ||
    i18n.t(change.field === 'notices' ? 'versions.noNotice' : 'versions.unstated')
  );
}
