/** Whole numbers from 0 in as few bytes as they need: seven bits a byte, the last without the eighth. */
export class ByteWriter {
  private bytes = new Uint8Array(256);
  private length = 0;

  write(value: number): void {
    this.reserve(5);
    let rest = value;
    while (rest > 127) {
      this.bytes[this.length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.bytes[this.length++] = rest;
  }

  writeBytes(bytes: Uint8Array): void {
    this.write(bytes.length);
    this.reserve(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** UTF-16 units as numbers: half a surrogate pair comes back as it was. */
  writeText(text: string): void {
    this.write(text.length);
    for (let i = 0; i < text.length; i++) this.write(text.charCodeAt(i));
  }

  /** Eight bytes, for a number that is not whole. */
  writeFloat(value: number): void {
    this.reserve(8);
    new DataView(this.bytes.buffer).setFloat64(this.length, value);
    this.length += 8;
  }

  toBytes(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const larger = new Uint8Array(2 * (this.length + more));
    larger.set(this.bytes);
    this.bytes = larger;
  }
}

/** Reads what `ByteWriter` wrote; past the end everything is 0 or empty. */
export class ByteReader {
  private at = 0;
  constructor(private readonly bytes: Uint8Array) {}

  get isAtEnd(): boolean {
    return this.at >= this.bytes.length;
  }

  read(): number {
    const { bytes } = this;
    let byte = bytes[this.at++] ?? 0;
    if (byte < 128) return byte;
    let value = byte & 127;
    for (let shift = 7; byte > 127 && shift < 32; shift += 7) {
      byte = bytes[this.at++] ?? 0;
      value |= (byte & 127) << shift;
    }
    return value >>> 0;
  }

  readBytes(): Uint8Array {
    const length = this.read();
    const bytes = this.bytes.subarray(this.at, this.at + length);
    this.at += length;
    return bytes;
  }

  readFloat(): number {
    const bytes = this.bytes.slice(this.at, this.at + 8);
    this.at += 8;
    return bytes.length < 8 ? 0 : new DataView(bytes.buffer).getFloat64(0);
  }

  readText(): string {
    let text = '';
    for (let left = this.read(); left > 0 && !this.isAtEnd; left--) text += String.fromCharCode(this.read());
    return text;
  }
}
