import type { Instant } from '../domain/dates';
import { fitLimits } from './fit-limits';
import type { ForeignFile } from './foreign-file';
import { readCodebookCsv } from './read-codebook-csv';
import { isHypothesis, readHypothesis } from './read-hypothesis';
import { readQdc } from './read-qdc';
import { isWebAnnotations, readWebAnnotations } from './read-web-annotations';

export interface ForeignOptions {
  readonly readAt: Instant;
  /** Parses XML without loading anything; null where it is not well formed. */
  readonly parseXml: (text: string) => Document | null;
}

/**
 * What a file of another program says; null if it is none that is known, or was cut off. Which one it is shows in the text, not in the
 * name, which people change. Nothing of it is stored, and nothing in it is run.
 */
export function readForeign(text: string, options: ForeignOptions): ForeignFile | null {
  const file = readKnown(text, options);
  return file && fitLimits(file);
}

function readKnown(text: string, { readAt, parseXml }: ForeignOptions): ForeignFile | null {
  const start = text.replace(/^\ufeff/, '').trimStart();
  if (start.startsWith('<')) return /<!(DOCTYPE|ENTITY)/i.test(start) ? null : readXml(parseXml(start));
  if (!/^[{[]/.test(start)) return readCodebookCsv(text);
  const data = parseJson(start);
  if (isWebAnnotations(data)) return readWebAnnotations(data, readAt);
  return isHypothesis(data) ? readHypothesis(data, readAt) : null;
}

const readXml = (xml: Document | null): ForeignFile | null => xml && readQdc(xml);

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
