import { i18n } from '#i18n';
import { SavedFilters } from '../../components/library/SavedFilters';
import { Toast } from '../../components/Toast';
import { useClaimActions } from '../../components/use-claim-actions';
import { useLiveQuery } from '../../components/use-live-query';
import type { LibraryGateway } from './library-gateway';

interface KeptFiltersProps {
  readonly address: string;
  readonly gateway: LibraryGateway;
}

/** The saved filters of the list at an address; a deleted one can be had back. */
export function KeptFilters({ address, gateway }: KeptFiltersProps) {
  const filters = useLiveQuery(() => gateway.watchFilters(), [gateway]);
  const { toast, sayDone, dropToast } = useClaimActions({ gateway, ...NO_CARDS });
  return (
    <>
      <SavedFilters
        filters={filters.status === 'ready' ? filters.value : []}
        address={address}
        onSave={(name, kept) => void gateway.saveFilter(name, kept)}
        onDelete={(id) =>
          void gateway.deleteFilter(id, true).then((deleted) => {
            if (deleted.ok)
              sayDone(i18n.t('saved.deleted'), {
                id: null,
                undone: i18n.t('saved.restored'),
                undo: () => gateway.deleteFilter(id, false),
              });
          })
        }
      />
      <Toast message={toast} onDone={dropToast} />
    </>
  );
}

const NO_CARDS = {
  showIn: null,
  show: () => undefined,
  showPassage: () => undefined,
  attach: null,
  findSpeech: () => null,
  findPlace: () => null,
} as const;
