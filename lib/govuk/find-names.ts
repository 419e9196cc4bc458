import { makeWordTest } from '../text/fold-for-search';
import type { CountedName } from './parse-search-answer';

/** More can't be chosen from at a glance. */
const MOST_OFFERED = 12;

/**
 * The names that someone may mean who typed some words, those with most speeches first. The whole name, its address on
 * GOV.UK, or its last part is that one name and no other.
 */
export function findNames(typed: string, names: readonly CountedName[]): CountedName[] {
  const whole = fold(typed);
  const slug = /(?:^|\/)([\w-]+)\/?$/.exec(typed.trim().replace(/[?#].*$/, ''))?.[1]?.toLowerCase();
  const exact = names.find((name) => fold(name.title) === whole || name.slug === slug);
  if (exact) return [exact];
  const holdsWords = makeWordTest(typed);
  if (!holdsWords) return [];
  return names
    .filter(({ title, slug: own }) => holdsWords(`${title} ${own}`))
    .sort((a, b) => b.speeches - a.speeches)
    .slice(0, MOST_OFFERED);
}

/** Titles and letters behind a name are no part of it: "The Rt Hon Nadhim Zahawi MP". */
const fold = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/\b(?:the|rt|right|hon|honourable|sir|dame|mp|qc|kc|obe|cbe|mbe)\b\.?/gi, ' ')
    .replace(/[’']/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
