import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { SpeechmarkDocument } from '../lib/domain/speechmark-document';
import { keepMarked, makeFileName } from '../lib/export/file-name';
import { countClaims, countLinks } from './count-exported';
import type { ExportScope } from './ExportPanel';
import { explainError } from './explain-error';
import { type ExportFormat, type ExportOptions, FORMAT_WRITERS, type WrittenFile } from './export-formats';
import { makeBackup } from './make-backup';

export interface ExportFile {
  readonly document: SpeechmarkDocument;
  /** What is saved. */
  readonly content: string | Uint8Array<ArrayBuffer> | Blob;
  /** What is shown: the content itself, or what it is like where it is no text. */
  readonly preview: string;
  /** What is lacking in this very file, in sentences. */
  readonly limits: readonly string[];
  readonly name: string;
  readonly mediaType: string;
  /** Claims in it, deleted ones not counted. */
  readonly claims: number;
  /** Links that the reader has confirmed. */
  readonly links: number;
  /** Those with claims, or all where none has or all are listed. */
  readonly speeches: number;
}

export type ExportState =
  | { readonly kind: 'making' }
  | { readonly kind: 'ready'; readonly file: ExportFile }
  | { readonly kind: 'failed'; readonly reason: string };

/** Reads a scope once and writes it anew for each format and option; an answer that comes too late is dropped. */
export function useExportFile(
  scope: ExportScope | undefined,
  format: ExportFormat,
  options: ExportOptions,
): { state: ExportState; retry: () => void } {
  const [state, setState] = useState<ExportState>({ kind: 'making' });
  const [attempt, setAttempt] = useState(0);
  const loaded = useRef<{ readonly key: string; readonly document: Promise<SpeechmarkDocument> } | null>(null);

  // A scope is the same as long as its id is: parents make the object anew with every drawing.
  useEffect(() => {
    let isStale = false;
    if (!scope) return;
    const loadSpeeches = FORMAT_WRITERS[format].lists === 'speeches' ? scope.loadSpeeches : undefined;
    const key = `${scope.id} ${loadSpeeches ? 'speeches' : 'claims'} ${attempt}`;
    const load = () => {
      if (loaded.current?.key !== key) loaded.current = { key, document: loadSpeeches?.() ?? scope.load() };
      return loaded.current.document;
    };
    setState({ kind: 'making' });
    const isBackup = format === 'speechmark' && scope.readParts;
    const made = isBackup ? makeBackup(isBackup()) : makeFile(load(), scope, format, options);
    made.then(
      (file) => !isStale && setState({ kind: 'ready', file }),
      (error: unknown) => !isStale && setState({ kind: 'failed', reason: explainError(error) }),
    );
    return () => {
      isStale = true;
    };
  }, [scope?.id, format, options, attempt]);

  return { state, retry: useCallback(() => setAttempt((count) => count + 1), []) };
}

async function makeFile(
  reading: Promise<SpeechmarkDocument>,
  scope: ExportScope,
  format: ExportFormat,
  options: ExportOptions,
): Promise<ExportFile> {
  const document = await reading;
  const writer = FORMAT_WRITERS[format];
  const isList = writer.lists === 'speeches';
  const marked = isList && scope.loadSpeeches ? document : keepMarked(document);
  const given = isList ? marked : document;
  const written = describeWritten(await writer.write(given, options, scope.isPart ? scope.label : null));
  return {
    document,
    ...written,
    // A backup holds all speeches, the other formats only those with claims.
    name: makeFileName(format === 'speechmark' ? document : marked, writer.extension),
    mediaType: writer.mediaType,
    claims: countClaims(document),
    links: countLinks(document),
    speeches: marked.speeches.length,
  };
}

function describeWritten(written: string | WrittenFile): Pick<ExportFile, 'content' | 'preview' | 'limits'> {
  if (typeof written === 'string') return { content: written, preview: written, limits: [] };
  const { content, limits = [] } = written;
  return { content, limits, preview: written.preview ?? (typeof content === 'string' ? content : '') };
}
