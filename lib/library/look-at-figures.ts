/** A number of a passage as far as ranking needs it. */
export interface LightFigure {
  readonly unit: 'money' | 'share' | 'count';
  readonly low: number;
  readonly high: number;
  readonly text: string;
}

const SCALE: Readonly<Record<string, number>> = { k: 1e3, thousand: 1e3, m: 1e6, mn: 1e6, million: 1e6, bn: 1e9, b: 1e9, billion: 1e9, tn: 1e12, trillion: 1e12 };
const NUMBER =
  /(£|\$|€)?\s?(\d[\d,]*(?:\.\d+)?)[\s-]?(k|thousand|m|mn|million|bn|b|billion|tn|trillion)?\b\s?(%|per ?cent|percent)?/gi;
const ONE_IN = /\b(one|1|two|2|three|3) in (two|three|four|five|six|seven|eight|nine|ten|twenty|\d+)\b/gi;
const WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const small = (word: string): number => (/^\d+$/.test(word) ? Number(word) : word === 'twenty' ? 20 : WORDS.indexOf(word.toLowerCase()));

export function lookAtFigures(text: string): LightFigure[] {
  const found: LightFigure[] = [];
  for (const match of text.matchAll(ONE_IN)) {
    const value = (100 * small(match[1] as string)) / small(match[2] as string);
    found.push({ unit: 'share', low: value, high: value, text: match[0] });
  }
  for (const match of text.matchAll(NUMBER)) {
    const [words, currency, digits = '', scale, percent] = match;
    const plain = Number(digits.replace(/,/g, ''));
    const value = plain * (scale ? (SCALE[scale.toLowerCase()] ?? 1) : 1);
    if (!Number.isFinite(value)) continue;
    const unit = percent ? 'share' : currency ? 'money' : 'count';
    if (unit === 'count' && !scale && (plain < 13 || (plain >= 1900 && plain <= 2100 && !digits.includes(',')))) continue;
    const before = text.slice(Math.max(0, match.index - 14), match.index).toLowerCase();
    const about = /(?:about|around|nearly|almost|some|over|than|approximately|least|to) $/.test(before);
    found.push({ unit, low: value * (about ? 0.93 : 0.995), high: value * (about ? 1.1 : 1.005), text: words.trim() });
  }
  return found;
}
