import { batch, effect, type ReadonlySignal, signal } from '@preact/signals';
import { placeAsMarked } from '../../lib/anchoring/place-as-marked';
import { placeInSteps } from '../../lib/anchoring/place-targets';
import type { ClaimId } from '../../lib/domain/ids';
import type { Placement } from '../../lib/domain/placement';
import type { LocalClaim } from './keep-claims';
import { runInSlices } from './run-in-slices';
import type { ShownText } from './shown-text';

/** The text on show and where the claims stand in it. They change together: offsets mean nothing in another text. */
export interface Placing {
  readonly text: ReadonlySignal<ShownText>;
  /** Without those that are still being looked for. */
  readonly placements: ReadonlySignal<ReadonlyMap<ClaimId, Placement>>;
  /** Goes over to another reading, once the claims have been found in it; until then all stays as it was. */
  reread(text: ShownText): void;
  stop(): void;
}

/**
 * Places all claims together, and not again while only their notes and types change. Where the page is as it was when they
 * were marked this is over before anything is drawn; on an edited page it is done in slices.
 */
export function placeClaims(
  claims: ReadonlySignal<readonly LocalClaim[]>,
  first: ShownText,
  onNewText: () => void,
): Placing {
  const text = signal(first);
  const placements = signal<ReadonlyMap<ClaimId, Placement>>(new Map());
  const read = signal(first);
  let sought: { readonly text: ShownText; readonly targets: ReadonlyMap<ClaimId, string> } | undefined;
  let cancel = () => {};
  const stopFollowing = effect(() => {
    const all = claims.value;
    const next = read.value;
    const targets = new Map(
      all.map(({ id, target }) => [id, `${target.transcriptId} ${target.position.start} ${target.quote.exact}`]),
    );
    if (sought?.text === next && [...targets].every(([id, target]) => sought?.targets.get(id) === target)) return;
    const former = sought?.targets;
    sought = { text: next, targets };
    cancel();
    if (text.peek() === next) {
      // What the reader has just marked, or attached, is there before the others have been looked for anew.
      const changed = all.filter(({ id }) => former?.get(id) !== targets.get(id));
      placements.value = putAsMarked(placements.peek(), changed, next);
    }
    const steps = placeInSteps(
      all.map(({ target }) => target),
      next.transcript,
    );
    cancel = runInSlices(steps, (found) =>
      batch(() => {
        if (text.peek() !== next) onNewText();
        text.value = next;
        placements.value = new Map(all.map(({ id }, i) => [id, found[i] as Placement]));
      }),
    );
  });
  return {
    text,
    placements,
    reread(next) {
      read.value = next;
    },
    stop() {
      stopFollowing();
      cancel();
    },
  };
}

/** The same places, but for claims that have other words now: those stand where they were marked, or are still to be found. */
function putAsMarked(
  placements: ReadonlyMap<ClaimId, Placement>,
  changed: readonly LocalClaim[],
  { transcript }: ShownText,
): ReadonlyMap<ClaimId, Placement> {
  const put = new Map(placements);
  for (const { id, target } of changed) {
    const placement = placeAsMarked(target, transcript.text);
    if (placement) put.set(id, placement);
    else put.delete(id);
  }
  return put;
}
