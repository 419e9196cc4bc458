import { useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { passageOf, passagesIn } from '../../components/cross-references/choose-passages';
import { PassagesBefore } from '../../components/cross-references/PassagesBefore';
import { SaidBefore } from '../../components/cross-references/SaidBefore';
import type { AskedText } from '../../components/cross-references/said-before-gateway';
import { PageIcon } from '../../components/PageIcon';
import { shortenQuote } from '../../components/shorten-quote';
import type { Passage } from '../../lib/domain/transcript';
import type { ActivePage } from '../../lib/messaging/active-page';
import type { PageView } from '../../lib/messaging/protocol';
import type { PanelGateway } from './panel-gateway';

/** Words that the reader asked about: a claim, or a passage that has a tick on the page. */
export interface AskedWords {
  readonly start: number;
  readonly end: number;
  readonly of: 'claim' | 'passage';
}

interface BeforeDeskProps {
  readonly text: AskedText;
  readonly page: ActivePage;
  /** Null to follow the page. */
  readonly asked: AskedWords | null;
  readonly onLeave: () => void;
  readonly gateway: PanelGateway;
}

const NOTHING: PageView = { selected: null, inView: null };

/** What was said before on a claim, on what is selected or in view on the page, or on the whole speech. */
export function BeforeDesk({ text, page, asked, onLeave, gateway }: BeforeDeskProps) {
  const [isWhole, setWhole] = useState(false);
  const canFollow = page.kind === 'speech page';
  const view = useView(page, canFollow && !asked && !isWhole, gateway);
  const onShow = (range: { start: number; end: number }) => gateway.showPassage(page, range);
  if (asked)
    return (
      <section class="sm-panel__group">
        <h2 class="sm-group-title">{i18n.t(asked.of === 'claim' ? 'before.onClaim' : 'before.onPassage')}</h2>
        <p>
          <button type="button" class="sm-button sm-button--quiet sm-button--small" onClick={onLeave}>
            <PageIcon name="undo" />
            {i18n.t('before.leaveClaim')}
          </button>
        </p>
        <One text={text} span={asked} gateway={gateway} onShow={onShow} />
      </section>
    );
  if (!canFollow) return <SaidBefore text={text} gateway={gateway.saidBefore} onShow={onShow} />;
  return (
    <section class="sm-panel__group">
      <fieldset class="sm-chips sm-before__scope">
        <legend class="sm-hidden">{i18n.t('before.scope')}</legend>
        {[false, true].map((whole) => (
          <button
            key={String(whole)}
            type="button"
            class="sm-chip"
            aria-pressed={whole === isWhole}
            onClick={() => setWhole(whole)}
          >
            {i18n.t(whole ? 'before.whole' : 'before.follow')}
          </button>
        ))}
      </fieldset>
      {isWhole ? (
        <SaidBefore text={text} gateway={gateway.saidBefore} onShow={onShow} />
      ) : view.selected ? (
        <>
          <h2 class="sm-group-title">{i18n.t('before.onSelection')}</h2>
          <One text={text} span={view.selected} gateway={gateway} onShow={onShow} />
        </>
      ) : (
        <InView text={text} view={view} gateway={gateway} onShow={onShow} />
      )}
    </section>
  );
}

interface PartProps {
  readonly text: AskedText;
  readonly gateway: PanelGateway;
  readonly onShow: (range: { start: number; end: number }) => void;
}

/** Words that the reader asked about by themselves. */
function One({ text, span: { start, end }, gateway, onShow }: PartProps & { span: { start: number; end: number } }) {
  const passages = useMemo(() => [passageOf({ start, end }, text.transcript)], [start, end, text.transcript]);
  return (
    <PassagesBefore
      text={text}
      passages={passages}
      gateway={gateway.saidBefore}
      onShow={onShow}
      nothing={i18n.t('before.nothingOn', { quote: shortenQuote(passages[0]?.text ?? '') })}
      offersWeaker={true}
    />
  );
}

function InView({ text, view: { inView }, gateway, onShow }: PartProps & { view: PageView }) {
  const { start = 0, end = 0 } = inView ?? {};
  const passages = useMemo<Passage[]>(() => passagesIn({ start, end }, text.transcript), [start, end, text.transcript]);
  return (
    <>
      <h2 class="sm-group-title">{i18n.t('before.inView')}</h2>
      <PassagesBefore
        text={text}
        passages={passages}
        gateway={gateway.saidBefore}
        onShow={onShow}
        nothing={i18n.t('before.nothingInView')}
        offersWeaker={false}
      />
    </>
  );
}

function useView(page: ActivePage, isFollowing: boolean, gateway: PanelGateway): PageView {
  const [view, setView] = useState(NOTHING);
  const tabId = page.kind === 'speech page' ? page.tabId : null;
  useEffect(
    () => (isFollowing && tabId !== null ? gateway.watchView(tabId, setView) : undefined),
    [isFollowing, tabId, gateway],
  );
  return view;
}
