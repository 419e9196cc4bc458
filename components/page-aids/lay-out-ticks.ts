import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { findFirstLine, type PageText } from './page-text';
import { placeTicks, type TickColumn, type TickRequest } from './place-ticks';
import { watchLayout } from './watch-layout';

export interface TickLayout extends TickColumn {
  /** The edge of the text beside the margin, and its top, in the coordinates of the shadow host. */
  readonly left: number;
  readonly top: number;
  /** Letters of marks stand in the other margin. */
  readonly side: 'left' | 'right';
  /** The page's own, not the reader's: ticks lie on the page. */
  readonly scheme: string;
}

interface TicksOf {
  readonly text: ReadonlySignal<PageText>;
  readonly passages: ReadonlySignal<readonly { readonly start: number; readonly end: number }[]>;
  /** What the ticks are positioned against. */
  readonly host: Element;
}

const NONE: TickLayout = { ticks: [], outward: 0, width: 0, left: 0, top: 0, side: 'right', scheme: 'light' };

/** Measures where the ticks belong, again whenever passages or the page's layout change. */
export function layOutTicks(of: TicksOf, stop: AbortSignal): ReadonlySignal<TickLayout> {
  const layout = signal(NONE);
  const { follow } = watchLayout(
    of.host.ownerDocument,
    () => {
      layout.value = measure(of);
    },
    stop,
  );
  const watching = effect(() => {
    of.passages.value;
    follow(of.text.value.offsets.root);
  });
  stop.addEventListener('abort', watching);
  return layout;
}

/** Reads everything before anything is written. */
function measure({ text, passages, host }: TicksOf): TickLayout {
  const shown = text.peek();
  const { root } = shown.offsets;
  const [rootBox, hostBox] = [root.getBoundingClientRect(), host.getBoundingClientRect()];
  const { direction, colorScheme } = getComputedStyle(root);
  const side = direction === 'rtl' ? 'left' : 'right';
  const room = side === 'left' ? rootBox.left : root.ownerDocument.documentElement.clientWidth - rootBox.right;
  const requests = passages.peek().flatMap(({ start, end }): TickRequest[] => {
    const line = findFirstLine(start, shown);
    const words = shown.transcript.text.slice(start, end);
    return line ? [{ start, end, words, middle: line.top + line.height / 2 - rootBox.top }] : [];
  });
  return {
    ...placeTicks(requests, room),
    left: (side === 'left' ? rootBox.left : rootBox.right) - hostBox.left,
    top: rootBox.top - hostBox.top,
    side,
    scheme: colorScheme === 'normal' ? 'light' : colorScheme,
  };
}
