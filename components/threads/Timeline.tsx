import { useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ArrangedThread, MentionedSpeech, ThreadStop } from '../../lib/domain/arrange-thread';
import { keyOfMention, type Mention } from '../../lib/domain/thread';
import { labelOf, nameDay, nameSpeakers, nameSpeech, nameWait, toDay } from './describe-stop';
import { layOutTimeline, type PlacedDot, type PlacedStop, type TimelineStop } from './lay-out-timeline';
import { MentionShape } from './MentionShape';
import { keyOfText, type ThreadData } from './thread-data';

interface TimelineProps {
  readonly title: string;
  readonly arranged: ArrangedThread;
  readonly lengths: ThreadData['lengths'];
  /** Brings a mention's words into view. */
  readonly onPick: (mention: Mention) => void;
}

/** In letters: what fits left of the strips. */
const LINE = 28;
/** The width that it is drawn for until it is known, and in print. */
const USUAL_WIDTH = 720;

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
    const measure = () => setWidth(Math.max(480, Math.round(current.clientWidth)));
    measure();
    // A frame later: the picture's height follows from its width, and would be told of again at once.
    const observer = new ResizeObserver(() => requestAnimationFrame(measure));
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  const titleId = useId();
  const stops: readonly ThreadStop[] = [...arranged.dated, ...arranged.undated];
  const layout = useMemo(
    () =>
      layOutTimeline(
        stops.map((stop) => toStop(stop, lengths, followsFigure(stops))),
        width,
      ),
    [arranged, lengths, width],
  );
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
        {layout.links.map((path) => (
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
              <Heading stop={stop} top={placed.top + 14} />
              <line class="sm-timeline__strip" x1={layout.from} x2={layout.to} y1={placed.y} y2={placed.y} />
              {stop.kind === 'silent' ? (
                <text class="sm-timeline__none" x={layout.from} y={placed.y - 6}>
                  {i18n.t('threads.noMention')}
                </text>
              ) : (
                <Dots stop={stop} placed={placed} onPick={onPick} />
              )}
            </g>
          );
        })}
      </svg>
    </div>
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

function Heading({ stop, top }: { stop: ThreadStop; top: number }) {
  const [first, ...rest] = headingOf(stop);
  return (
    <text class="sm-timeline__speech" y={top}>
      <tspan class="sm-timeline__day" x={4}>
        {first}
      </tspan>
      {rest.map((line) => (
        <tspan key={line} x={4} dy={16}>
          {cut(line)}
        </tspan>
      ))}
    </text>
  );
}

function headingOf(stop: ThreadStop): string[] {
  if (stop.kind === 'mentions')
    return [nameDay(stop.speech), nameSpeakers(stop.speech), nameSpeech(stop.speech)].filter(Boolean);
  const [only, ...more] = stop.speeches;
  if (more.length > 0) return [i18n.t('threads.silentCount', stop.speeches.length)];
  return [nameDay(only ?? null), [nameSpeakers(only ?? null), nameSpeech(only ?? null)].filter(Boolean).join(': ')];
}

const cut = (line: string): string => (line.length > LINE ? `${line.slice(0, LINE - 1).trimEnd()}…` : line);

interface DotsProps {
  readonly stop: MentionedSpeech;
  readonly placed: PlacedStop;
  readonly onPick: (mention: Mention) => void;
}

function Dots({ stop, placed, onPick }: DotsProps) {
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
            {dot.label && <Label mention={mention} label={dot.label} x={dot.x} y={placed.y} />}
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
  readonly x: number;
  readonly y: number;
}

function Label({ mention, label, x, y }: LabelProps) {
  const figure = mention.figure.value ?? '';
  const words = labelOf(mention);
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

const toStop = (stop: ThreadStop, lengths: ThreadData['lengths'], hasFigures: boolean): TimelineStop => {
  const date = firstDay(stop);
  const day = date ? toDay(date) : null;
  if (stop.kind === 'silent') return { key: `silent ${stop.speeches[0]?.id}`, day, isSilent: true, dots: [] };
  const lacksFigure = hasFigures && !stop.mentions.some(labelOf);
  return {
    key: stop.speechId,
    day,
    isSilent: false,
    dots: stop.mentions.map((mention, i) => {
      const { start, end } = mention.target.position;
      return {
        key: keyOfMention(mention.target),
        at: start / Math.max(end, lengths.get(keyOfText(mention)) ?? 0),
        label: labelOf(mention) || (i === 0 && lacksFigure ? i18n.t('threads.withoutFigure') : ''),
      };
    }),
  };
};
