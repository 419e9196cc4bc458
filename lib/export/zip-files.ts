import { strToU8, zipSync } from 'fflate';
import type { Instant } from '../domain/dates';

/** Files by path, in their order, as a zip archive; `at` is the time that it gives for each. */
export function zipFiles(files: Readonly<Record<string, string>>, at: Instant): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(files).map(([path, text]) => [path, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: new Date(at), level: 6 });
}
