import type { RefObject } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useRovingFocus } from '../use-roving-focus';
import type { ComparedPair } from './compared-pair';
import { onePerPair, type ShownRow } from './comparison-rows';
import { nameRowKinds } from './describe-row';
import { placeRibbon, spreadLabels } from './draw-ribbons';
import { Pane, type PaneMark } from './Pane';
import { RowNumber } from './RowCard';
import { drawStrip, Strip } from './Strip';
import { type MeasuredPanes, type Offsets, useAlignedPanes } from './use-aligned-panes';

interface SideBySideProps {
  readonly pair: ComparedPair;
  /** Those to be seen, by interest. */
  readonly rows: readonly ShownRow[];
  readonly alignment: readonly Offsets[];
  readonly current: ShownRow | null;
  /** Where to begin; null for the top. */
  readonly at: Offsets | null;
  readonly onOpen: (row: ShownRow) => void;
  readonly onRead: (at: Offsets) => void;
}

/** Both texts in full, scrolled together by what belongs together, with ribbons between the pairs and a strip beside each. */
export function SideBySide({ pair, rows, alignment, current, at, onOpen, onRead }: SideBySideProps) {
  const [isTogether, setTogether] = useState(true);
  const [a, b] = [useRef<HTMLElement>(null), useRef<HTMLElement>(null)];
  const gutter = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const marks = useMemo(() => ({ a: marksOf(rows, pair, 'a'), b: marksOf(rows, pair, 'b') }), [rows, pair]);
  const onMove = useCallback(
    (measured: MeasuredPanes) => {
      if (a.current && b.current && gutter.current) drawRibbons(gutter.current, measured, a.current, b.current);
      for (const column of ['a', 'b'] as const) {
        const [strip, pane] = [box.current?.querySelector<HTMLElement>(`[data-strip="${column}"]`), { a, b }[column]];
        if (strip && pane.current) drawStrip(strip, measured[column], pane.current.scrollTop);
      }
    },
    [a, b],
  );
  const goTo = useAlignedPanes({ a, b, alignment, isTogether, keys: [marks], onMove, onRest: onRead });
  const openFirst = (keys: readonly string[]) => {
    const here = onePerPair(rows.filter(({ key }) => keys.includes(key)));
    // Where several pairs share the words, the next press opens the next of them.
    const next = here[(here.findIndex(({ number }) => number === current?.number) + 1) % here.length];
    if (next) onOpen(next);
  };
  useCurrent(box, current);
  useArrival(current, at, pair, goTo);
  return (
    <div ref={box} class="sm-columns">
      <label class="sm-columns__together sm-small">
        <input type="checkbox" checked={isTogether} onChange={(event) => setTogether(event.currentTarget.checked)} />
        {i18n.t('compare.together')}
      </label>
      <Strip column="a" marks={marks.a} pane={a} />
      <Pane column="a" text={pair.a} marks={marks.a} box={a} onOpen={openFirst} />
      <Gutter rows={rows} current={current} box={gutter} onOpen={onOpen} />
      <Pane column="b" text={pair.b} marks={marks.b} box={b} onOpen={openFirst} />
      <Strip column="b" marks={marks.b} pane={b} />
    </div>
  );
}

function marksOf(rows: readonly ShownRow[], pair: ComparedPair, column: 'a' | 'b'): PaneMark[] {
  const side = pair.earlier === column ? 'earlier' : 'later';
  return rows.flatMap((row) => {
    const words = row[side];
    return words ? [{ id: row.key, start: words.start, end: words.end, row }] : [];
  });
}

interface GutterProps extends Pick<SideBySideProps, 'rows' | 'current' | 'onOpen'> {
  readonly box: RefObject<HTMLDivElement | null>;
}

/** A ribbon a pair, with its number on it; one stop of the Tab key for all of them. */
function Gutter({ rows, current, box, onOpen }: GutterProps) {
  const labels = useRef<HTMLDivElement>(null);
  const onKeyDown = useRovingFocus(labels);
  // Rows of the same two passages are one ribbon, in the colour of the one of most interest.
  const inOrder = useMemo(
    () => onePerPair(rows.filter(({ earlier, later }) => earlier && later)).sort((x, y) => x.number - y.number),
    [rows],
  );
  return (
    <div ref={box} class="sm-gutter">
      <svg class="sm-gutter__ribbons" aria-hidden="true" focusable="false">
        {inOrder.map((row) => (
          <path
            key={row.key}
            class="sm-gutter__ribbon"
            data-ribbon={row.key}
            data-sm-type={row.type}
            data-current={current?.number === row.number ? '' : undefined}
          />
        ))}
      </svg>
      <div
        ref={labels}
        class="sm-gutter__labels"
        role="toolbar"
        aria-orientation="vertical"
        aria-label={i18n.t('compare.ribbons')}
        onKeyDown={onKeyDown}
      >
        {inOrder.map((row) => (
          <button
            key={row.key}
            type="button"
            data-roving
            class="sm-gutter__label"
            data-label={row.key}
            aria-pressed={current?.number === row.number}
            title={nameRowKinds(row)}
            onClick={() => onOpen(row)}
          >
            <RowNumber row={row} />
            <span class="sm-hidden"> {nameRowKinds(row)}</span>
          </button>
        ))}
      </div>
    </div>
  );
}

function drawRibbons(gutter: HTMLElement, measured: MeasuredPanes, left: HTMLElement, right: HTMLElement): void {
  const [a, b] = [
    { heights: measured.a, scrollTop: left.scrollTop },
    { heights: measured.b, scrollTop: right.scrollTop },
  ];
  const seen: { key: string; label: number }[] = [];
  for (const path of gutter.querySelectorAll<SVGPathElement>('[data-ribbon]')) {
    const key = path.dataset.ribbon as string;
    const place = placeRibbon(key, a, b, gutter.clientWidth);
    path.setAttribute('d', place?.path ?? '');
    if (place) seen.push({ key, label: place.label });
  }
  const places = spreadLabels(seen, measured.a.view);
  for (const label of gutter.querySelectorAll<HTMLElement>('[data-label]')) {
    const at = places.get(label.dataset.label as string);
    // Out of sight, and not out of reach: the keys that move between labels bring a pair into view.
    label.style.transform = `translate(-50%, -50%) translateY(${at ?? -100}px)`;
  }
}

function useCurrent(box: RefObject<HTMLElement | null>, current: ShownRow | null): void {
  const key = current?.key;
  useEffect(() => {
    const marks = [...(box.current?.querySelectorAll<HTMLElement>('[data-rows]') ?? [])];
    for (const mark of marks) {
      const isCurrent = key !== undefined && mark.dataset.rows?.split(' ').includes(key);
      mark.toggleAttribute('data-current', isCurrent);
    }
  });
}

/** Goes to the pair that is opened, and at first to where the address points. */
function useArrival(
  current: ShownRow | null,
  at: Offsets | null,
  pair: ComparedPair,
  goTo: (at: ReturnType<typeof offsetsOf>) => void,
): void {
  const first = useRef(at);
  const shown = useRef<string | null>(null);
  const key = current?.key ?? null;
  useEffect(() => {
    if (first.current && !key) goTo(first.current);
    else if (current && key !== shown.current) goTo(offsetsOf(current, pair));
    first.current = null;
    shown.current = key;
  }, [key]);
}

/** Null in the text that has nothing on it. */
function offsetsOf({ earlier, later }: ShownRow, pair: ComparedPair): { a: number | null; b: number | null } {
  const [a, b] = pair.earlier === 'a' ? [earlier, later] : [later, earlier];
  return { a: a?.start ?? null, b: b?.start ?? null };
}
