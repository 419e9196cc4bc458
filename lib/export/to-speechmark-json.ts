import type { SpeechmarkDocument } from '../domain/speechmark-document';

/**
 * Everything, without loss: what `parseImport` reads back. The same document always gives the same text. Each speech,
 * transcript, tag, claim, reference and thread has a line of its own, so that a fault can be named by its line and two files be compared.
 */
export function toSpeechmarkJson(document: SpeechmarkDocument): string {
  const fields = [
    ['format', write(document.format)],
    ['version', write(document.version)],
    ['exportedAt', write(document.exportedAt)],
    ['generator', write(document.generator)],
    ['coders', writeLines(document.coders)],
    ['speeches', writeLines(document.speeches)],
    ['aliases', writeLines(document.aliases)],
    ['transcripts', writeLines(document.transcripts)],
    ['tags', writeLines(document.tags)],
    ['claims', writeLines(document.claims)],
    ['watched', write(document.watched)],
    ['references', writeLines(document.references)],
    ['threads', writeLines(document.threads)],
    ['filters', writeLines(document.filters)],
    ...(document.seen ? [['seen', writeLines(document.seen)]] : []),
  ];
  return `{\n${fields.map(([name, value]) => `"${name}": ${value}`).join(',\n')}\n}\n`;
}

const writeLines = (records: readonly object[]): string =>
  records.length > 0 ? `[\n${records.map(write).join(',\n')}\n]` : '[]';

const write = (value: unknown): string => JSON.stringify(sortKeys(value));

/** `id` first, the rest by name: IndexedDB and messages promise no order. */
function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([a], [b]) => Number(b === 'id') - Number(a === 'id') || (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, sortKeys(item)]));
}
