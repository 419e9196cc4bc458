import { i18n } from '#i18n';
import { CLAIM_TYPE_IDS, type ClaimTypeId } from '../lib/domain/claim-types';
import { RELATIONS } from '../lib/domain/cross-reference';
import { ENGLISH_LABELS, type ExportLabels } from '../lib/export/export-labels';
import { nameRelation } from './name-relation';

type PlainLabel = Exclude<keyof ExportLabels, 'types' | 'fidelity' | 'relations'>;

const PLAIN_LABELS = (Object.keys(ENGLISH_LABELS) as (keyof ExportLabels)[]).filter(
  (name): name is PlainLabel => name !== 'types' && name !== 'fidelity' && name !== 'relations',
);

/** The words that exported files and copied quotes hold, in the language of the interface. */
export function readFileLabels(): ExportLabels {
  const ids: readonly (ClaimTypeId | 'none')[] = [...CLAIM_TYPE_IDS, 'none'];
  const types = Object.fromEntries(ids.map((id) => [id, i18n.t(`claimType.${id}`)])) as ExportLabels['types'];
  const plain = Object.fromEntries(PLAIN_LABELS.map((name) => [name, i18n.t(`export.file.${name}`)]));
  return {
    ...(plain as Record<PlainLabel, string>),
    types,
    relations: Object.fromEntries(RELATIONS.map((name) => [name, nameRelation(name)])) as ExportLabels['relations'],
    fidelity: {
      'exactly as delivered': i18n.t('fidelity.exactlyAsDelivered.title'),
      'original script': i18n.t('fidelity.originalScript.title'),
      'speaking notes': i18n.t('fidelity.speakingNotes.title'),
      'written, never spoken': i18n.t('fidelity.writtenNeverSpoken.title'),
      'not stated': i18n.t('fidelity.notStated.title'),
    },
  };
}
