/** Whole numbers in as few bytes as they need, seven bits a byte, in an array that grows. */
export class ByteList {
  bytes: Uint8Array;
  length: number;

  constructor(bytes: Uint8Array = new Uint8Array(8), length = 0) {
    this.bytes = bytes;
    this.length = length;
  }

  append(more: Uint8Array): void {
    this.makeRoom(more.length);
    this.bytes.set(more, this.length);
    this.length += more.length;
  }

  private makeRoom(count: number): void {
    if (this.length + count <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(16, this.bytes.length * 2, this.length + count));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }

  push(value: number): void {
    this.makeRoom(5);
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
