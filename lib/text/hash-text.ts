/**
 * A 64-bit fingerprint of a text as 16 hexadecimal digits. It identifies, it does not protect.
 *
 * Two 32-bit multiply-and-xor lanes over UTF-16 units, mixed crosswise at the end (the finaliser of MurmurHash3).
 * Synchronous and linear; about 2 ms for a million characters.
 */
export function hashText(text: string): string {
  let a = 0x9e3779b9;
  let b = 0x85ebca6b;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x9e3779b1);
    b = Math.imul(b ^ unit, 0x5f356495);
  }
  const high = mix(a ^ Math.imul(b, 0x27d4eb2f));
  const low = mix(b ^ high ^ text.length);
  return toHex(high) + toHex(low);
}

/** The same as a whole number below 2^32, for sets of many short texts. */
export function hashTextShort(text: string): number {
  let a = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) a = Math.imul(a ^ text.charCodeAt(i), 0x01000193);
  return mix(a) >>> 0;
}

function mix(lane: number): number {
  let h = lane;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

const toHex = (lane: number): string => (lane >>> 0).toString(16).padStart(8, '0');
