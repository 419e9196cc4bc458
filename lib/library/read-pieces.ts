/** Four-letter pieces of a passage. */
export interface Pieces {
  /** In order of their numbers: the number in sixteen bits, above them how often it stands there. */
  readonly counted: Uint32Array;
  /** The length of the whole. */
  readonly length: number;
}

const NUMBER_BITS = 16;
const NUMBERS = 1 << NUMBER_BITS;
const MOST = NUMBERS - 1;
/** What a piece counts for that stands there once, twice, … */
const WEIGHTS = Float32Array.from({ length: 64 }, (_, count) => 1 + Math.log(Math.max(1, count)));
const weighPiece = (count: number): number => WEIGHTS[count] ?? Math.fround(1 + Math.log(count));

/** Likeness below the word: everything but letters is one blank. Linear, but for sorting the pieces. */
export function readPieces(text: string): Pieces {
  const numbers = numberPieces(foldUsual(text) ?? foldAny(text)).sort();
  const counted = new Uint32Array(numbers.length);
  let different = 0;
  let squares = 0;
  for (let i = 0; i < numbers.length; ) {
    const number = numbers[i] as number;
    let next = i + 1;
    while (next < numbers.length && numbers[next] === number) next++;
    counted[different++] = number + Math.min(MOST, next - i) * NUMBERS;
    const weight = 1 + Math.log(next - i);
    squares += weight * weight;
    i = next;
  }
  return { counted: counted.slice(0, different), length: Math.sqrt(squares) };
}

/** The pieces of the passage that is asked about, laid out to be looked up. */
export class PieceTable {
  private readonly weights = new Float32Array(NUMBERS);
  /** A bit for each number that is there: nearly all that are looked up are not, and bits fit the nearest cache. */
  private readonly bits = new Int32Array(NUMBERS >> 5);
  private laid: Pieces | null = null;

  lay(pieces: Pieces): void {
    if (this.laid) for (const piece of this.laid.counted) this.bits[(piece & MOST) >> 5] = 0;
    for (const piece of pieces.counted) {
      const number = piece & MOST;
      this.weights[number] = weighPiece(piece >>> NUMBER_BITS);
      this.bits[number >> 5] = (this.bits[number >> 5] as number) | (1 << (number & 31));
    }
    this.laid = pieces;
  }

  /** The cosine of another passage's pieces with those laid out. */
  compare({ counted, length }: Pieces): number {
    const { weights, bits } = this;
    let sum = 0;
    for (let i = 0; i < counted.length; i++) {
      const piece = counted[i] as number;
      const number = piece & MOST;
      if (((bits[number >> 5] as number) >>> (number & 31)) & 1)
        sum += weighPiece(piece >>> NUMBER_BITS) * (weights[number] as number);
    }
    return sum === 0 || !this.laid ? 0 : sum / (this.laid.length * length);
  }
}

const STEP = 0x9e3779b1;
const STEP_2 = Math.imul(STEP, STEP);
const STEP_3 = Math.imul(STEP_2, STEP);

function numberPieces(letters: Uint16Array): Uint16Array {
  const numbers = new Uint16Array(Math.max(0, letters.length - 3));
  for (let i = 0; i < numbers.length; i++) {
    const hash =
      Math.imul(letters[i] as number, STEP_3) +
      Math.imul(letters[i + 1] as number, STEP_2) +
      Math.imul(letters[i + 2] as number, STEP) +
      (letters[i + 3] as number);
    numbers[i] = hash ^ (hash >>> 15);
  }
  return numbers;
}

const BLANK = 32;

/** The letters of any text, in lower case, between blanks. */
function foldAny(text: string): Uint16Array {
  const folded = ` ${text.toLowerCase().replace(/[^\p{L}\p{M}]+/gu, ' ')} `;
  const letters = new Uint16Array(folded.length);
  for (let i = 0; i < folded.length; i++) letters[i] = folded.charCodeAt(i);
  return letters;
}

/** The same in a tenth of the time; null for a text with other signs than those of English. */
function foldUsual(text: string): Uint16Array | null {
  const letters = text.length + 2 <= SCRATCH.length ? SCRATCH : new Uint16Array(text.length + 2);
  letters[0] = BLANK;
  let length = 1;
  let afterLetter = true;
  for (let i = 0; i < text.length; i++) {
    const letter = USUAL[text.charCodeAt(i)] ?? 0;
    if (letter === 0) return null;
    if (letter !== BLANK || afterLetter) letters[length++] = letter;
    afterLetter = letter !== BLANK;
  }
  letters[length++] = BLANK;
  return letters.subarray(0, length);
}

/** For the length of a call: making an array for each passage costs more than filling it. */
const SCRATCH = new Uint16Array(2048);

/** By unit: itself in lower case, a blank where it is no letter, 0 where its neighbours have a say or it is not usual. */
const USUAL = makeUsual();

function makeUsual(): Uint16Array {
  const usual = new Uint16Array(0x20d0);
  const learn = (from: number, to: number) => {
    for (let unit = from; unit < to; unit++) {
      const letter = String.fromCharCode(unit);
      usual[unit] = /[\p{L}\p{M}]/u.test(letter) ? letter.toLowerCase().charCodeAt(0) : BLANK;
    }
  };
  learn(0, 0x100);
  // Dashes, quotes, dots, signs of money.
  learn(0x2000, 0x20d0);
  return usual;
}
