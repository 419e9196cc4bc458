import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { Logo } from '../Icon';
import { formatRoute, NO_FILTER, type Route } from './route';
import { USUAL_SPEECH_LIST } from './speech-list-state';
import './library.css';

const SECTIONS: readonly {
  page: Route['page'];
  route: Route;
  name: 'speeches' | 'claims' | 'tags' | 'threads' | 'search' | 'add' | 'import' | 'settings';
}[] = [
  { page: 'speeches', route: { page: 'speeches', list: USUAL_SPEECH_LIST }, name: 'speeches' },
  { page: 'claims', route: { page: 'claims', filter: NO_FILTER }, name: 'claims' },
  { page: 'tags', route: { page: 'tags' }, name: 'tags' },
  { page: 'threads', route: { page: 'threads' }, name: 'threads' },
  { page: 'search', route: { page: 'search', text: '' }, name: 'search' },
  { page: 'add', route: { page: 'add', from: 'files' }, name: 'add' },
  { page: 'import', route: { page: 'import' }, name: 'import' },
  { page: 'settings', route: { page: 'settings' }, name: 'settings' },
];

interface LibraryFrameProps {
  readonly page: Route['page'];
  /** A table takes the whole width. */
  readonly isWide?: boolean;
  readonly children: ComponentChildren;
}

/** What is the same on every part of the library: name, sections, and where the content begins. */
export function LibraryFrame({ page, isWide = false, children }: LibraryFrameProps) {
  return (
    <div class="sm-library">
      <button
        type="button"
        class="sm-library__skip sm-button sm-button--primary"
        onClick={() => document.querySelector<HTMLElement>('.sm-library__main')?.focus()}
      >
        {i18n.t('library.skip')}
      </button>
      <header class="sm-library__bar">
        <a class="sm-library__name" href="#/speeches">
          <Logo />
          <span>{i18n.t('extension.name')}</span>
        </a>
        <nav class="sm-library__nav" aria-label={i18n.t('library.sections')}>
          {SECTIONS.map((section) => (
            <a
              key={section.page}
              class="sm-tab"
              href={formatRoute(section.route)}
              aria-current={section.page === (page === 'thread' ? 'threads' : page) ? 'page' : undefined}
            >
              {i18n.t(`library.${section.name}`)}
            </a>
          ))}
        </nav>
      </header>
      <main class="sm-library__main" data-wide={isWide || undefined} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
