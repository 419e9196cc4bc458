import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { Logo } from '../Icon';
import { PageIcon } from '../PageIcon';
// All here, for their order counts.
import './compare.css';
import './speech-slots.css';
import './rows.css';
import './desk.css';
import './drawer.css';
import './tables.css';
import './unified-text.css';
import './key-help.css';

interface CompareFrameProps {
  /** Null where there is nothing to print. */
  readonly onPrint: (() => void) | null;
  readonly onKeys: () => void;
  readonly children: ComponentChildren;
}

/** What is the same whatever is compared: name, ways out, and where the content begins. */
export function CompareFrame({ onPrint, onKeys, children }: CompareFrameProps) {
  return (
    <div class="sm-compare">
      <button
        type="button"
        class="sm-compare__skip sm-button sm-button--primary"
        onClick={() => document.querySelector<HTMLElement>('.sm-compare__main')?.focus()}
      >
        {i18n.t('compare.skip')}
      </button>
      <header class="sm-compare__bar">
        <a class="sm-compare__name" href="/library.html">
          <Logo />
          <span>{i18n.t('extension.name')}</span>
        </a>
        <nav class="sm-compare__nav" aria-label={i18n.t('library.sections')}>
          <a href="/library.html">{i18n.t('compare.library')}</a>
        </nav>
        <span class="sm-compare__tools">
          {onPrint && (
            <button type="button" class="sm-button sm-button--quiet" onClick={onPrint}>
              <PageIcon name="print" />
              {i18n.t('compare.print')}
            </button>
          )}
          <button type="button" class="sm-button sm-button--quiet" onClick={onKeys}>
            {i18n.t('compare.keys')}
          </button>
        </span>
      </header>
      <main class="sm-compare__main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
