import { i18n } from '#i18n';
import { explainFailure } from '../../components/explain-failure';
import { type TagEdit, TagsView } from '../../components/library/TagsView';
import { saveFile } from '../../components/save-file';
import { Toast } from '../../components/Toast';
import { useClaimActions } from '../../components/use-claim-actions';
import { useLiveQuery } from '../../components/use-live-query';
import type { Tag } from '../../lib/domain/claim';
import { byId, parentOf } from '../../lib/domain/tag-tree';
import { toCodebookCsv } from '../../lib/export/to-codebook-csv';
import { LoadFailure } from './LoadFailure';
import type { LibraryGateway } from './library-gateway';

/** The tags, and what can be done with them; everything can be undone. */
export function TagsPage({ gateway }: { gateway: LibraryGateway }) {
  const tags = useLiveQuery(() => gateway.watchTags(), [gateway]);
  const counts = useLiveQuery(() => gateway.watchTagCounts(), [gateway]);
  const { toast, say, sayDone, dropToast } = useClaimActions({ gateway, ...NO_CARDS });
  if (tags.status === 'failed') return <LoadFailure gateway={gateway} error={tags.error} />;
  if (tags.status === 'loading') return <p role="status">{i18n.t('library.loading')}</p>;
  const edit = async (tag: Tag, change: TagEdit) => {
    const edited = await gateway.editTag(tag.id, change);
    if (!edited.ok) return say(i18n.t('tags.notSaved', { reason: explainFailure(edited.error) }));
    return sayDone(describe(tag, change), {
      id: null,
      undone: i18n.t('tags.undone'),
      undo: () => gateway.editTag(tag.id, wayBack(edited.value, change)),
    });
  };
  const countOf = counts.status === 'ready' ? counts.value : new Map();
  const saveCodebook = () => {
    const all = byId(tags.value);
    const rows = tags.value.map((tag) => ({
      tag: tag.name.value,
      parent: parentOf(tag, all)?.name.value ?? '',
      colour: tag.colour?.value ?? '',
      claims: countOf.get(tag.id) ?? 0,
    }));
    saveFile('speechmark-tags.csv', `\ufeff${toCodebookCsv(rows)}`, 'text/csv');
  };
  return (
    <>
      <TagsView
        tags={tags.value}
        counts={countOf}
        onEdit={(tag, change) => void edit(tag, change)}
        onExport={saveCodebook}
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

/** The values that the changed fields had. */
const wayBack = (before: Tag, change: TagEdit): TagEdit => ({
  ...(change.name !== undefined && { name: before.name.value }),
  ...(change.parent !== undefined && { parent: before.parent?.value ?? null }),
  ...(change.colour !== undefined && { colour: before.colour?.value ?? null }),
  ...(change.merged !== undefined && { merged: before.merged?.value ?? null }),
  ...(change.deleted !== undefined && { deleted: before.deleted?.value ?? false }),
});

function describe({ name: { value: name } }: Tag, change: TagEdit): string {
  if (change.deleted) return i18n.t('tags.deleted', { name });
  if (change.merged) return i18n.t('tags.merged', { name });
  return i18n.t('tags.saved', { name });
}
