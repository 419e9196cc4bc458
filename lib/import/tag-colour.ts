import type { TagColour } from '../domain/tag-tree';

/** Hues in degrees of HSL under which the colours of tags go, each up to the next. */
const HUES: readonly (readonly [upTo: number, TagColour])[] = [
  [15, 'red'],
  [42, 'orange'],
  [70, 'yellow'],
  [155, 'green'],
  [195, 'teal'],
  [255, 'blue'],
  [295, 'purple'],
  [340, 'pink'],
  [360, 'red'],
];

/** The nearest of our colours to `#rrggbb`, or the one of that name; null for greys and for what is no colour. */
export function nearestTagColour(colour: string): TagColour | null {
  const named = HUES.find(([, name]) => name === colour.toLowerCase());
  if (named) return named[1];
  const [, ...parts] = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour) ?? [];
  if (parts.length === 0) return null;
  const [r, g, b] = parts.map((part) => Number.parseInt(part, 16)) as [number, number, number];
  const largest = Math.max(r, g, b);
  const spread = largest - Math.min(r, g, b);
  if (spread < 24) return null;
  const sixth =
    largest === r ? ((g - b) / spread + 6) % 6 : largest === g ? (b - r) / spread + 2 : (r - g) / spread + 4;
  return HUES.find(([upTo]) => sixth * 60 <= upTo)?.[1] ?? null;
}
