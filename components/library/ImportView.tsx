import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ClaimId } from '../../lib/domain/ids';
import { type ImportOutcome, ImportReport } from '../ImportReport';

export type ImportState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'reading';
      readonly fileName: string;
      /** Which of several documents, counted from 1; null until that is known, and for a single one. */
      readonly progress: { readonly step: 'checking' | 'storing'; readonly n: number; readonly of: number } | null;
    }
  | { readonly kind: 'failed'; readonly reason: string }
  /** What would come of it; nothing is stored until it is accepted. */
  | { readonly kind: 'planned'; readonly outcome: ImportOutcome; onAccept(): void }
  | { readonly kind: 'done'; readonly outcome: ImportOutcome };

interface ImportViewProps {
  readonly state: ImportState;
  /** Whether a file is held over the page, all of which takes it. */
  readonly isOver: boolean;
  onFiles(files: readonly File[]): void;
  /** Brings back claims that were deleted here. */
  onRestore(fileName: string, ids: readonly ClaimId[]): void;
  onDismiss(): void;
}

/** Choose or drop a file; then what was read, or why it was refused. */
export function ImportView({ state, isOver, onFiles, onRestore, onDismiss }: ImportViewProps) {
  const id = useId();
  return (
    <section class="sm-library__page sm-library__page--narrow" aria-labelledby={id}>
      <div class="sm-library__head">
        <h1 id={id}>{i18n.t('library.importTitle')}</h1>
      </div>
      <p>{i18n.t('library.importHint')}</p>
      <div class="sm-drop" data-over={isOver || undefined}>
        <label class="sm-button sm-button--primary sm-drop__choose">
          {i18n.t('library.chooseFile')}
          <input
            class="sm-drop__input"
            type="file"
            accept=".json,.jsonld,.zip,.qdc,.csv,application/json,application/zip,text/csv"
            multiple
            disabled={state.kind === 'reading'}
            onChange={(event) => {
              const files = [...(event.currentTarget.files ?? [])];
              // The same file may be chosen again after it was mended.
              event.currentTarget.value = '';
              if (files.length) onFiles(files);
            }}
          />
        </label>
        <span class="sm-quiet">{i18n.t(isOver ? 'library.dropNow' : 'library.drop')}</span>
      </div>
      <div role="status">
        {state.kind === 'reading' && <p>{describeReading(state)}</p>}
        {state.kind === 'failed' && <p class="sm-notice sm-notice--danger">{state.reason}</p>}
        {state.kind === 'planned' && (
          <ImportReport outcome={state.outcome} onAccept={state.onAccept} onRestore={onRestore} onDismiss={onDismiss} />
        )}
        {state.kind === 'done' && <ImportReport outcome={state.outcome} onRestore={onRestore} onDismiss={onDismiss} />}
      </div>
      <p class="sm-small sm-quiet">{i18n.t('library.importEffects')}</p>
    </section>
  );
}

function describeReading({ fileName: name, progress }: Extract<ImportState, { kind: 'reading' }>): string {
  if (!progress) return i18n.t('library.reading', { name });
  const { step, n, of } = progress;
  return i18n.t(step === 'checking' ? 'library.checkingPart' : 'library.storingPart', { name, n, of });
}
