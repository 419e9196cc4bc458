import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { colourOf } from '../../lib/anchoring/highlight-css';
import type { Mark } from '../../lib/anchoring/plan-paint';
import type { ClaimId } from '../../lib/domain/ids';
import { type FoundPlacement, isFound } from '../../lib/domain/placement';
import type { Span } from './adjust-span';
import type { MarkingOptions, MarkingState } from './index';
import { type ClaimKeeper, createClaimKeeper, type LocalClaim } from './keep-claims';
import { type Placing, placeClaims } from './place-claims';
import { type ShownText, showText } from './shown-text';

/** A claim that stands in the text on show. */
export interface FoundClaim {
  readonly claim: LocalClaim;
  readonly placement: FoundPlacement;
}

export interface ToolbarState {
  readonly span: Span;
  /** `draft`: chosen by the keyboard command, adjusted by keys and buttons. */
  readonly kind: 'selection' | 'draft';
  /** Keeps clear of the system's own menu and handles. */
  readonly byTouch: boolean;
}

export interface CardState {
  readonly id: ClaimId;
  readonly focusNote: boolean;
}

export interface Toast {
  readonly text: string;
  readonly undo: (() => void) | null;
}

/** Everything that the interface draws from. Signals only; `actions.ts` changes them. */
export interface Session {
  readonly options: MarkingOptions;
  readonly keeper: ClaimKeeper;
  readonly text: Placing['text'];
  readonly placements: Placing['placements'];
  readonly reread: Placing['reread'];
  readonly stopPlacing: Placing['stop'];
  /** Those whose words are on show, in text order. */
  readonly found: ReadonlySignal<readonly FoundClaim[]>;
  readonly marks: ReadonlySignal<readonly Mark[]>;
  readonly state: ReadonlySignal<MarkingState>;
  readonly toolbar: Signal<ToolbarState | null>;
  readonly card: Signal<CardState | null>;
  /** Several claims stand where the reader pressed. */
  readonly chooser: Signal<{ readonly ids: readonly ClaimId[]; readonly x: number; readonly y: number } | null>;
  readonly isListOpen: Signal<boolean>;
  readonly isLauncherHidden: Signal<boolean>;
  /** The claim that the reader is choosing other words for. */
  readonly attaching: Signal<ClaimId | null>;
  /** The mark last gone to by command. */
  readonly current: Signal<ClaimId | null>;
  readonly toast: Signal<Toast | null>;
  /** What Ctrl+Z takes back, until then (`performance.now()`). */
  readonly undoable: Signal<{ readonly run: () => void; readonly until: number } | null>;
  /** Read aloud, politely. */
  readonly said: Signal<string>;
}

export function createSession(options: MarkingOptions): Session {
  const keeper = createClaimKeeper(options.gateway);
  const toolbar = signal<ToolbarState | null>(null);
  const first = showText(options.transcript, options.offsets);
  const { text, placements, reread, stop } = placeClaims(keeper.local, first, () => {
    // Its offsets are of the former text.
    toolbar.value = null;
  });
  const found = computed(() =>
    keeper.local.value
      .flatMap((claim) => {
        const placement = placements.value.get(claim.id);
        return placement && isFound(placement) && isShown(placement, text.value) ? [{ claim, placement }] : [];
      })
      .sort((a, b) => a.placement.start - b.placement.start || b.placement.end - a.placement.end),
  );
  return {
    options,
    keeper,
    text,
    placements,
    reread,
    stopPlacing: stop,
    found,
    marks: computed(() => found.value.map(toMark)),
    state: computed(() => {
      const { speechId, claims, tags, copies } = keeper.stored.value;
      const entries = claims.map(({ id }) => [id, placements.value.get(id)]).filter(([, placement]) => placement);
      return {
        speechId,
        claims,
        tags,
        copies,
        placements: Object.fromEntries(entries),
        failure: keeper.failure.value,
      };
    }),
    toolbar,
    card: signal(null),
    chooser: signal(null),
    isListOpen: signal(false),
    isLauncherHidden: signal(false),
    attaching: signal(null),
    current: signal(null),
    toast: signal(null),
    undoable: signal(null),
    said: signal(''),
  };
}

/** An excerpt shows a part of its transcript only. */
function isShown({ start, end }: FoundPlacement, { offsets: { runs } }: ShownText): boolean {
  const [first, last] = [runs[0], runs.at(-1)];
  return !first || !last || (start < last.end && end > first.start);
}

const toMark = ({ claim, placement }: FoundClaim): Mark => ({
  id: claim.id,
  start: placement.start,
  end: placement.end,
  colour: colourOf(claim.types[0] ?? null),
  isSure: placement.sure,
});
