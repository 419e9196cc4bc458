import { useCallback, useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { explainError } from '../../components/explain-error';
import { explainFailure } from '../../components/explain-failure';
import type { ImportState } from '../../components/library/ImportView';
import { listImportParts } from '../../components/read-import-file';
import type { Failure } from '../../lib/domain/errors';
import type { ImportFailure } from '../../lib/export/parse-import';
import type { ImportCounts, LibraryGateway } from './library-gateway';

/** Reads files, archives of them included, and stores what is in them: every one was looked at before anything is stored. */
export function useImport(gateway: Pick<LibraryGateway, 'importDocument'>) {
  const [state, setState] = useState<ImportState>({ kind: 'idle' });
  const take = useCallback(
    async (files: readonly File[]) => {
      const [file, ...others] = files;
      if (!file) return;
      const name = others.length > 0 ? i18n.t('library.files', files.length, { n: files.length }) : file.name;
      const tell = (progress: Progress | null) => setState({ kind: 'reading', fileName: name, progress });
      tell(null);
      const failed = (error: unknown): ImportState => ({ kind: 'failed', reason: explainError(error) });
      setState(await importFiles(files, name, gateway, tell).catch(failed));
    },
    [gateway],
  );
  const dismiss = useCallback(() => setState({ kind: 'idle' }), []);
  return { state, take, dismiss };
}

type Progress = NonNullable<Extract<ImportState, { kind: 'reading' }>['progress']>;

async function importFiles(
  files: readonly File[],
  fileName: string,
  gateway: Pick<LibraryGateway, 'importDocument'>,
  tell: (progress: Progress) => void,
): Promise<ImportState> {
  const parts = await listImportParts(files);
  const of = parts.length;
  // A single one need not be read twice.
  if (of > 1)
    for (const [i, part] of parts.entries()) {
      tell({ step: 'checking', n: i + 1, of });
      const parsed = await part.read();
      if (!parsed.ok) return refused(part.name, parsed.failure);
    }
  let counts: ImportCounts = { speeches: 0, claims: 0, links: 0, threads: 0, moved: 0 };
  for (const [i, part] of parts.entries()) {
    if (of > 1) tell({ step: 'storing', n: i + 1, of });
    const parsed = await part.read();
    if (!parsed.ok) return refused(part.name, parsed.failure);
    const imported = await gateway.importDocument(parsed.document);
    if (!imported.ok) return { kind: 'failed', reason: explainStop(imported.error, i, of) };
    counts = add(counts, imported.value);
  }
  return { kind: 'done', outcome: { kind: 'imported', fileName, ...counts } };
}

const refused = (fileName: string, failure: ImportFailure): ImportState => ({
  kind: 'done',
  outcome: { kind: 'refused', fileName, failure },
});

/** What was stored before stays, and may be read again. */
const explainStop = (failure: Failure, stored: number, of: number): string =>
  [explainFailure(failure), stored > 0 && i18n.t('library.storedBefore', { n: stored, of })].filter(Boolean).join(' ');

const add = (a: ImportCounts, b: ImportCounts): ImportCounts => ({
  speeches: a.speeches + b.speeches,
  claims: a.claims + b.claims,
  links: a.links + b.links,
  threads: a.threads + b.threads,
  moved: a.moved + b.moved,
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
