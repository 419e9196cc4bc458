import type { Windowed } from './use-windowed';

/** About a screenful, for Page Up and Page Down. */
const PAGE = 10;

/** Where a key leads from a row; null where it leads nowhere. */
function nextRow(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, count - 1);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'PageDown':
      return Math.min(at + PAGE, count - 1);
    case 'PageUp':
      return Math.max(at - PAGE, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/**
 * Moves the focus from row to row by arrows, Page Up and Down, Home and End; those that a field needs stay with it.
 *
 * @param isStop whether a row can take the focus: a heading can't
 */
export function moveBetweenRows(
  event: KeyboardEvent,
  { active, goTo }: Pick<Windowed, 'active' | 'goTo'>,
  count: number,
  isStop: (index: number) => boolean = () => true,
): void {
  const target = event.target as HTMLElement;
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (event.defaultPrevented || target.matches('select, textarea, input:not([type="checkbox"])')) return;
  const next = nextRow(event.key, active, count);
  if (next === null) return;
  event.preventDefault();
  const step = next < active || next === count - 1 ? -1 : 1;
  for (let row = next; row >= 0 && row < count; row += next === 0 ? 1 : step)
    if (isStop(row)) {
      goTo(row);
      return;
    }
}
