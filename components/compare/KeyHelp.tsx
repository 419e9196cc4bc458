import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';

interface KeyHelpProps {
  readonly areOn: boolean;
  readonly onSwitch: (areOn: boolean) => void;
  readonly onClose: () => void;
}

const KEYS = ['n', 'p', 's', 'l', 'x', 'f', 'o'] as const;

/** The keys of the page, and a way to turn them off; Escape closes it and gives the focus back. */
export function KeyHelp({ areOn, onSwitch, onClose }: KeyHelpProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="sm-keys" aria-label={i18n.t('compare.key.title')} onClose={onClose}>
      <h2>{i18n.t('compare.key.title')}</h2>
      <label class="sm-keys__switch">
        <input type="checkbox" checked={areOn} onChange={(event) => onSwitch(event.currentTarget.checked)} />
        {i18n.t('compare.key.on')}
      </label>
      <p class="sm-small sm-quiet">{i18n.t('compare.key.hint')}</p>
      <dl class={areOn ? 'sm-keys__list' : 'sm-keys__list sm-quiet'}>
        {KEYS.map((key) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{i18n.t(`compare.key.${key}`)}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>?</kbd>
          </dt>
          <dd>{i18n.t('compare.key.help')}</dd>
        </div>
      </dl>
      <button type="button" class="sm-button" onClick={() => dialog.current?.close()}>
        {i18n.t('compare.key.close')}
      </button>
    </dialog>
  );
}
