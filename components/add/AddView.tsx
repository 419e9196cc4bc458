import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import './add.css';

export type AddFrom = 'files' | 'govuk';

interface AddViewProps {
  readonly from: AddFrom;
  readonly children: ComponentChildren;
}

/** Ways to make the library grow: what the reader has, and what GOV.UK has. */
export function AddView({ from, children }: AddViewProps) {
  const id = useId();
  return (
    <section class="sm-library__page sm-add" aria-labelledby={id}>
      <div class="sm-library__head">
        <h1 id={id}>{i18n.t('add.title')}</h1>
      </div>
      <nav class="sm-add__ways" aria-label={i18n.t('add.ways')}>
        <a class="sm-tab" href="#/add" aria-current={from === 'files' ? 'page' : undefined}>
          {i18n.t('add.files')}
        </a>
        <a class="sm-tab" href="#/add/govuk" aria-current={from === 'govuk' ? 'page' : undefined}>
          {i18n.t('add.govuk')}
        </a>
      </nav>
      {children}
    </section>
  );
}
