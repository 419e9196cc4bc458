/** Normal numbers, the same in every run. */
export function randomGaussians(rows, columns) {
  let state = 0x2545f491;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
  return Float64Array.from(
    { length: rows * columns },
    () => Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next()),
  );
}

/** Gram and Schmidt, twice for accuracy; columns of a dense matrix, row by row in memory. */
export function orthonormalise(dense, rows, columns) {
  for (let pass = 0; pass < 2; pass++)
    for (let c = 0; c < columns; c++) {
      for (let b = 0; b < c; b++) {
        let dot = 0;
        for (let i = 0, at = 0; i < rows; i++, at += columns) dot += dense[at + b] * dense[at + c];
        for (let i = 0, at = 0; i < rows; i++, at += columns) dense[at + c] -= dot * dense[at + b];
      }
      let squares = 0;
      for (let i = 0, at = c; i < rows; i++, at += columns) squares += dense[at] ** 2;
      const length = Math.sqrt(squares) || 1;
      for (let i = 0, at = c; i < rows; i++, at += columns) dense[at] /= length;
    }
  return dense;
}

/** Jacobi's rotations; for a small symmetric matrix. Columns of `vectors`, largest value first. */
export function findEigenvectors(symmetric, size) {
  const a = Float64Array.from(symmetric);
  const v = new Float64Array(size * size);
  for (let i = 0; i < size; i++) v[i * size + i] = 1;
  for (let sweep = 0; sweep < 30; sweep++) {
    let off = 0;
    for (let p = 0; p < size; p++)
      for (let q = p + 1; q < size; q++) {
        const apq = a[p * size + q];
        off += apq * apq;
        if (Math.abs(apq) < 1e-300) continue;
        const theta = (a[q * size + q] - a[p * size + p]) / (2 * apq);
        const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const c = 1 / Math.sqrt(t * t + 1);
        const s = t * c;
        for (let k = 0; k < size; k++) {
          const [x, y] = [a[k * size + p], a[k * size + q]];
          a[k * size + p] = c * x - s * y;
          a[k * size + q] = s * x + c * y;
        }
        for (let k = 0; k < size; k++) {
          const [x, y] = [a[p * size + k], a[q * size + k]];
          a[p * size + k] = c * x - s * y;
          a[q * size + k] = s * x + c * y;
        }
        for (let k = 0; k < size; k++) {
          const [x, y] = [v[k * size + p], v[k * size + q]];
          v[k * size + p] = c * x - s * y;
          v[k * size + q] = s * x + c * y;
        }
      }
    if (off < 1e-18) break;
  }
  const order = Array.from({ length: size }, (_, i) => i).sort((x, y) => a[y * size + y] - a[x * size + x]);
  const vectors = new Float64Array(size * size);
  order.forEach((from, to) => {
    for (let k = 0; k < size; k++) vectors[k * size + to] = v[k * size + from];
  });
  return { values: order.map((i) => a[i * size + i]), vectors };
}
