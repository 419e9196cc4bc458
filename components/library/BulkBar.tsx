import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Tag } from '../../lib/domain/claim';
import { CLAIM_TYPE_IDS, type ClaimTypeId } from '../../lib/domain/claim-types';

/** What is done to all selected claims at once. */
export type BulkAction =
  | { readonly kind: 'add type' | 'remove type'; readonly type: ClaimTypeId }
  | { readonly kind: 'add tag' | 'remove tag'; readonly tag: string }
  | { readonly kind: 'delete' };

interface BulkBarProps {
  readonly count: number;
  /** How many the filter has in all, shown or not. */
  readonly total: number;
  readonly tags: readonly Tag[];
  onSelectAll(): void;
  onClear(): void;
  onAction(action: BulkAction): void;
}

/** What can be done with the selected claims; stays in view while the list is scrolled. */
export function BulkBar({ count, total, tags, onSelectAll, onClear, onAction }: BulkBarProps) {
  const id = useId();
  const [type, setType] = useState<ClaimTypeId>(CLAIM_TYPE_IDS[0]);
  const [tag, setTag] = useState('');
  const named = tag.trim() !== '';
  return (
    <section class="sm-bulk" aria-label={i18n.t('bulk.title')}>
      <strong role="status">{i18n.t('library.selected', count, { n: count.toLocaleString('en-GB') })}</strong>
      {count < total && (
        <button type="button" class="sm-button sm-button--quiet" onClick={onSelectAll}>
          {i18n.t('bulk.selectAll', total, { n: total.toLocaleString('en-GB') })}
        </button>
      )}
      <button type="button" class="sm-button sm-button--quiet" onClick={onClear}>
        {i18n.t('library.clearSelection')}
      </button>
      <fieldset class="sm-library__types">
        <legend class="sm-hidden">{i18n.t('library.types')}</legend>
        <div class="sm-bulk__pair">
          <select
            class="sm-select"
            aria-label={i18n.t('bulk.type')}
            value={type}
            onChange={(event) => setType(event.currentTarget.value as ClaimTypeId)}
          >
            {CLAIM_TYPE_IDS.map((each) => (
              <option key={each} value={each}>
                {i18n.t(`claimType.${each}`)}
              </option>
            ))}
          </select>
          <button type="button" class="sm-button" onClick={() => onAction({ kind: 'add type', type })}>
            {i18n.t('bulk.addType')}
          </button>
          <button type="button" class="sm-button" onClick={() => onAction({ kind: 'remove type', type })}>
            {i18n.t('bulk.removeType')}
          </button>
        </div>
      </fieldset>
      <div class="sm-bulk__pair">
        <input
          class="sm-input"
          aria-label={i18n.t('bulk.tag')}
          placeholder={i18n.t('bulk.tag')}
          list={`${id}-tags`}
          maxLength={200}
          value={tag}
          onInput={(event) => setTag(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && named && onAction({ kind: 'add tag', tag })}
        />
        <datalist id={`${id}-tags`}>
          {tags.map((each) => (
            <option key={each.id} value={each.name.value} />
          ))}
        </datalist>
        <button type="button" class="sm-button" disabled={!named} onClick={() => onAction({ kind: 'add tag', tag })}>
          {i18n.t('bulk.addTag')}
        </button>
        <button type="button" class="sm-button" disabled={!named} onClick={() => onAction({ kind: 'remove tag', tag })}>
          {i18n.t('bulk.removeTag')}
        </button>
      </div>
      <button type="button" class="sm-button sm-button--danger" onClick={() => onAction({ kind: 'delete' })}>
        {i18n.t('bulk.delete')}
      </button>
    </section>
  );
}
