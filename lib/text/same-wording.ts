import { normalizeText } from './normalize-text';

/** Whether two texts differ in nothing but typography and white space. */
export const isSameWording = (a: string, b: string): boolean => fold(a) === fold(b);

const fold = (text: string): string => normalizeText(text).text.trim();

/** A text may be so much longer than what it is set beside before its middle is left out. */
const MOST_TIMES = 2;
const MOST_MORE = 200;

/** Words to be set beside `measure` on one line; the middle is left out where they are much longer than it. */
export function shortenBeside(words: string, measure: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  const most = MOST_TIMES * measure.length + MOST_MORE;
  if (line.length <= most) return line;
  const half = most >> 1;
  // An endless word is cut all the same.
  const lead = line.slice(0, half).replace(/(?<=.{40}) \S*$/, '');
  const trail = line.slice(-half).replace(/^\S* (?=.{40})/, '');
  return `${lead.trimEnd()} […] ${trail.trimStart()}`;
}
