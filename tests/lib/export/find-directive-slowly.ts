/**
 * How a browser finds the text of a directive, after
 * https://wicg.github.io/scroll-to-text-fragment/#find-a-range-from-a-text-directive, on blocks joined by line feeds:
 * word by word, and with the browser's own borders of words. Slow and obvious.
 */
export interface FoundSpan {
  readonly start: number;
  readonly end: number;
}

export function parseDirective(url: string): { prefix?: string; start: string; end?: string; suffix?: string } {
  const fragment = url.split('#:~:text=')[1] ?? '';
  const parts = fragment.split(',');
  const prefix = parts[0]?.endsWith('-') ? parts.shift()?.slice(0, -1) : undefined;
  const suffix = parts.at(-1)?.startsWith('-') ? parts.pop()?.slice(1) : undefined;
  const [start = '', end] = parts;
  const read = decodeURIComponent;
  return {
    ...(prefix !== undefined && { prefix: read(prefix) }),
    start: read(start),
    ...(end !== undefined && { end: read(end) }),
    ...(suffix !== undefined && { suffix: read(suffix) }),
  };
}

/** Every place the directive names, in order; the browser scrolls to the first. */
export function findDirectiveSlowly(text: string, url: string): FoundSpan[] {
  const { prefix, start, end, suffix } = parseDirective(url);
  const borders = findBorders(text);
  const found: FoundSpan[] = [];
  for (const first of findAll(text, start, borders, { startBound: !prefix, endBound: end !== undefined || !suffix })) {
    if (
      prefix &&
      !findAll(text, prefix, borders, { startBound: true, endBound: false }).some((p) =>
        touches(text, p.end, first.start),
      )
    )
      continue;
    if (end === undefined) {
      if (isFollowed(text, first.end, suffix, borders)) found.push(first);
      continue;
    }
    const last = findAll(text, end, borders, { startBound: true, endBound: !suffix }).find(
      (candidate) => candidate.start >= first.end && isFollowed(text, candidate.end, suffix, borders),
    );
    if (last) found.push({ start: first.start, end: last.end });
  }
  return found;
}

const isFollowed = (text: string, at: number, suffix: string | undefined, borders: Set<number>): boolean =>
  suffix === undefined ||
  findAll(text, suffix, borders, { startBound: false, endBound: true }).some((s) => touches(text, at, s.start));

/** Nothing but white space lies between. */
const touches = (text: string, from: number, to: number): boolean => from <= to && text.slice(from, to).trim() === '';

/** Within one block, whatever the case. */
function findAll(
  text: string,
  words: string,
  borders: Set<number>,
  { startBound, endBound }: { startBound: boolean; endBound: boolean },
): FoundSpan[] {
  const found: FoundSpan[] = [];
  for (let start = 0; start + words.length <= text.length; start++) {
    const end = start + words.length;
    if (text.slice(start, end).toLowerCase() !== words.toLowerCase() || text.slice(start, end).includes('\n')) continue;
    if ((!startBound || borders.has(start)) && (!endBound || borders.has(end))) found.push({ start, end });
  }
  return found;
}

function findBorders(text: string): Set<number> {
  const segments = [...new Intl.Segmenter('en', { granularity: 'word' }).segment(text)];
  return new Set([...segments.map((segment) => segment.index), text.length]);
}
