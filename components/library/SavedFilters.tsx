import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { FilterId } from '../../lib/domain/ids';
import type { SavedFilter } from '../../lib/domain/saved-filter';
import { Icon } from '../Icon';

export interface SavedFiltersProps {
  readonly filters: readonly SavedFilter[];
  /** Of the list as it is now: what is saved, and which saved one is on show. */
  readonly address: string;
  onSave(name: string, address: string): void;
  onDelete(id: FilterId): void;
}

/** The filters of one list that have a name, each a link, and a field that gives the present one a name. */
export function SavedFilters({ filters, address, onSave, onDelete }: SavedFiltersProps) {
  const id = useId();
  const [name, setName] = useState('');
  const [page] = address.split('?');
  const own = filters.filter((filter) => filter.address.value.split('?')[0] === page);
  const isNew = own.every((filter) => filter.address.value !== address) && address.includes('?');
  if (own.length === 0 && !isNew) return null;
  return (
    <div class="sm-saved">
      {own.length > 0 && (
        <ul class="sm-chips" aria-label={i18n.t('saved.title')}>
          {own.map((filter) => (
            <li key={filter.id} class="sm-chip sm-saved__filter">
              <a href={filter.address.value} aria-current={filter.address.value === address ? 'true' : undefined}>
                {filter.name.value}
              </a>
              <button type="button" onClick={() => onDelete(filter.id)}>
                <Icon name="close" />
                <span class="sm-hidden">{i18n.t('saved.delete', { name: filter.name.value })}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {isNew && (
        <form
          class="sm-bulk__pair"
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim()) onSave(name, address);
            setName('');
          }}
        >
          <label class="sm-hidden" for={id}>
            {i18n.t('saved.name')}
          </label>
          <input
            id={id}
            class="sm-input"
            maxLength={200}
            placeholder={i18n.t('saved.name')}
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
          <button type="submit" class="sm-button" disabled={!name.trim()}>
            {i18n.t('saved.save')}
          </button>
        </form>
      )}
    </div>
  );
}
