import type { Instant } from './dates';
import type { SpeechmarkDocument } from './speechmark-document';

/** Clocks differ by minutes, and a wrong time zone makes it hours: so far ahead, a stamp is believed. */
const BELIEVED_MS = 24 * 60 * 60 * 1000;

/**
 * A document whose stamps all lie in the past, as far as anyone can tell. A clock that was years ahead wrote stamps that no later
 * edit could ever beat, and after which no reading of a page would be the newest; so these are moved, in their order, to when
 * the file was written, or to now where that lies ahead as well. The same file is thus read alike on any day. Answers how many
 * moments were moved; the document itself, where none was. Linear.
 */
export function settleFutureStamps(
  document: SpeechmarkDocument,
  now: Date,
): { readonly document: SpeechmarkDocument; readonly moved: number } {
  const latest = new Date(now.getTime() + BELIEVED_MS).toISOString();
  const ahead = new Set<Instant>();
  visitStamps(document, (at) => {
    if (at > latest) ahead.add(at);
  });
  const isWrittenAhead = document.exportedAt > latest;
  if (ahead.size === 0 && !isWrittenAhead) return { document, moved: 0 };
  const written = isWrittenAhead ? now.toISOString() : document.exportedAt;
  const settled = new Map(
    [...ahead].sort().map((at, i) => [at, new Date(Date.parse(written) + i + 1).toISOString()] as const),
  );
  const moved = moveStamps(document, settled) as SpeechmarkDocument;
  return { document: { ...moved, exportedAt: written }, moved: ahead.size };
}

/** Every moment of a document but that of its writing stands under this name, whatever it is the moment of. */
const STAMP = 'at';

function visitStamps(value: unknown, visit: (at: Instant) => void): void {
  if (value === null || typeof value !== 'object') return;
  for (const [key, item] of Object.entries(value)) {
    if (key === STAMP && typeof item === 'string') visit(item);
    else visitStamps(item, visit);
  }
}

function moveStamps(value: unknown, settled: ReadonlyMap<Instant, Instant>): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item) => moveStamps(item, settled));
  const entries = Object.entries(value).map(([key, item]) => [
    key,
    key === STAMP && typeof item === 'string' ? (settled.get(item) ?? item) : moveStamps(item, settled),
  ]);
  return Object.fromEntries(entries);
}
