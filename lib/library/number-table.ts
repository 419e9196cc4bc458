/** Numbers of so many bits stand for pairs of terms and runs of words. */
export const NUMBER_BITS = 13;

/** What one passage has, by number, laid out to be looked up: two passages without an equal number share nothing. */
export class NumberTable {
  private readonly isThere = new Uint8Array(1 << NUMBER_BITS);
  private laid: Uint16Array = new Uint16Array();

  lay(numbers: Uint16Array): void {
    for (const number of this.laid) this.isThere[number] = 0;
    for (const number of numbers) this.isThere[number] = 1;
    this.laid = numbers;
  }

  mayShare(numbers: Uint16Array): boolean {
    for (let k = 0; k < numbers.length; k++) if (this.isThere[numbers[k] as number] === 1) return true;
    return false;
  }
}

/** Of every run of `length` values, in a number that equal runs have in common. */
export function numberRuns(values: ArrayLike<number>, length: number): Uint16Array {
  const numbers = new Uint16Array(Math.max(0, values.length - length + 1));
  for (let k = 0; k < numbers.length; k++) {
    let hash = 0;
    for (let j = k; j < k + length; j++) hash = Math.imul(hash ^ (values[j] as number), 0x9e3779b1) ^ (hash >>> 15);
    numbers[k] = hash >>> (32 - NUMBER_BITS);
  }
  return numbers;
}
