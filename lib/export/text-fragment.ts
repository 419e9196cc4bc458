import { makeWellFormed } from './well-formed';

/** `#:~:text=[prefix-,]start[,end][,-suffix]`, https://wicg.github.io/scroll-to-text-fragment/ */
export interface TextDirective {
  readonly prefix?: string;
  readonly start: string;
  readonly end?: string;
  readonly suffix?: string;
}

/** The directive as the fragment of an address, `#` included. */
export function formatDirective({ prefix, start, end, suffix }: TextDirective): string {
  const parts = [
    ...(prefix ? [`${encodePart(prefix)}-`] : []),
    encodePart(start),
    ...(end ? [encodePart(end)] : []),
    ...(suffix ? [`-${encodePart(suffix)}`] : []),
  ];
  return `#:~:text=${parts.join(',')}`;
}

/**
 * `-`, `,` and `&` separate the parts of a directive. Brackets, stars and quotes would be right in an address, but end it
 * early where one stands in Markdown or is recognised in plain text.
 */
const encodePart = (part: string): string =>
  encodeURIComponent(makeWellFormed(part)).replace(
    /[-!'()*~_.]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );

/**
 * Folds case as browsers do when they look for the words, keeping every offset: a letter whose other case is longer
 * ("İ") stays as it is.
 */
export function foldCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (char) => (char.toLowerCase().length === char.length ? char.toLowerCase() : char)).join('');
}
