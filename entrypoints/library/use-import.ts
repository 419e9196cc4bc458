import { useCallback, useEffect, useState } from 'preact/hooks';
import { explainError } from '../../components/explain-error';
import { explainFailure } from '../../components/explain-failure';
import type { ImportState } from '../../components/library/ImportView';
import { readImportFile } from '../../components/read-import-file';
import type { LibraryGateway } from './library-gateway';

/** Reads one file and stores what is in it, whole or not at all. */
export function useImport(gateway: Pick<LibraryGateway, 'importDocument'>) {
  const [state, setState] = useState<ImportState>({ kind: 'idle' });
  const take = useCallback(
    async (files: readonly File[]) => {
      const [file, ...others] = files;
      if (!file) return;
      if (others.length > 0) return setState({ kind: 'several files' });
      setState({ kind: 'reading', fileName: file.name });
      const failed = (error: unknown): ImportState => ({ kind: 'failed', reason: explainError(error) });
      setState(await importFile(file, gateway).catch(failed));
    },
    [gateway],
  );
  const dismiss = useCallback(() => setState({ kind: 'idle' }), []);
  return { state, take, dismiss };
}

async function importFile(file: File, gateway: Pick<LibraryGateway, 'importDocument'>): Promise<ImportState> {
  const parsed = await readImportFile(file);
  if (!parsed.ok) return { kind: 'done', outcome: { kind: 'refused', fileName: file.name, failure: parsed.failure } };
  const imported = await gateway.importDocument(parsed.document);
  if (!imported.ok) return { kind: 'failed', reason: explainFailure(imported.error) };
  return { kind: 'done', outcome: { kind: 'imported', fileName: file.name, ...imported.value } };
}

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
