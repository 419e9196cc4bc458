import { useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Original } from '../../lib/domain/speechmark-document';
import type { Removal } from '../../lib/text/parse-transcript';
import { RemovalLog } from '../add/RemovalLog';

/** What a text was read from, and what of it is no word of the speech. */
export interface ReadOriginal extends Original {
  readonly removed: readonly Removal[];
}

/** Shows the file or the pasted text that a speech was read from, as it was, with every line that was left out. */
export function OriginalText({ read }: { read(): Promise<ReadOriginal | null> }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [original, setOriginal] = useState<ReadOriginal | null | 'reading'>('reading');
  const id = useId();
  const open = async () => {
    setOriginal('reading');
    dialog.current?.showModal();
    setOriginal(await read().catch(() => null));
  };
  return (
    <>
      <button type="button" class="sm-button sm-button--quiet" onClick={() => void open()}>
        {i18n.t('reading.original')}
      </button>
      <dialog ref={dialog} class="sm-dialog sm-original" aria-labelledby={id}>
        <h2 id={id}>{i18n.t('reading.originalTitle')}</h2>
        <div aria-live="polite">
          {original === 'reading' && <p class="sm-quiet">{i18n.t('reading.loading')}</p>}
          {original === null && <p class="sm-quiet">{i18n.t('reading.noOriginal')}</p>}
        </div>
        {original && original !== 'reading' && (
          <>
            <p class="sm-quiet">{original.name ?? i18n.t('reading.pasted')}</p>
            <RemovalLog removed={original.removed} />
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
            <section class="sm-original__text" tabIndex={0} aria-label={i18n.t('reading.originalTitle')}>
              <pre dir="auto">{original.text}</pre>
            </section>
          </>
        )}
        <p class="sm-ask__answers">
          <button type="button" class="sm-button" onClick={() => dialog.current?.close()}>
            {i18n.t('reading.closeOriginal')}
          </button>
        </p>
      </dialog>
    </>
  );
}
