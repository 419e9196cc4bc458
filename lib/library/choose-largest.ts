const STEPS = 1024;

/**
 * The places of the largest of many positive numbers, at least `most` of them if there are as many, in order of place. Cheaper
 * than sorting: numbers are counted in steps from the largest down, and a step is taken whole.
 */
export function chooseLargest(values: Float32Array, most: number): number[] {
  let largest = 0;
  for (let i = 0; i < values.length; i++) if ((values[i] as number) > largest) largest = values[i] as number;
  if (largest === 0) return [];
  const scale = (STEPS - 1) / largest;
  const counts = new Int32Array(STEPS);
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (value > 0) counts[(value * scale) | 0] = (counts[(value * scale) | 0] as number) + 1;
  }
  let step = STEPS;
  for (let found = 0; step > 0 && found < most; ) found += counts[--step] as number;
  const chosen: number[] = [];
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (value > 0 && ((value * scale) | 0) >= step) chosen.push(i);
  }
  return chosen;
}

/** Of some places those of the largest values, of equals the first, in no order. */
export function keepLargest(places: readonly number[], values: Float32Array, most: number): number[] {
  if (places.length <= most) return [...places];
  const sorted = Float32Array.from(places, (place) => values[place] as number).sort();
  const least = sorted[sorted.length - most] as number;
  const larger = places.filter((place) => (values[place] as number) > least);
  const equal = places.filter((place) => values[place] === least);
  return [...larger, ...equal.slice(0, most - larger.length)];
}
