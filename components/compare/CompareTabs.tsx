import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { COMPARE_TABS, type CompareTab } from '../compare-href';
import { useRovingFocus } from '../use-roving-focus';

interface CompareTabsProps {
  readonly tab: CompareTab;
  /** How many rows stand under each; absent where that says nothing. */
  readonly counts: Readonly<Partial<Record<CompareTab, number>>>;
  readonly onChoose: (tab: CompareTab) => void;
}

/** The parts of the comparison (ARIA APG: tabs, opened by a press). */
export function CompareTabs({ tab, counts, onChoose }: CompareTabsProps) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = useRovingFocus(list);
  return (
    <div ref={list} class="sm-compare__tabs" role="tablist" aria-label={i18n.t('compare.tabs')} onKeyDown={onKeyDown}>
      {COMPARE_TABS.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          data-roving
          id={`sm-tab-${each}`}
          class="sm-compare__tab"
          aria-selected={each === tab}
          aria-controls={each === tab ? `sm-tabpanel-${each}` : undefined}
          onClick={() => onChoose(each)}
        >
          {i18n.t(`compare.tab.${each}`)}
          {counts[each] !== undefined && <span class="sm-compare__tabcount">{counts[each]}</span>}
        </button>
      ))}
    </div>
  );
}
