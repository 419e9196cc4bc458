import { i18n } from '#i18n';
import type { CoderId } from '../../lib/domain/ids';
import type { Speech } from '../../lib/domain/speech';
import type { EditableField } from '../../lib/domain/speech-edits';
import { describeFact } from '../describe-fact';

/** "Edited by you, was “A conference” (inferred)."; null where the field is not edited. */
export function describeEdit({ edits }: Speech, field: EditableField, coder: CoderId | null): string | null {
  const edit = edits?.[field];
  if (!edit?.set.value) return null;
  const value = describeFact(field, edit.read.value);
  const was = value
    ? i18n.t(edit.read.inferred === undefined ? 'facts.value' : 'facts.inferredValue', { value })
    : i18n.t('facts.unstated');
  return i18n.t(edit.set.by === coder ? 'facts.edited' : 'facts.editedByOther', { was });
}
