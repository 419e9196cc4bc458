import type { ReadonlySignal } from '@preact/signals';
import { i18n } from '#i18n';
import { getClaimType } from '../../lib/domain/claim-types';
import { isFound, type Placement } from '../../lib/domain/placement';
import { explainDoubt } from '../PlacementLine';
import { openCard } from './actions';
import type { ChipLayout } from './lay-out-chips';
import type { Session } from './session';

interface ChipsProps {
  readonly session: Session;
  readonly layout: ReadonlySignal<ChipLayout>;
}

/**
 * The letters beside the marks, laid over the gutter. For the eye and the pointer only: the list of marks says the same
 * to everyone else.
 */
export function Chips({ session, layout }: ChipsProps) {
  const { chips, left, top, side, scheme } = layout.value;
  const placements = session.placements.value;
  return (
    <div class="sm-chips-layer" aria-hidden="true" style={{ left: `${left}px`, top: `${top}px`, colorScheme: scheme }}>
      {chips.map((chip) => (
        <button
          key={`${chip.id} ${chip.type}`}
          type="button"
          tabIndex={-1}
          class={chip.size < 16 ? 'sm-mark-chip sm-mark-chip--small' : 'sm-mark-chip'}
          data-sm-reworded={placements.get(chip.id)?.status === 'reworded' || undefined}
          data-sm-doubt={isDoubtful(placements.get(chip.id)) || undefined}
          title={describePlace(placements.get(chip.id))}
          data-sm-type={chip.type ?? 'none'}
          style={{
            top: `${chip.top}px`,
            left: `${side === 'left' ? -chip.outward - chip.size : chip.outward}px`,
            width: `${chip.size}px`,
            height: `${chip.size}px`,
            fontSize: `${Math.round(chip.size * (chip.size < 16 ? 0.8 : 0.58))}px`,
          }}
          onClick={() => openCard(session, chip.id)}
        >
          {chip.type ? getClaimType(chip.type).letter : '–'}
        </button>
      ))}
    </div>
  );
}

const isDoubtful = (placement: Placement | undefined): boolean =>
  placement !== undefined && isFound(placement) && !placement.sure;

/** What is not as it was when the claim was marked; nothing where all is. */
function describePlace(placement: Placement | undefined): string | undefined {
  if (!placement || !isFound(placement)) return undefined;
  const says = [placement.status === 'reworded' && i18n.t('claim.reworded'), explainDoubt(placement)];
  return says.filter(Boolean).join(' ') || undefined;
}
