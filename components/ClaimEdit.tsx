import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Claim, ClaimChanges, Tag } from '../lib/domain/claim';
import type { Result } from '../lib/domain/errors';
import type { CoderId } from '../lib/domain/ids';
import { explainFailure } from './explain-failure';

interface ClaimEditProps {
  readonly claim: Claim;
  readonly tags: readonly Tag[];
  readonly coder: CoderId | null;
  edit(claim: Claim, changes: ClaimChanges): Promise<Result<Claim>>;
  onClose(): void;
}

/** A claim's types, tags and note, changed in place. What was typed stays when it could not be saved. */
export function ClaimEdit({ claim, coder, edit, onClose }: ClaimEditProps) {
  const [note, setNote] = useState(coder ? (claim.notes[coder]?.value ?? '') : '');
  const [problem, setProblem] = useState<string | null>(null);
  const id = useId();
  const save = async () => {
    const saved = await edit(claim, { note });
    if (saved.ok) onClose();
    else setProblem(i18n.t('claim.notSaved', { reason: explainFailure(saved.error) }));
  };
  return (
    <form
      class="sm-claim__editor"
      aria-label={i18n.t('claim.editTitle')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div>
        <label class="sm-label" for={id}>
          {i18n.t('claim.note')}
        </label>
        <textarea id={id} class="sm-textarea" value={note} onInput={(event) => setNote(event.currentTarget.value)} />
      </div>
      {problem && (
        <p class="sm-notice sm-notice--danger" role="alert">
          {problem}
        </p>
      )}
      <p class="sm-claim__editor-actions">
        <button type="submit" class="sm-button sm-button--primary">
          {i18n.t('claim.save')}
        </button>
        <button type="button" class="sm-button" onClick={onClose}>
          {i18n.t('claim.cancel')}
        </button>
      </p>
    </form>
  );
}
