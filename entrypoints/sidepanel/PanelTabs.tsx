import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { useRovingFocus } from '../../components/use-roving-focus';

const TABS = ['claims', 'before'] as const;
export type PanelTab = (typeof TABS)[number];

interface PanelTabsProps {
  readonly tab: PanelTab;
  readonly claims: number;
  readonly onChoose: (tab: PanelTab) => void;
}

/** What the panel shows of the speech: the reader's claims, or what was said before. */
export function PanelTabs({ tab, claims, onChoose }: PanelTabsProps) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = useRovingFocus(list);
  return (
    <div ref={list} class="sm-panel__tabs" role="tablist" aria-label={i18n.t('panel.tabs')} onKeyDown={onKeyDown}>
      {TABS.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          data-roving
          id={`sm-tab-${each}`}
          class="sm-panel__tab"
          aria-selected={each === tab}
          aria-controls={each === tab ? `sm-tabpanel-${each}` : undefined}
          onClick={() => onChoose(each)}
        >
          {each === 'claims' ? i18n.t('panel.claimsTab') : i18n.t('saidBefore.title')}
          {each === 'claims' && claims > 0 && <span class="sm-panel__tabcount">{claims}</span>}
        </button>
      ))}
    </div>
  );
}
