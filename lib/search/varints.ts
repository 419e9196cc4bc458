/** Whole numbers in as few bytes as they need, seven bits a byte, in an array that grows. */
export class ByteList {
  bytes: Uint8Array;
  length: number;

  constructor(bytes: Uint8Array = new Uint8Array(8), length = 0) {
    this.bytes = bytes;
    this.length = length;
  }

  push(value: number): void {
    if (this.length + 5 > this.bytes.length) {
      const larger = new Uint8Array(Math.max(16, this.bytes.length * 2));
      larger.set(this.bytes.subarray(0, this.length));
      this.bytes = larger;
    }
    let left = value;
    while (left >= 0x80) {
      this.bytes[this.length++] = (left & 0x7f) | 0x80;
      left >>>= 7;
    }
    this.bytes[this.length++] = left;
  }

  view(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }
}
