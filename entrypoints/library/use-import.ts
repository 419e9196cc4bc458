import { useCallback, useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { explainError } from '../../components/explain-error';
import { explainFailure } from '../../components/explain-failure';
import type { ImportState } from '../../components/library/ImportView';
import { type ImportPart, listImportParts } from '../../components/read-import-file';
import type { Failure } from '../../lib/domain/errors';
import type { ClaimId } from '../../lib/domain/ids';
import type { ImportFailure } from '../../lib/export/parse-import';
import type { ImportCounts, LibraryGateway } from './library-gateway';

type Gateway = Pick<LibraryGateway, 'importPart' | 'tryPart' | 'restore'>;
type Progress = NonNullable<Extract<ImportState, { kind: 'reading' }>['progress']>;
type Tell = (progress: Progress) => void;

/**
 * Reads files, archives of them included, and says what would come of them; on the reader's word stores what is in them. Every one
 * was looked at before anything is stored.
 */
export function useImport(gateway: Gateway) {
  const [state, setState] = useState<ImportState>({ kind: 'idle' });
  const run = useCallback(async (fileName: string, work: (tell: Tell) => Promise<ImportState>) => {
    const tell = (progress: Progress | null) => setState({ kind: 'reading', fileName, progress });
    tell(null);
    setState(await work(tell).catch((error): ImportState => ({ kind: 'failed', reason: explainError(error) })));
  }, []);
  const take = useCallback(
    async (files: readonly File[]) => {
      const [file, ...others] = files;
      if (!file) return;
      const name = others.length > 0 ? i18n.t('library.files', files.length, { n: files.length }) : file.name;
      await run(name, async (tell) => {
        const parts = readSingleOnce(await listImportParts(files));
        const onAccept = () => void run(name, (tellMore) => storeParts(parts, name, gateway, tellMore));
        return planImport(parts, name, gateway, tell, onAccept);
      });
    },
    [gateway, run],
  );
  const restore = useCallback(
    (fileName: string, ids: readonly ClaimId[]) => void run(fileName, () => restoreAll(fileName, ids, gateway)),
    [gateway, run],
  );
  const dismiss = useCallback(() => setState({ kind: 'idle' }), []);
  return { state, take, restore, dismiss };
}

/** A file by itself is kept between the plan and the reader's word; of many no more than one is to be in memory. */
function readSingleOnce(parts: readonly ImportPart[]): readonly ImportPart[] {
  const [single, ...others] = parts;
  if (!single || others.length > 0) return parts;
  let read: ReturnType<ImportPart['read']> | undefined;
  return [{ ...single, read: () => (read ??= single.read()) }];
}

/** What would be new, with nothing stored; or why the first faulty part is refused. */
async function planImport(
  parts: readonly ImportPart[],
  fileName: string,
  gateway: Gateway,
  tell: Tell,
  onAccept: () => void,
): Promise<ImportState> {
  let counts = NOTHING;
  for (const [i, part] of parts.entries()) {
    if (parts.length > 1) tell({ step: 'checking', n: i + 1, of: parts.length });
    const read = await part.read();
    if (!read.ok) return refused(part.name, read.failure);
    const tried = await gateway.tryPart(read);
    if (!tried.ok) return { kind: 'failed', reason: explainFailure(tried.error) };
    counts = add(counts, tried.value);
  }
  return { kind: 'planned', outcome: { kind: 'planned', fileName, ...counts }, onAccept };
}

async function storeParts(
  parts: readonly ImportPart[],
  fileName: string,
  gateway: Gateway,
  tell: Tell,
): Promise<ImportState> {
  const of = parts.length;
  let counts = NOTHING;
  for (const [i, part] of parts.entries()) {
    if (of > 1) tell({ step: 'storing', n: i + 1, of });
    const read = await part.read();
    if (!read.ok) return refused(part.name, read.failure);
    const imported = await gateway.importPart(read);
    if (!imported.ok) return { kind: 'failed', reason: explainStop(imported.error, i, of) };
    counts = add(counts, imported.value);
  }
  return { kind: 'done', outcome: { kind: 'imported', fileName, ...counts } };
}

/** Brings back claims that were deleted here and are in the file. */
async function restoreAll(fileName: string, ids: readonly ClaimId[], gateway: Gateway): Promise<ImportState> {
  for (const id of ids) {
    const restored = await gateway.restore(id);
    if (!restored.ok) return { kind: 'failed', reason: explainFailure(restored.error) };
  }
  return { kind: 'done', outcome: { kind: 'imported', fileName, ...NOTHING, claims: ids.length } };
}

const refused = (fileName: string, failure: ImportFailure): ImportState => ({
  kind: 'done',
  outcome: { kind: 'refused', fileName, failure },
});

/** What was stored before stays, and may be read again. */
const explainStop = (failure: Failure, stored: number, of: number): string =>
  [explainFailure(failure), stored > 0 && i18n.t('library.storedBefore', { n: stored, of })].filter(Boolean).join(' ');

const NOTHING: ImportCounts = {
  speeches: 0,
  claims: 0,
  links: 0,
  threads: 0,
  tags: 0,
  moved: 0,
  deleted: [],
  skipped: [],
};

const add = (a: ImportCounts, b: ImportCounts): ImportCounts => ({
  speeches: a.speeches + b.speeches,
  claims: a.claims + b.claims,
  links: a.links + b.links,
  threads: a.threads + b.threads,
  tags: a.tags + b.tags,
  moved: a.moved + b.moved,
  deleted: [...a.deleted, ...b.deleted],
  skipped: [...a.skipped, ...b.skipped],
});

/** Takes files dropped anywhere on the page, which would else be opened in its place. Answers whether one is held over it. */
export function useFileDrop(onFiles: (files: readonly File[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const stopping = new AbortController();
    const { signal } = stopping;
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const onDragOver = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      onFiles([...(event.dataTransfer?.files ?? [])]);
    };
    document.addEventListener('dragover', onDragOver, { signal });
    document.addEventListener('dragleave', onDragLeave, { signal });
    document.addEventListener('drop', onDrop, { signal });
    return () => stopping.abort();
  }, [onFiles]);
  return isOver;
}
