import { findEigenvectors, orthonormalise, randomGaussians } from './linear-algebra.mjs';

const TERMS = 6000;
const COUNTED = 10_000;
const DIMENSIONS = 48;
const REACH = 8;
const LEVELS = 7;
const LETTERS = 'abcdefghijklmno';

/**
 * A vector for each of the first of `stems`, the commonest, such that terms used in the same company are near one another: positive pointwise
 * mutual information within eight terms, factorised by a randomised singular value decomposition, scaled to one, and
 * rounded to fifteen levels. The same in every run.
 */
export function learnVectors(speeches, stems) {
  const ids = new Map(stems.slice(0, COUNTED).map((term, id) => [term, id]));
  const matrix = weighPairs(countPairs(speeches, ids), ids.size);
  const vectors = factorise(matrix, ids.size);
  return {
    terms: TERMS,
    dimensions: DIMENSIONS,
    levels: vectors.slice(0, TERMS).map(toLetters).join(''),
  };
}

/** Near pairs count more, and those of one passage twice those of two. */
function countPairs(speeches, ids) {
  const pairs = new Map();
  for (const { passages } of speeches) {
    const terms = [];
    passages.forEach((words, at) => {
      for (const { term } of words) if (term !== null) terms.push([ids.get(term), at]);
    });
    for (let i = 0; i < terms.length; i++) {
      const [a, inA] = terms[i];
      if (a === undefined) continue;
      for (let d = 1; d <= REACH && i + d < terms.length; d++) {
        const [b, inB] = terms[i + d];
        if (b === undefined) continue;
        const key = a < b ? a * COUNTED + b : b * COUNTED + a;
        pairs.set(key, (pairs.get(key) ?? 0) + (inA === inB ? 1 : 0.5) / Math.sqrt(d));
      }
    }
  }
  return pairs;
}

/** Rows of [column, information], both ways round. */
function weighPairs(pairs, size) {
  const sums = new Float64Array(size);
  for (const [key, count] of pairs) {
    sums[Math.floor(key / COUNTED)] += count;
    sums[key % COUNTED] += count;
  }
  const context = sums.map((sum) => sum ** 0.75);
  const total = context.reduce((a, b) => a + b, 0);
  const rows = Array.from({ length: size }, () => ({ columns: [], values: [] }));
  const add = (a, b, count) => {
    const value = Math.log((count * total) / (sums[a] * context[b]));
    if (value <= 0) return;
    rows[a].columns.push(b);
    rows[a].values.push(value);
  };
  for (const [key, count] of pairs) {
    const [a, b] = [Math.floor(key / COUNTED), key % COUNTED];
    const both = a === b ? 2 * count : count;
    add(a, b, both);
    if (a !== b) add(b, a, both);
  }
  return rows;
}

function factorise(rows, size) {
  const width = DIMENSIONS + 16;
  let basis = orthonormalise(randomGaussians(size, width), size, width);
  for (let turn = 0; turn < 5; turn++)
    basis = orthonormalise(multiply(rows, multiplyTransposed(rows, basis, size, width), size, width), size, width);
  // Within the basis found, the exact directions, largest first.
  const image = multiplyTransposed(rows, basis, size, width);
  const { values, vectors } = findEigenvectors(gram(image, size, width), width);
  return Array.from({ length: size }, (_, i) => {
    const vector = [];
    for (let d = 0; d < DIMENSIONS; d++) {
      let sum = 0;
      for (let k = 0; k < width; k++) sum += basis[i * width + k] * vectors[k * width + d];
      // Half of the singular value, which is the fourth root of the eigenvalue.
      vector.push(sum * Math.max(0, values[d]) ** 0.25);
    }
    const length = Math.hypot(...vector) || 1;
    return vector.map((value) => value / length);
  });
}

function multiply(rows, dense, size, width) {
  const out = new Float64Array(size * width);
  for (let i = 0; i < size; i++) {
    const { columns, values } = rows[i];
    for (let n = 0; n < columns.length; n++)
      for (let k = 0, from = columns[n] * width, to = i * width; k < width; k++)
        out[to + k] += values[n] * dense[from + k];
  }
  return out;
}

function multiplyTransposed(rows, dense, size, width) {
  const out = new Float64Array(size * width);
  for (let i = 0; i < size; i++) {
    const { columns, values } = rows[i];
    for (let n = 0; n < columns.length; n++)
      for (let k = 0, to = columns[n] * width, from = i * width; k < width; k++)
        out[to + k] += values[n] * dense[from + k];
  }
  return out;
}

function gram(dense, size, width) {
  const out = new Float64Array(width * width);
  for (let i = 0; i < size; i++)
    for (let a = 0; a < width; a++)
      for (let b = 0; b < width; b++) out[a * width + b] += dense[i * width + a] * dense[i * width + b];
  return out;
}

function toLetters(vector) {
  const step = (2.6 / LEVELS) * (1 / Math.sqrt(DIMENSIONS));
  return vector
    .map((value) => LETTERS[LEVELS + Math.max(-LEVELS, Math.min(LEVELS, Math.round(value / step)))])
    .join('');
}
