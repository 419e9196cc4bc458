import { Drawing, type IconName, PATHS } from './Icon';

const PAGE_PATHS = {
  ...PATHS,
  library: 'M3 3v10M6.5 3v10M9.6 3.3l3.4 9.4M1.5 13.5h13',
  export: 'M8 10V2.5M5 5l3-3 3 3M3 9v4.5h10V9',
  print: 'M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z',
  undo: 'M3 6.5h6.5a3.5 3.5 0 0 1 0 7H6M5.8 3.5L2.8 6.5l3 3',
  open: 'M9.5 2.5h4v4M13.5 2.5L8 8M12 9v4.5H2.5V4H7',
  book: 'M8 4C6.5 2.8 4.5 2.5 2 2.7v9.8c2.5-.2 4.5.1 6 1.3 1.5-1.2 3.5-1.5 6-1.3V2.7C11.5 2.5 9.5 2.8 8 4zM8 4v9.8',
  info: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0M8 7.3v4M8 4.7v.1',
  swap: 'M2.5 5.5h10M9.8 2.8l2.7 2.7-2.7 2.7M13.5 10.5h-10M6.2 7.8l-2.7 2.7 2.7 2.7',
  filter: 'M2 4h12M4.5 8h7M6.5 12h3',
  compare: 'M2 3h4.8v10H2zM9.2 3H14v10H9.2zM3.8 6h1.3M3.8 8.5h1.3M10.9 6h1.3M10.9 8.5h1.3',
  quote: 'M6.8 3.5C4.5 4.2 3 5.9 3 8.5V12h3.5V8.5H4.8M13 3.5c-2.3.7-3.8 2.4-3.8 5V12h3.5V8.5H11',
} as const;

export type PageIconName = IconName | keyof typeof PAGE_PATHS;

/** The same for the extension's own pages, with what only they show. */
export const PageIcon = ({ name }: { name: PageIconName }) => <Drawing path={PAGE_PATHS[name]} />;
