import { useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Claim } from '../../lib/domain/claim';
import { type CopyRun, runKey } from '../../lib/domain/copy-runs';
import { readingHref } from '../library/route';
import { PageIcon } from '../PageIcon';
import { ChangeList } from './ChangeList';
import { claimsOfChanges, findInNewest } from './claims-of-changes';
import { type CopiedSpeech, compareCopies } from './compare-copies';
import { describeChanges } from './describe-changes';
import { MetadataList } from './MetadataList';
import { nameCopies } from './name-copies';
import { VersionText } from './VersionText';
import './versions.css';

interface VersionViewProps {
  readonly copied: CopiedSpeech;
  /** Oldest first. */
  readonly runs: readonly CopyRun[];
  readonly from: CopyRun;
  readonly to: CopyRun;
  readonly claims: readonly Claim[];
  /** Null where the reader knows of these changes already. */
  readonly onKnown: (() => void) | null;
  onChoose(from: CopyRun, to: CopyRun): void;
}

/** Two copies of one speech: a sentence, the page's details, the changed passages, and both texts in one. */
export function VersionView({ copied, runs, from, to, claims, onKnown, onChoose }: VersionViewProps) {
  const { speech } = copied;
  const comparison = useMemo(() => compareCopies(copied, from, to), [copied, from, to]);
  const onChanges = useMemo(
    () => (comparison ? claimsOfChanges(claims, comparison.changes, copied, from) : new Map()),
    [claims, comparison, copied, from],
  );
  const inNewest = useMemo(() => findInNewest(claims, copied), [claims, copied]);
  const [current, setCurrent] = useState<number | null>(null);
  const text = useRef<HTMLElement>(null);
  const goTo = (change: number, isStep = false) => {
    setCurrent(change);
    const place = text.current?.querySelector<HTMLElement>(`[data-change="${change}"]`);
    place?.closest('details')?.setAttribute('open', '');
    place?.scrollIntoView({ block: 'center' });
    // A step leaves the focus where the next one is made.
    if (!isStep) place?.focus({ preventScroll: true });
  };
  return (
    <div class="sm-versions">
      <header class="sm-versions__head">
        <p class="sm-small">
          <a href={readingHref(speech.id)}>{i18n.t('versions.reading')}</a>
        </p>
        <h1>{i18n.t('versions.title')}</h1>
        <p class="sm-versions__speech sm-quotation" lang={speech.language} dir="auto">
          {speech.title || i18n.t('speech.untitled')}
        </p>
        {runs.length < 2 ? (
          <p class="sm-quiet">{i18n.t('versions.onlyOne')}</p>
        ) : (
          <>
            <CopyChoices runs={runs} from={from} to={to} onChoose={onChoose} />
            {comparison && (
              <p class="sm-versions__sentence" role="status">
                {describeChanges(comparison, from, to, speech)}
              </p>
            )}
            {onKnown && (
              <button type="button" class="sm-button" title={i18n.t('versions.knownHint')} onClick={onKnown}>
                <PageIcon name="check" />
                {i18n.t('versions.known')}
              </button>
            )}
          </>
        )}
      </header>
      {comparison && runs.length > 1 && (
        <>
          <MetadataList changes={comparison.metadata} />
          <ChangeList
            changes={comparison.changes}
            claims={onChanges}
            inNewest={inNewest}
            speech={speech}
            current={current}
            onShow={(change) => goTo(change)}
          />
          <VersionText
            blocks={comparison.pieces}
            language={speech.language}
            count={comparison.changes.length}
            current={current}
            box={text}
            onGoTo={(change) => goTo(change, true)}
          />
        </>
      )}
    </div>
  );
}

type CopyChoicesProps = Pick<VersionViewProps, 'runs' | 'from' | 'to' | 'onChoose'>;

/** Which two copies, by the days on which the page was met saying so. */
function CopyChoices({ runs, from, to, onChoose }: CopyChoicesProps) {
  const names = useMemo(() => nameCopies(runs), [runs]);
  const select = (label: string, chosen: CopyRun, choose: (run: CopyRun) => void) => (
    <label class="sm-versions__choice">
      <span class="sm-label">{label}</span>
      <select
        class="sm-select"
        value={String(runs.indexOf(chosen))}
        onChange={(event) => choose(runs[Number(event.currentTarget.value)] ?? chosen)}
      >
        {runs.map((run, index) => (
          <option key={runKey(run)} value={String(index)}>
            {names[index]}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <div class="sm-versions__choices">
      {select(i18n.t('versions.from'), from, (run) => onChoose(run, to))}
      {select(i18n.t('versions.to'), to, (run) => onChoose(from, run))}
    </div>
  );
}
