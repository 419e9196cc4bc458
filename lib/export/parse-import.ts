import * as v from 'valibot';
import { documentSchema } from '../domain/schemas';
import { DOCUMENT_VERSION, type SpeechmarkDocument } from '../domain/speechmark-document';
import { findDocumentFault } from './check-document';
import { LARGEST_IMPORT, LARGEST_UNKNOWN } from './import-limit';
import { findSyntaxFault, findValue, type JsonPath, locateOffset } from './locate-json';
import { upgradeDocument } from './upgrade-document';

/** Why a file was refused, whole. Lines and columns count from 1; a column counts UTF-16 units. */
export type ImportFailure =
  | { readonly kind: 'empty' }
  /** Beyond `LARGEST_IMPORT`; `size` in characters, or in bytes where the file was not even read. */
  | { readonly kind: 'too large'; readonly size: number }
  /** No JSON, or JSON that breaks off. */
  | { readonly kind: 'not JSON'; readonly line: number; readonly column: number; readonly detail: string }
  /** A ZIP archive that is damaged, or holds no JSON. */
  | { readonly kind: 'broken archive' }
  /** JSON, but nothing that Speechmark wrote. */
  | { readonly kind: 'not Speechmark' }
  /** Written by a Speechmark newer than this one. */
  | { readonly kind: 'newer version'; readonly version: number; readonly line: number }
  /** A field that is not what it should be; `path` as in `claims[3].target.position.start`. */
  | {
      readonly kind: 'not understood';
      readonly line: number;
      readonly column: number;
      readonly path: string;
      readonly detail: string;
    };

export type ParsedImport =
  | { readonly ok: true; readonly document: SpeechmarkDocument }
  | { readonly ok: false; readonly failure: ImportFailure };

/**
 * Reads Speechmark JSON from anywhere. All of it is right or none of it is taken: the answer names the first fault with
 * its line. Nothing is repaired. What is returned has been looked at in full and may be stored without further checks.
 */
export function parseImport(text: string): ParsedImport {
  if (text.length > LARGEST_IMPORT) return refuse({ kind: 'too large', size: text.length });
  const json = text.replace(/^\ufeff/, '');
  // To read a large file takes seconds: not for one that can't be ours.
  if (json.length > LARGEST_UNKNOWN && !json.includes('"speechmark"')) return refuse({ kind: 'not Speechmark' });
  if (!json.trim()) return refuse({ kind: 'empty' });
  const data = readJson(json);
  if (!data.ok) return data;
  const document = data.value;
  if (!isOurs(document)) return refuse({ kind: 'not Speechmark' });
  if (document.version > DOCUMENT_VERSION) {
    const { line } = locateOffset(json, findValue(json, ['version']));
    return refuse({ kind: 'newer version', version: document.version, line });
  }
  return checkDocument(json, upgradeDocument(document));
}

const refuse = (failure: ImportFailure): { ok: false; failure: ImportFailure } => ({ ok: false, failure });

function readJson(json: string): { ok: true; value: unknown } | { ok: false; failure: ImportFailure } {
  try {
    return { ok: true, value: JSON.parse(json) };
  } catch {
    const fault = findSyntaxFault(json) ?? json.length;
    const detail = json.slice(fault).trim() ? JSON.stringify(json.slice(fault, fault + 20)) : '';
    return refuse({ kind: 'not JSON', ...locateOffset(json, fault), detail });
  }
}

/** Ours by its two first fields; whether it is sound is another question. */
function isOurs(data: unknown): data is { format: 'speechmark'; version: number } {
  if (data === null || typeof data !== 'object' || Array.isArray(data)) return false;
  const { format, version } = data as { format?: unknown; version?: unknown };
  return format === 'speechmark' && typeof version === 'number' && Number.isInteger(version) && version >= 1;
}

function checkDocument(json: string, data: object): ParsedImport {
  const poisoned = findPoisonedKey(data);
  if (poisoned) return refuse(describeFault(json, poisoned, 'a name that is not allowed'));
  const parsed = v.safeParse(documentSchema, data, { abortEarly: true });
  if (!parsed.success) {
    const [issue] = parsed.issues;
    const path = (issue.path ?? []).map((step) => step.key as string | number);
    return refuse(describeFault(json, path, issue.message));
  }
  const fault = findDocumentFault(parsed.output);
  if (fault) return refuse(describeFault(json, fault.path, fault.detail));
  return { ok: true, document: parsed.output };
}

const describeFault = (json: string, path: JsonPath, detail: string): ImportFailure => ({
  kind: 'not understood',
  ...locateOffset(json, findValue(json, path)),
  path: writePath(path),
  detail,
});

const writePath = (path: JsonPath): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');

const POISON = new Set(['__proto__', 'constructor', 'prototype']);

interface Opened {
  readonly value: object;
  readonly key: string | number;
  readonly parent: Opened | null;
}

/**
 * Names with which a file could reach into objects that it does not own. Goes with a list, so that depth can't hurt, and
 * writes a path only where it finds one.
 */
function findPoisonedKey(data: object): JsonPath | null {
  const open: Opened[] = [{ value: data, key: '', parent: null }];
  for (let next = open.pop(); next; next = open.pop()) {
    if (Array.isArray(next.value)) {
      for (const [key, value] of next.value.entries())
        if (value !== null && typeof value === 'object') open.push({ value, key, parent: next });
      continue;
    }
    for (const key of Object.keys(next.value)) {
      if (POISON.has(key)) return pathTo({ value: data, key, parent: next });
      const value = (next.value as Record<string, unknown>)[key];
      if (value !== null && typeof value === 'object') open.push({ value, key, parent: next });
    }
  }
  return null;
}

function pathTo(last: Opened): JsonPath {
  const path: (string | number)[] = [];
  for (let step: Opened = last; step.parent; step = step.parent) path.unshift(step.key);
  return path;
}
