import { stemmer } from 'stemmer';
import { POLITE_WORDS, STOP_WORDS } from './stop-words';

/** A content word of a passage: its stem, by which it is compared, and itself, as it stands there. */
export interface Term {
  readonly stem: string;
  readonly word: string;
}

/** Plurals and past tenses that no rule for endings brings together. */
const IRREGULAR: Readonly<Record<string, string>> = {
  children: 'child',
  childrens: 'child',
  men: 'man',
  women: 'woman',
  womens: 'woman',
  people: 'person',
  peoples: 'person',
  led: 'lead',
  built: 'build',
  spent: 'spend',
  taught: 'teach',
  learnt: 'learn',
  fought: 'fight',
  grew: 'grow',
  grown: 'grow',
  met: 'meet',
  ran: 'run',
  rose: 'rise',
  risen: 'rise',
  fell: 'fall',
  fallen: 'fall',
  cut: 'cut',
  sought: 'seek',
  spoke: 'speak',
  spoken: 'speak',
  heard: 'hear',
  written: 'write',
  wrote: 'write',
  chose: 'choose',
  chosen: 'choose',
  won: 'win',
  paid: 'pay',
  kept: 'keep',
  left: 'leave',
  lives: 'life',
  programmes: 'programm',
  programme: 'programm',
};

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}]+)*/gu;

/** The content words of a text in order: no stop words and no plain numbers, for a number alone links nothing. */
export function readTerms(text: string): Term[] {
  const terms: Term[] = [];
  for (const [word] of text.matchAll(WORD)) {
    const plain = word
      .toLowerCase()
      .replace(/['’]s$/, '')
      .replace(/['’]/g, '');
    if (plain.length < 2 || /^\p{N}/u.test(plain) || STOP_WORDS.has(plain)) continue;
    terms.push({ stem: findStem(plain), word });
  }
  return terms;
}

const stems = new Map<string, string>();
const MOST_STEMS = 50_000;

function findStem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = IRREGULAR[word] ?? (/^[a-z]+$/.test(word) ? stemmer(word) : word);
  if (stems.size < MOST_STEMS) stems.set(word, stem);
  return stem;
}

export const POLITE_STEMS: ReadonlySet<string> = new Set(POLITE_WORDS.map(findStem));

/** Four-letter pieces of a text, everything but letters being one blank: likeness below the word. */
export function readPieces(text: string): Map<string, number> {
  const letters = ` ${text
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()} `;
  const pieces = new Map<string, number>();
  for (let i = 0; i + 4 <= letters.length; i++) {
    const piece = letters.slice(i, i + 4);
    pieces.set(piece, (pieces.get(piece) ?? 0) + 1);
  }
  return pieces;
}
