/**
 * Line drawings on a 16 px grid, one stroke weight. Hand-drawn for Speechmark; no icon set is bundled. Those that no speech page
 * shows are in PageIcon.tsx, since every byte is paid for there.
 */
export const PATHS = {
  panel: 'M2.5 3h11v10h-11zM9.5 3v10',
  locate: 'M13 8a5 5 0 1 1-10 0 5 5 0 0 1 10 0M8 1.5v3M8 11.5v3M1.5 8h3M11.5 8h3',
  edit: 'M3 13l.7-3L10.5 3.2a1.4 1.4 0 0 1 2 0l.3.3a1.4 1.4 0 0 1 0 2L6 12.3zM9.3 4.4l2.3 2.3',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  trash: 'M2.5 4.5h11M6 4.5v-2h4v2M4 4.5l.6 9h6.8l.6-9M6.8 7v4.2M9.2 7v4.2',
  warning: 'M8 2.2l6.3 11.3H1.7zM8 6.5v3.4M8 11.7v.1',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  check: 'M2.5 8.5l3.7 3.7L13.5 4',
  chevron: 'M4 6l4 4 4-4',
  reload: 'M13 3.5v3.5h-3.5M12.8 7A5 5 0 1 0 13 9',
} as const;

export type IconName = keyof typeof PATHS;

export const Icon = ({ name }: { name: IconName }) => <Drawing path={PATHS[name]} />;

/** Decoration beside a word; says nothing to assistive technology. */
export function Drawing({ path }: { path: string }) {
  return (
    <svg class="sm-icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d={path}
        fill="none"
        stroke="currentColor"
        stroke-width="1.3"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}

/** The opening speech mark over a highlighter stroke. */
export function Logo() {
  return (
    <svg class="sm-logo" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d="M1 10.2l13.4-1.4.6 4.7L1.5 15z" fill="var(--sm-accent)" opacity=".35" />
      <path
        d="M7 2.3C4 3.2 2.3 5.5 2.3 8.6v2.7h4.5V7H4.9c.1-1.4.9-2.3 2.5-2.9zm6.6 0c-3 .9-4.7 3.2-4.7 6.3v2.7h4.5V7h-1.9c.1-1.4.9-2.3 2.5-2.9z"
        fill="var(--sm-accent)"
      />
    </svg>
  );
}
