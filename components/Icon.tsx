/** Line drawings on a 16 px grid, one stroke weight. Hand-drawn for Speechmark; no icon set is bundled. */
const PATHS = {
  panel: 'M2.5 3h11v10h-11zM9.5 3v10',
  library: 'M3 3v10M6.5 3v10M9.6 3.3l3.4 9.4M1.5 13.5h13',
  export: 'M8 10V2.5M5 5l3-3 3 3M3 9v4.5h10V9',
  locate: 'M13 8a5 5 0 1 1-10 0 5 5 0 0 1 10 0M8 1.5v3M8 11.5v3M1.5 8h3M11.5 8h3',
  edit: 'M3 13l.7-3L10.5 3.2a1.4 1.4 0 0 1 2 0l.3.3a1.4 1.4 0 0 1 0 2L6 12.3zM9.3 4.4l2.3 2.3',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  trash: 'M2.5 4.5h11M6 4.5v-2h4v2M4 4.5l.6 9h6.8l.6-9M6.8 7v4.2M9.2 7v4.2',
  print: 'M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z',
  undo: 'M3 6.5h6.5a3.5 3.5 0 0 1 0 7H6M5.8 3.5L2.8 6.5l3 3',
  open: 'M9.5 2.5h4v4M13.5 2.5L8 8M12 9v4.5H2.5V4H7',
  book: 'M8 4C6.5 2.8 4.5 2.5 2 2.7v9.8c2.5-.2 4.5.1 6 1.3 1.5-1.2 3.5-1.5 6-1.3V2.7C11.5 2.5 9.5 2.8 8 4zM8 4v9.8',
  warning: 'M8 2.2l6.3 11.3H1.7zM8 6.5v3.4M8 11.7v.1',
  info: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0M8 7.3v4M8 4.7v.1',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  check: 'M2.5 8.5l3.7 3.7L13.5 4',
  chevron: 'M4 6l4 4 4-4',
  filter: 'M2 4h12M4.5 8h7M6.5 12h3',
  quote: 'M6.8 3.5C4.5 4.2 3 5.9 3 8.5V12h3.5V8.5H4.8M13 3.5c-2.3.7-3.8 2.4-3.8 5V12h3.5V8.5H11',
  reload: 'M13 3.5v3.5h-3.5M12.8 7A5 5 0 1 0 13 9',
} as const;

export type IconName = keyof typeof PATHS;

/** Decoration beside a word; says nothing to assistive technology. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="sm-icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
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
