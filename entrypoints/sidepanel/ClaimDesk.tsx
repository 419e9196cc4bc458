import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ClaimList } from '../../components/ClaimList';
import { ExportPanel, type ExportScope } from '../../components/ExportPanel';
import type { Placements } from '../../components/order-claims';
import { PageIcon } from '../../components/PageIcon';
import { SpeechHeader } from '../../components/SpeechHeader';
import { Toast } from '../../components/Toast';
import { type Place, useClaimActions } from '../../components/use-claim-actions';
import type { Claim, Tag } from '../../lib/domain/claim';
import type { Instant } from '../../lib/domain/dates';
import type { CoderId, SpeechId } from '../../lib/domain/ids';
import { isFound } from '../../lib/domain/placement';
import type { Speech } from '../../lib/domain/speech';
import type { StoredTranscript } from '../../lib/domain/speechmark-document';
import type { Transcript } from '../../lib/domain/transcript';
import type { ActivePage } from '../../lib/messaging/active-page';
import { type AskedWords, BeforeDesk } from './BeforeDesk';
import { ClaimFilters } from './ClaimFilters';
import { filterClaims, isNarrowed, NO_CHOICE } from './filter-claims';
import { type PanelTab, PanelTabs } from './PanelTabs';
import { PanelThreads } from './PanelThreads';
import type { PanelGateway } from './panel-gateway';
import { useSpeechThreads } from './use-speech-threads';

interface ClaimDeskProps {
  readonly speech: Speech;
  /** The text that the claims are placed in. */
  readonly transcript: Transcript & Partial<Pick<StoredTranscript, 'readings'>>;
  /** Null until the first claim is stored. */
  readonly speechId: SpeechId | null;
  readonly claims: readonly Claim[];
  readonly tags: readonly Tag[];
  readonly coder: CoderId | null;
  readonly placements: Placements | null;
  /** What should be known about the text that the claims are placed in. */
  readonly note: string | null;
  /** What happened to the page since the reader last knew it. */
  readonly changes: ComponentChildren;
  /** When the text was read, and whether it has been altered since. */
  readonly readAt: Instant;
  readonly isAltered: boolean;
  readonly page: ActivePage;
  readonly showIn: 'page' | 'reading view';
  readonly gateway: PanelGateway;
}

/** The claims of one speech: counted, narrowed, listed, edited, taken away. */
export function ClaimDesk(props: ClaimDeskProps) {
  const { speech, transcript, speechId, claims, tags, coder, placements, note, page, showIn, gateway } = props;
  const [choice, setChoice] = useState(NO_CHOICE);
  const [isExporting, setExporting] = useState(false);
  const [tab, setTab] = useState<PanelTab>('claims');
  const [asked, setAsked] = useState<AskedWords | null>(null);
  const show = useCallback((claim: Claim) => gateway.showClaim(page, claim.id), [gateway, page]);
  const showPassage = useCallback(
    (range: { start: number; end: number }) => gateway.showPassage(page, range),
    [gateway, page],
  );
  const attach = useCallback(
    (claim: Claim, range: { start: number; end: number } | null) => gateway.attachClaim(page, claim.id, range),
    [gateway, page],
  );
  const findSpeech = useCallback(() => speech, [speech]);
  const findPlace = useCallback(
    (claim: Claim): Place => {
      const placement = placements?.[claim.id];
      return placement ? { transcript, span: isFound(placement) ? placement : null } : null;
    },
    [placements, transcript],
  );
  const { actions, toast, dropToast } = useClaimActions({
    gateway,
    showIn,
    show,
    showPassage,
    attach: showIn === 'page' ? attach : null,
    attachBack: gateway.attachBack,
    findSpeech,
    findPlace,
  });
  const askBefore = useCallback(
    (claim: Claim) => {
      const placement = placements?.[claim.id];
      if (!placement || !isFound(placement)) return;
      setAsked({ start: placement.start, end: placement.end, of: 'claim' });
      setTab('before');
    },
    [placements],
  );
  const tabId = page.kind === 'speech page' ? page.tabId : null;
  useEffect(() => {
    if (tabId === null) return undefined;
    return gateway.watchAskedPassage(tabId, ({ start, end }) => {
      if (start >= end || end > transcript.text.length) return;
      setAsked({ start, end, of: 'passage' });
      setTab('before');
    });
  }, [gateway, tabId, transcript]);
  const shown = filterClaims(claims, choice);
  const threads = useSpeechThreads(speechId, gateway);
  const text = useMemo(
    () => ({
      speech,
      transcript,
      speechId,
      readAt: props.readAt,
      altered: props.isAltered,
      isStored: showIn === 'reading view',
    }),
    [speech, transcript, speechId, props.readAt, props.isAltered, showIn],
  );

  if (isExporting && speechId)
    return <ExportPanel scopes={listScopes(props, speechId, shown)} onClose={() => setExporting(false)} />;
  return (
    <>
      <SpeechHeader speech={speech} text={transcript.text} isBrief />
      <div class="sm-panel__ways">
        {props.changes}
        <PanelThreads threads={threads} />
      </div>
      <PanelTabs tab={tab} claims={claims.length} onChoose={setTab} />
      <div role="tabpanel" id={`sm-tabpanel-${tab}`} aria-labelledby={`sm-tab-${tab}`}>
        {tab === 'before' ? (
          <BeforeDesk text={text} page={page} asked={asked} onLeave={() => setAsked(null)} gateway={gateway} />
        ) : claims.length === 0 ? (
          <EmptyList gateway={gateway} />
        ) : (
          <section class="sm-panel__group sm-panel__claims">
            <div class="sm-panel__summary">
              <h2 class="sm-panel__count">{i18n.t('speech.claims', claims.length)}</h2>
              {speechId && (
                <button type="button" class="sm-button" onClick={() => setExporting(true)}>
                  <PageIcon name="export" />
                  {i18n.t('panel.export')}
                </button>
              )}
            </div>
            <ClaimFilters claims={claims} tags={tags} choice={choice} onChange={setChoice} />
            <p role="status" class="sm-small sm-quiet sm-panel__shown">
              {isNarrowed(choice) && i18n.t('panel.shown', { n: shown.length, all: claims.length })}
            </p>
            {note && <p class="sm-small sm-quiet">{note}</p>}
            {shown.length === 0 && <p class="sm-quiet">{i18n.t('panel.nothingMatches')}</p>}
            <ClaimList
              claims={shown}
              tags={tags}
              placements={placements}
              coder={coder}
              language={speech.language}
              text={transcript.text}
              threads={threads}
              actions={{ ...actions, askBefore }}
            />
          </section>
        )}
      </div>
      <Toast message={toast} onDone={dropToast} />
    </>
  );
}

/** The whole speech, and what is on show where that is less. */
function listScopes(props: ClaimDeskProps, speechId: SpeechId, shown: readonly Claim[]): ExportScope[] {
  const { claims, gateway } = props;
  const whole: ExportScope = {
    id: 'speech',
    label: i18n.t('panel.scopeSpeech'),
    load: () => gateway.loadExport(speechId, null),
  };
  if (shown.length === claims.length || shown.length === 0) return [whole];
  const part: ExportScope = {
    id: 'shown',
    label: i18n.t('panel.shown', { n: shown.length, all: claims.length }),
    isPart: true,
    load: () =>
      gateway.loadExport(
        speechId,
        shown.map(({ id }) => id),
      ),
  };
  return [part, whole];
}

function EmptyList({ gateway }: { gateway: PanelGateway }) {
  const [key, setKey] = useState<string | null>(null);
  useEffect(() => void gateway.findMarkKey().then(setKey), [gateway]);
  return (
    <section class="sm-panel__empty">
      <h2>{i18n.t('panel.empty')}</h2>
      <p class="sm-quiet">{key ? i18n.t('panel.emptyHint', { key }) : i18n.t('panel.emptyHintNoKey')}</p>
    </section>
  );
}
