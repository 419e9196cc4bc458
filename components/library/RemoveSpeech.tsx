import { useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';

interface RemoveSpeechProps {
  readonly title: string;
  readonly claims: number;
  /** Answers with what went wrong, or null. */
  onRemove(): Promise<string | null>;
}

/** Takes a speech out of the library; before that says what goes with it, and asks. */
export function RemoveSpeech({ title, claims, onRemove }: RemoveSpeechProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const id = useId();
  const remove = async () => {
    const failed = await onRemove();
    setProblem(failed);
    if (!failed) dialog.current?.close();
  };
  return (
    <>
      <button type="button" class="sm-button sm-button--danger" onClick={() => dialog.current?.showModal()}>
        {i18n.t('keep.remove')}
      </button>
      <dialog ref={dialog} class="sm-dialog sm-ask" aria-labelledby={id}>
        <h2 id={id}>{i18n.t('keep.removeTitle')}</h2>
        <p class="sm-quotation">{title || i18n.t('speech.untitled')}</p>
        <p>{claims > 0 ? i18n.t('keep.removeWithClaims', claims, { n: claims }) : i18n.t('keep.removeWithout')}</p>
        <p class="sm-quiet">{i18n.t('keep.removeEffects')}</p>
        {problem && (
          <p class="sm-notice sm-notice--danger" role="alert">
            {problem}
          </p>
        )}
        <p class="sm-ask__answers">
          <button type="button" class="sm-button" onClick={() => dialog.current?.close()}>
            {i18n.t('keep.cancel')}
          </button>
          <button type="button" class="sm-button sm-button--primary" onClick={() => void remove()}>
            {i18n.t('keep.confirmRemove')}
          </button>
        </p>
      </dialog>
    </>
  );
}
