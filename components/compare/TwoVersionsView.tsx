import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { VersionComparison } from '../../lib/domain/version-comparison';
import { ChangeList } from '../versions/ChangeList';
import { MetadataList } from '../versions/MetadataList';
import { VersionText } from '../versions/VersionText';
import { type ComparedPair, textOf } from './compared-pair';
import '../versions/versions.css';

interface TwoVersionsViewProps {
  readonly pair: ComparedPair;
  readonly versions: VersionComparison;
  /** What happened, in a sentence; null where the days of both are not known. */
  readonly sentence: string | null;
}

const NO_CLAIMS = new Map();
const NONE = new Set<never>();

/** Two versions of one speech: what the pages say otherwise, the changed passages, and both texts in one, folded. */
export function TwoVersionsView({ pair, versions, sentence }: TwoVersionsViewProps) {
  const [current, setCurrent] = useState<number | null>(null);
  const text = useRef<HTMLElement>(null);
  const { speech } = textOf(pair, 'later');
  const goTo = (change: number, isStep: boolean) => {
    setCurrent(change);
    const place = text.current?.querySelector<HTMLElement>(`[data-change="${change}"]`);
    place?.closest('details')?.setAttribute('open', '');
    place?.scrollIntoView({ block: 'center' });
    // A step leaves the focus where the next one is made.
    if (!isStep) place?.focus({ preventScroll: true });
  };
  return (
    <div class="sm-versions sm-compare__versions">
      {sentence && <p class="sm-versions__sentence">{sentence}</p>}
      {!sentence && versions.changes.length === 0 && <p>{i18n.t('compare.identical')}</p>}
      <MetadataList changes={[...versions.metadata, ...versions.knownOnce]} />
      {versions.changes.length > 0 && (
        <ChangeList
          changes={versions.changes}
          claims={NO_CLAIMS}
          inNewest={NONE}
          speech={speech}
          current={current}
          onShow={(change) => goTo(change, false)}
        />
      )}
      <VersionText
        blocks={versions.pieces}
        language={speech.language}
        count={versions.changes.length}
        current={current}
        box={text}
        onGoTo={(change) => goTo(change, true)}
      />
    </div>
  );
}
