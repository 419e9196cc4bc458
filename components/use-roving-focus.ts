import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * One Tab stop for a group of controls; arrows, Home and End move inside it (ARIA APG, toolbar pattern). Members carry
 * `data-roving`; the group's element gets the returned key handler.
 */
export function useRovingFocus(group: RefObject<HTMLElement | null>): (event: KeyboardEvent) => void {
  useLayoutEffect(() => {
    const members = membersOf(group.current);
    if (!members.some((member) => member.tabIndex === 0)) setStop(members, members[0]);
    else if (members.filter((member) => member.tabIndex === 0).length > 1) setStop(members, members[0]);
  });
  return (event) => {
    const members = membersOf(group.current);
    const at = members.indexOf(event.target as HTMLElement);
    if (at === -1 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const to = nextIndex(event.key, at, members.length, isRightToLeft(group.current));
    if (to === null) return;
    event.preventDefault();
    setStop(members, members[to]);
    members[to]?.focus();
  };
}

const membersOf = (group: HTMLElement | null): HTMLElement[] => [
  ...(group?.querySelectorAll<HTMLElement>('[data-roving]') ?? []),
];

function setStop(members: readonly HTMLElement[], stop: HTMLElement | undefined): void {
  for (const member of members) member.tabIndex = member === stop ? 0 : -1;
}

function nextIndex(key: string, at: number, count: number, rtl: boolean): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowLeft':
      return (at + ((key === 'ArrowRight') === rtl ? -1 : 1) + count) % count;
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return (at - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

const isRightToLeft = (element: HTMLElement | null): boolean =>
  element !== null && getComputedStyle(element).direction === 'rtl';
