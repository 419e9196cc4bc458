import { useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ArrangedThread, MentionedSpeech, ThreadStop } from '../../lib/domain/arrange-thread';
import { keyOfMention, type Mention } from '../../lib/domain/thread';
import { nameRelation } from '../name-relation';
import { fitLabel, nameDay, nameSpeakers, nameSpeech, nameWait, toDay } from './describe-stop';
import {
  LINE_HEIGHT,
  layOutTimeline,
  lettersOfHeading,
  lettersOfLabel,
  type PlacedDot,
  type PlacedStop,
  type TimelineLayout,
  type TimelineStop,
} from './lay-out-timeline';
import { hasOwnShape, MentionShape } from './MentionShape';
import { keyOfText, type ThreadData } from './thread-data';
import { wrapWords } from './wrap-words';

interface TimelineProps {
  readonly title: string;
  readonly arranged: ArrangedThread;
  readonly lengths: ThreadData['lengths'];
  /** Brings a mention's words into view. */
  readonly onPick: (mention: Mention) => void;
}

/** The width that it is drawn for until it is known. */
const USUAL_WIDTH = 720;
/** Narrower than any window, and so never more than scaled down. */
const SMALLEST_WIDTH = 240;

/**
 * The picture of a thread: a strip for each speech from its beginning to its end, a mark where the matter comes up, and at the mark
 * the figure as it stood. The list of mentions beside it says the same in words, so it is one image to those who can't see it.
 */
export function Timeline({ title, arranged, lengths, onPick }: TimelineProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(USUAL_WIDTH);
  useLayoutEffect(() => {
    const { current } = frame;
    if (!current) return undefined;
    const measure = () => setWidth(Math.max(SMALLEST_WIDTH, Math.round(current.clientWidth)));
    measure();
    // A frame later: the picture's height follows from its width, and would be told of again at once.
    const observer = new ResizeObserver(() => requestAnimationFrame(measure));
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  const titleId = useId();
  const stops: readonly ThreadStop[] = [...arranged.dated, ...arranged.undated];
  const { headings, layout } = useMemo(() => {
    const words = stops.map((stop) => headingOf(stop, lettersOfHeading(width)));
    const hasFigures = followsFigure(stops);
    const letters = lettersOfLabel(width);
    const toDraw = stops.map((stop, i) => toStop(stop, lengths, { hasFigures, letters, lines: words[i]?.length ?? 0 }));
    return { headings: words, layout: layOutTimeline(toDraw, width) };
  }, [arranged, lengths, width]);
  const firstUndated = arranged.undated.length > 0 ? arranged.dated.length : -1;
  return (
    <div class="sm-timeline" ref={frame}>
      <svg
        role="img"
        aria-labelledby={titleId}
        width={width}
        height={layout.height}
        viewBox={`0 0 ${width} ${layout.height}`}
      >
        <title id={titleId}>{i18n.t('threads.picture', { title })}</title>
        <Axis layout={layout} />
        {/* Headings above the strips would be crossed by them. */}
        {(layout.isNarrow ? [] : layout.links).map((path) => (
          <path key={path} class="sm-timeline__link" d={path} />
        ))}
        {layout.stops.map((placed, i) => {
          const stop = stops[i] as ThreadStop;
          return (
            <g key={placed.key} class={stop.kind === 'silent' ? 'sm-timeline__silent' : undefined}>
              <Waited stops={stops} at={i} gap={layout.gaps[i] ?? null} />
              {i === firstUndated && (
                <text class="sm-timeline__wait" x={4} y={placed.top - 12}>
                  {i18n.t('threads.undatedBelow')}
                </text>
              )}
              <Heading lines={headings[i] ?? []} top={placed.top + 14} />
              <line class="sm-timeline__strip" x1={layout.from} x2={layout.to} y1={placed.y} y2={placed.y} />
              {stop.kind === 'silent' ? (
                <text class="sm-timeline__none" x={layout.from} y={placed.y - 6}>
                  {i18n.t('threads.noMention')}
                </text>
              ) : (
                <Dots stop={stop} placed={placed} letters={lettersOfLabel(width)} onPick={onPick} />
              )}
            </g>
          );
        })}
      </svg>
      <Key stops={stops} />
    </div>
  );
}

/** What the strips go from and to. */
function Axis({ layout: { from, to, axis } }: { layout: TimelineLayout }) {
  return (
    <>
      <text class="sm-timeline__axis" x={from} y={axis}>
        {i18n.t('threads.speechStart')} →
      </text>
      <text class="sm-timeline__axis" x={to} y={axis} text-anchor="end">
        {i18n.t('threads.speechEnd')}
      </text>
    </>
  );
}

/** How to read it, with the marks that it has; those who can't see it have the words of the list. */
function Key({ stops }: { stops: readonly ThreadStop[] }) {
  const mentions = stops.flatMap((stop) => (stop.kind === 'silent' ? [] : stop.mentions));
  const relations = new Set(
    mentions.flatMap(({ relation: { value } }) => (value && hasOwnShape(value) ? [value] : [])),
  );
  return (
    <p class="sm-timeline__key sm-small sm-quiet" aria-hidden="true">
      <span>{i18n.t('threads.key')}</span>
      {[...relations].map((relation) => (
        <span key={relation}>
          <svg width={20} height={20} viewBox="0 0 20 20" aria-hidden="true">
            <MentionShape relation={relation} x={10} y={10} />
          </svg>{' '}
          {nameRelation(relation)}
        </span>
      ))}
    </p>
  );
}

/** How long it took to come here from the stop above. */
function Waited({
  stops,
  at,
  gap,
}: {
  stops: readonly ThreadStop[];
  at: number;
  gap: { top: number; bottom: number } | null;
}) {
  const [before, stop] = [stops[at - 1], stops[at]];
  const from = before && lastDay(before);
  const to = stop && firstDay(stop);
  if (!gap || !from || !to) return null;
  const isUnsure = stop.kind === 'mentions' && stop.mayComeFirst;
  const text = isUnsure ? i18n.t('threads.orderUnknown') : nameWait(from, to);
  return (
    <text class="sm-timeline__wait" x={4} y={(gap.top + gap.bottom) / 2 + 4}>
      {text && `↓ ${text}`}
    </text>
  );
}

const firstDay = (stop: ThreadStop) => (stop.kind === 'silent' ? stop.speeches[0] : stop.speech)?.deliveredOn ?? null;
const lastDay = (stop: ThreadStop) =>
  (stop.kind === 'silent' ? stop.speeches.at(-1) : stop.speech)?.deliveredOn ?? null;

function Heading({ lines, top }: { lines: readonly string[]; top: number }) {
  return (
    <text class="sm-timeline__speech" y={top}>
      {lines.map((line, i) => (
        // Lines may be alike, and never change their places.
        <tspan key={i} class={i === 0 ? 'sm-timeline__day' : undefined} x={4} dy={i === 0 ? 0 : LINE_HEIGHT}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

/** The day, then who and what, in lines that fit. */
function headingOf(stop: ThreadStop, letters: number): string[] {
  const [first = '', ...rest] = headingParts(stop);
  return [first, ...rest.flatMap((part) => wrapWords(part, letters))];
}

function headingParts(stop: ThreadStop): string[] {
  if (stop.kind === 'mentions')
    return [nameDay(stop.speech), nameSpeakers(stop.speech), nameSpeech(stop.speech)].filter(Boolean);
  const [only, ...more] = stop.speeches;
  if (more.length > 0) return [i18n.t('threads.silentCount', stop.speeches.length)];
  return [nameDay(only ?? null), [nameSpeakers(only ?? null), nameSpeech(only ?? null)].filter(Boolean).join(': ')];
}

interface DotsProps {
  readonly stop: MentionedSpeech;
  readonly placed: PlacedStop;
  /** What fits into the picture. */
  readonly letters: number;
  readonly onPick: (mention: Mention) => void;
}

function Dots({ stop, placed, letters, onPick }: DotsProps) {
  // What has words comes over what has none.
  const order = placed.dots
    .map((_, i) => i)
    .sort((a, b) => Number(!!placed.dots[a]?.label) - Number(!!placed.dots[b]?.label));
  return (
    <>
      {order.map((i) => {
        const [mention, dot] = [stop.mentions[i], placed.dots[i]];
        if (!mention || !dot) return null;
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: a short way for the mouse; the list of mentions is the way for all.
          <g key={dot.key} class="sm-timeline__mention" onClick={() => onPick(mention)}>
            <title>{mention.target.quote.exact}</title>
            {dot.label && <Label mention={mention} label={dot.label} letters={letters} x={dot.x} y={placed.y} />}
            {/* As large as a finger needs. */}
            <circle class="sm-timeline__reach" cx={dot.x} cy={placed.y} r={12} />
            <MentionShape relation={mention.relation.value} x={dot.x} y={placed.y} />
          </g>
        );
      })}
    </>
  );
}

interface LabelProps {
  readonly mention: Mention;
  readonly label: NonNullable<PlacedDot['label']>;
  readonly letters: number;
  readonly x: number;
  readonly y: number;
}

function Label({ mention, label, letters, x, y }: LabelProps) {
  const words = fitLabel(mention, letters);
  const figure = words.slice(0, mention.figure.value?.length ?? 0);
  return (
    <>
      <line class="sm-timeline__leader" x1={x} x2={x} y1={y} y2={label.y + 4} />
      <text class="sm-timeline__label" x={label.x} y={label.y} text-anchor={label.anchor}>
        <tspan class="sm-timeline__figure">{figure}</tspan>
        {words ? (
          words.slice(figure.length)
        ) : (
          <tspan class="sm-timeline__lacking">{i18n.t('threads.withoutFigure')}</tspan>
        )}
      </text>
    </>
  );
}

/** Whether any speech of the thread names a figure; then one that names none says something by it. */
const followsFigure = (stops: readonly ThreadStop[]): boolean =>
  stops.some((stop) => stop.kind === 'mentions' && stop.mentions.some(({ figure }) => figure.value));

const toStop = (
  stop: ThreadStop,
  lengths: ThreadData['lengths'],
  { hasFigures, letters, lines }: { hasFigures: boolean; letters: number; lines: number },
): TimelineStop => {
  const date = firstDay(stop);
  const day = date ? toDay(date) : null;
  if (stop.kind === 'silent') return { key: `silent ${stop.speeches[0]?.id}`, day, isSilent: true, lines, dots: [] };
  const lacksFigure = hasFigures && !stop.mentions.some((mention) => fitLabel(mention, letters));
  return {
    key: stop.speechId,
    day,
    isSilent: false,
    lines,
    dots: stop.mentions.map((mention, i) => {
      const { start, end } = mention.target.position;
      return {
        key: keyOfMention(mention.target),
        at: start / Math.max(end, lengths.get(keyOfText(mention)) ?? 0),
        label: fitLabel(mention, letters) || (i === 0 && lacksFigure ? i18n.t('threads.withoutFigure') : ''),
      };
    }),
  };
};
