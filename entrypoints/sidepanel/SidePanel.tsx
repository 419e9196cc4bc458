import { i18n } from '#i18n';
import { Logo } from '../../components/Icon';
import { parseRoute } from '../../components/library/route';
import { PageIcon } from '../../components/PageIcon';
import type { ActivePage } from '../../lib/messaging/active-page';
import { NoSpeech } from './NoSpeech';
import { PageClaims } from './PageClaims';
import { PanelSkeleton } from './PanelSkeleton';
import type { PanelGateway } from './panel-gateway';
import { ReadingClaims } from './ReadingClaims';
import { useActivePage } from './use-active-page';

/** The claims of the speech in this window's active tab. */
export function SidePanel({ gateway }: { gateway: PanelGateway }) {
  const page = useActivePage(gateway);
  return (
    <div class="sm-panel">
      <nav class="sm-panel__bar" aria-label={i18n.t('panel.title')}>
        <span class="sm-panel__name">
          <Logo />
          {i18n.t('panel.title')}
        </span>
        <a class="sm-button sm-button--quiet" href="/library.html" target="_blank" rel="noopener">
          <PageIcon name="library" />
          {i18n.t('panel.library')}
        </a>
      </nav>
      <main class="sm-panel__body" aria-busy={page === null}>
        <PanelBody page={page} gateway={gateway} />
      </main>
    </div>
  );
}

function PanelBody({ page, gateway }: { page: ActivePage | null; gateway: PanelGateway }) {
  if (page === null) return <PanelSkeleton />;
  if (page.kind === 'unread speech page')
    return (
      <section class="sm-panel__group">
        <p>{i18n.t('panel.reload')}</p>
        <p>
          <button type="button" class="sm-button sm-button--primary" onClick={() => gateway.reload(page.tabId)}>
            <PageIcon name="reload" />
            {i18n.t('popup.reload')}
          </button>
        </p>
      </section>
    );
  if (page.kind === 'own page') {
    const route = parseRoute(page.hash);
    if (route.page === 'read')
      return <ReadingClaims key={route.speechId} speechId={route.speechId} page={page} gateway={gateway} />;
  }
  if (page.kind !== 'speech page') return <NoSpeech refusedFor={null} kept={null} gateway={gateway} />;
  if (page.state.kind === 'reading') return <PanelSkeleton />;
  if (page.state.kind === 'not a speech')
    return <NoSpeech refusedFor={page.state.reason} kept={page.state.kept} gateway={gateway} />;
  return <PageClaims key={page.state.transcript.id} state={page.state} page={page} gateway={gateway} />;
}
