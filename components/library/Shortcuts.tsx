import { i18n } from '#i18n';
import './shortcuts.css';

export interface Shortcut {
  readonly name: string;
  readonly action: string;
  /** Null where the reader, or the browser, has set none. */
  readonly keys: string | null;
}

/** Keys as the reader has set them, and what they do. */
export function Shortcuts({ shortcuts }: { shortcuts: readonly Shortcut[] }) {
  return (
    <dl class="sm-keys">
      {shortcuts.map(({ name, action, keys }) => (
        <div key={name}>
          <dt>{keys ? <kbd>{keys}</kbd> : <span class="sm-quiet">{i18n.t('settings.noKey')}</span>}</dt>
          <dd>{action}</dd>
        </div>
      ))}
    </dl>
  );
}
