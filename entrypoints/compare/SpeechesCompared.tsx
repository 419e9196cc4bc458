import { useEffect, useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { chooseRows } from '../../components/compare/choose-rows';
import type { CompareGateway } from '../../components/compare/compare-gateway';
import { type ComparedPair, textOf } from '../../components/compare/compared-pair';
import {
  listRows,
  onePerPair,
  type ShownRow,
  type TwoSpeeches,
  toReferences,
} from '../../components/compare/comparison-rows';
import { PrintComparison } from '../../components/compare/PrintComparison';
import { TwoSpeechesView } from '../../components/compare/TwoSpeechesView';
import { useCompareKeys } from '../../components/compare/use-compare-keys';
import type { CompareState } from '../../components/compare-href';
import type { AskedText, SaidBeforeAnswer } from '../../components/cross-references/said-before-gateway';
import { useLinks } from '../../components/cross-references/use-said-before';
import { explainFailure } from '../../components/explain-failure';
import { readingHref } from '../../components/library/route';
import { lastReadAt } from '../../lib/domain/newest-transcript';
import { usePrintSheet } from '../library/use-print-sheet';

interface SpeechesComparedProps {
  readonly pair: ComparedPair;
  readonly comparison: TwoSpeeches;
  readonly state: CompareState;
  readonly gateway: CompareGateway;
  readonly areKeysOn: boolean;
  readonly onChange: (change: Partial<CompareState>) => void;
  readonly onSay: (words: string) => void;
}

/** Two speeches compared, with what the reader has said of the pairs. */
export function SpeechesCompared(props: SpeechesComparedProps) {
  const { pair, comparison, state, gateway, areKeysOn, onChange, onSay } = props;
  const panel = useRef<HTMLDivElement>(null);
  const text = useMemo<AskedText>(() => {
    const { speech, transcript } = textOf(pair, 'later');
    return { speech, transcript, readAt: lastReadAt(transcript), isStored: true, speechId: speech.id };
  }, [pair]);
  const answer = useMemo<SaidBeforeAnswer>(() => {
    const { speech } = textOf(pair, 'earlier');
    const references = toReferences(comparison, pair);
    return { references, others: new Map([[speech.id, speech]]), searched: 1, keepFailure: null };
  }, [comparison, pair]);
  const { links, actions, failure } = useLinks(text, answer, gateway.links);
  const rows = useMemo(() => listRows(comparison, pair, links), [comparison, pair, links]);
  const chosen = useMemo(() => chooseRows(rows, state), [rows, state.filter, state.row, state.withWeaker]);
  const current = rows.find(({ key }) => key === state.row) ?? null;
  useLinkedPlace(rows, pair, state, onChange);
  const step = (by: 1 | -1) => {
    const pairs = onePerPair(chosen);
    const at = pairs.findIndex(({ number }) => number === current?.number);
    const next = at < 0 ? pairs[by === 1 ? 0 : pairs.length - 1] : pairs[(at + by + pairs.length) % pairs.length];
    if (!next) return;
    onChange({ row: next.key, tab: 'passages', view: 'columns' });
    panel.current?.scrollIntoView({ block: 'nearest' });
  };
  const link = current?.link ?? null;
  useCompareKeys(areKeysOn, {
    n: () => step(1),
    p: () => step(-1),
    l() {
      if (link?.verdict !== 'suggested') return;
      actions.onConfirm(link);
      onSay(i18n.t('compare.confirmedNow', { n: current?.number ?? 0 }));
    },
    x() {
      if (!link || link.verdict === 'dismissed') return;
      actions.onDismiss(link);
      onSay(i18n.t('compare.dismissedNow', { n: current?.number ?? 0 }));
    },
    o: () => current && void open(addressOf(current, pair)),
  });
  usePrintSheet(() => (
    <PrintComparison
      pair={pair}
      comparison={comparison}
      rows={rows}
      state={state}
      printedAt={new Date().toISOString()}
    />
  ));
  return (
    <>
      {failure && (
        <p class="sm-notice sm-notice--danger" role="alert">
          {i18n.t('compare.notKept')} {explainFailure(failure)}
        </p>
      )}
      <TwoSpeechesView
        pair={pair}
        comparison={comparison}
        rows={rows}
        state={state}
        actions={actions}
        panel={panel}
        onChange={onChange}
        onStep={step}
      />
    </>
  );
}

/** The reading view at the earlier passage, or at the later one where there is no other. */
function addressOf(row: ShownRow, pair: ComparedPair): string {
  const side = row.earlier ? 'earlier' : 'later';
  const words = row[side];
  const focus = words && { kind: 'passage' as const, start: words.start, end: words.end };
  return `/library.html${readingHref(textOf(pair, side).speech.id, focus)}`;
}

/** A link to two places without a row opens the pair that stands there. */
function useLinkedPlace(
  rows: readonly ShownRow[],
  pair: ComparedPair,
  { row, at }: CompareState,
  onChange: (change: Partial<CompareState>) => void,
): void {
  const place = useRef(row ? null : at);
  useEffect(() => {
    const wanted = place.current;
    place.current = null;
    if (!wanted) return;
    const [earlier, later] = pair.earlier === 'a' ? [wanted.a, wanted.b] : [wanted.b, wanted.a];
    const found = rows.find((each) => each.earlier?.start === earlier && each.later?.start === later);
    if (found) onChange({ row: found.key });
  }, [rows]);
}
