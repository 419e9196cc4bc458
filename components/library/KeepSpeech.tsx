import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Result } from '../../lib/domain/errors';
import type { SpeechId } from '../../lib/domain/ids';
import { explainFailure } from '../explain-failure';
import { PageIcon } from '../PageIcon';

type KeepState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy' }
  /** Just now, here: it can be taken back. */
  | { readonly kind: 'added'; readonly id: SpeechId }
  | { readonly kind: 'failed'; readonly reason: string };

interface KeepSpeechProps {
  /** Null while the speech is not in the library. */
  readonly speechId: SpeechId | null;
  /** With claims on it, it is no longer for an undo to take away. */
  readonly hasClaims: boolean;
  onAdd(): Promise<Result<SpeechId>>;
  onUndo(id: SpeechId): Promise<Result<unknown>>;
}

/** Adds the speech of a page to the library, by one press, and takes that back. */
export function KeepSpeech({ speechId, hasClaims, onAdd, onUndo }: KeepSpeechProps) {
  const [state, setState] = useState<KeepState>({ kind: 'idle' });
  const run = async <Value,>(work: () => Promise<Result<Value>>, toState: (value: Value) => KeepState) => {
    setState({ kind: 'busy' });
    const result = await work();
    setState(result.ok ? toState(result.value) : { kind: 'failed', reason: explainFailure(result.error) });
  };
  const isOffered = speechId === null && state.kind !== 'added';
  return (
    <div class="sm-keep">
      {isOffered && (
        <button
          type="button"
          class="sm-button"
          aria-disabled={state.kind === 'busy'}
          onClick={() => state.kind !== 'busy' && void run(onAdd, (id) => ({ kind: 'added', id }))}
        >
          <PageIcon name="library" />
          {i18n.t('keep.add')}
        </button>
      )}
      <div role="status" class="sm-keep__said">
        {state.kind === 'added' && (
          <>
            <span>{i18n.t('keep.added')}</span>
            {!hasClaims && (
              <button
                type="button"
                class="sm-button sm-button--quiet"
                onClick={() =>
                  void run(
                    () => onUndo(state.id),
                    () => ({ kind: 'idle' }),
                  )
                }
              >
                {i18n.t('keep.undo')}
              </button>
            )}
          </>
        )}
        {state.kind === 'failed' && <p class="sm-notice sm-notice--danger">{state.reason}</p>}
      </div>
    </div>
  );
}
