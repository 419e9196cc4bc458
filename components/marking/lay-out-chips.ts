import { effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { watchLayout } from '../page-aids/watch-layout';
import { type Chip, type ChipRequest, placeChips } from './place-chips';
import type { Session } from './session';
import { findRange } from './shown-text';

export interface ChipLayout {
  readonly chips: readonly Chip[];
  /** The edge of the text beside the gutter, and its top, in the coordinates of the shadow host. */
  readonly left: number;
  readonly top: number;
  readonly side: 'left' | 'right';
  /** The page's own, not the reader's: chips lie on the page. */
  readonly scheme: string;
}

const NONE: ChipLayout = { chips: [], left: 0, top: 0, side: 'left', scheme: 'light' };

/** Measures where the chips belong, again whenever marks or the page's layout change; at most once a frame. */
export function layOutChips(session: Session, stop: AbortSignal): ReadonlySignal<ChipLayout> {
  const layout: Signal<ChipLayout> = signal(NONE);
  const { document, shadow } = session.options;
  const { follow } = watchLayout(
    document,
    () => {
      layout.value = measure(session, shadow.host);
    },
    stop,
  );
  const watchMarks = effect(() => {
    session.found.value;
    follow(session.text.value.offsets.root);
  });
  stop.addEventListener('abort', watchMarks);
  return layout;
}

/** Reads everything before anything is written. */
function measure(session: Session, host: Element): ChipLayout {
  const text = session.text.peek();
  const { root } = text.offsets;
  const rootBox = root.getBoundingClientRect();
  const hostBox = host.getBoundingClientRect();
  const { direction, colorScheme } = getComputedStyle(root);
  const width = root.ownerDocument.documentElement.clientWidth;
  const side = direction === 'rtl' ? 'right' : 'left';
  const free = side === 'left' ? rootBox.left : width - rootBox.right;
  const room = Math.min(free, session.options.gutter ?? free);
  const requests = session.found.peek().flatMap(({ claim, placement }): ChipRequest[] => {
    const first = findRange({ start: placement.start, end: placement.start + 1 }, text)?.getClientRects()[0];
    if (!first?.height) return [];
    const middle = first.top + first.height / 2 - rootBox.top;
    const types = claim.types.length ? claim.types : [null];
    return types.map((type) => ({ id: claim.id, type, middle }));
  });
  return {
    chips: placeChips(requests, room),
    left: (side === 'left' ? rootBox.left : rootBox.right) - hostBox.left,
    top: rootBox.top - hostBox.top,
    side,
    scheme: colorScheme === 'normal' ? 'light' : colorScheme,
  };
}
