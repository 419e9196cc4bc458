import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { findFirstLine, type PageText } from './page-text';
import { watchLayout } from './watch-layout';

export interface NumberLayout {
  /** Where each paragraph's first line has its middle, in CSS pixels below `top`. */
  readonly numbers: readonly { readonly number: number; readonly middle: number }[];
  /** The inner edge of the column, and the text's top, in the coordinates of the shadow host. */
  readonly left: number;
  readonly top: number;
  /** On which side of the text it stands: where reading begins. */
  readonly side: 'left' | 'right';
  /** The page's own, not the reader's: numbers lie on the page. */
  readonly scheme: string;
}

interface NumbersOf {
  readonly text: ReadonlySignal<PageText>;
  readonly isOn: ReadonlySignal<boolean>;
  /** What the numbers are positioned against. */
  readonly host: Element;
}

/** Letters of marks stand nearer to the text. */
const OUTWARD = 34;
const WIDTH = 28;
const NONE: NumberLayout = { numbers: [], left: 0, top: 0, side: 'left', scheme: 'light' };

/** Measures where paragraphs begin, again whenever the page's layout changes; none where the margin has no room. */
export function layOutNumbers(of: NumbersOf, stop: AbortSignal): ReadonlySignal<NumberLayout> {
  const layout = signal(NONE);
  const { follow } = watchLayout(
    of.host.ownerDocument,
    () => {
      layout.value = of.isOn.peek() ? measure(of) : NONE;
    },
    stop,
  );
  const watching = effect(() => {
    of.isOn.value;
    follow(of.text.value.offsets.root);
  });
  stop.addEventListener('abort', watching);
  return layout;
}

/** Reads everything before anything is written. */
function measure({ text, host }: NumbersOf): NumberLayout {
  const shown = text.peek();
  const { root } = shown.offsets;
  const [rootBox, hostBox] = [root.getBoundingClientRect(), host.getBoundingClientRect()];
  const { direction, colorScheme } = getComputedStyle(root);
  const side = direction === 'rtl' ? 'right' : 'left';
  const room = side === 'left' ? rootBox.left : root.ownerDocument.documentElement.clientWidth - rootBox.right;
  if (room < OUTWARD + WIDTH) return NONE;
  const numbers = shown.transcript.blocks.flatMap(({ start }, at) => {
    const line = findFirstLine(start, shown);
    return line ? [{ number: at + 1, middle: line.top + line.height / 2 - rootBox.top }] : [];
  });
  return {
    numbers,
    left: (side === 'left' ? rootBox.left - OUTWARD : rootBox.right + OUTWARD) - hostBox.left,
    top: rootBox.top - hostBox.top,
    side,
    scheme: colorScheme === 'normal' ? 'light' : colorScheme,
  };
}
