import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Claim, ClaimChanges, Tag } from '../lib/domain/claim';
import type { Result } from '../lib/domain/errors';
import type { CoderId } from '../lib/domain/ids';
import { ClaimEditor } from './ClaimEditor';
import './claim-editor.css';
import { explainFailure } from './explain-failure';

interface ClaimEditProps {
  readonly claim: Claim;
  readonly tags: readonly Tag[];
  readonly coder: CoderId | null;
  edit(claim: Claim, changes: ClaimChanges): Promise<Result<Claim>>;
  /** Copies quote and note, for when they can't be saved. */
  copy(words: string): void;
  onClose(): void;
}

/** A claim's types, tags and note, changed in place and saved at once. What could not be saved stays on show. */
export function ClaimEdit({ claim, tags, coder, edit, copy, onClose }: ClaimEditProps) {
  /** Changes that the stored claim does not show yet, or that could not be saved. */
  const [pending, setPending] = useState<ClaimChanges>({});
  const [problem, setProblem] = useState<string | null>(null);
  const save = async (changes: ClaimChanges) => {
    const all = { ...pending, ...changes };
    setPending(all);
    const saved = await edit(claim, all);
    setProblem(saved.ok ? null : i18n.t('claim.notSaved', { reason: explainFailure(saved.error) }));
    if (saved.ok) setPending((now) => (now === all ? {} : now));
  };
  const names = new Map(tags.map((tag) => [tag.id, tag.name.value]));
  const note = pending.note ?? (coder ? (claim.notes[coder]?.value ?? '') : '');
  return (
    <section
      class="sm-claim__editor"
      aria-label={i18n.t('claim.editTitle')}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      <ClaimEditor
        types={pending.types ?? claim.types.value}
        tags={pending.tags ?? claim.tags.value.map((id) => names.get(id) ?? id)}
        note={note}
        knownTags={tags.map((tag) => tag.name.value)}
        onChange={(changes) => void save(changes)}
      />
      {problem && (
        <div class="sm-notice sm-notice--danger" role="alert">
          <p>{problem}</p>
          <button type="button" class="sm-button sm-button--quiet" onClick={() => void save({})}>
            {i18n.t('claim.retry')}
          </button>
          <button
            type="button"
            class="sm-button sm-button--quiet"
            onClick={() => copy(`${i18n.t('claim.quote', { text: claim.target.quote.exact })}\n${note}`.trim())}
          >
            {i18n.t('claim.copyAll')}
          </button>
        </div>
      )}
      <p>
        <button type="button" class="sm-button" onClick={onClose}>
          {i18n.t('claim.done')}
        </button>
      </p>
    </section>
  );
}
