import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { ExportPanel, type ExportScope } from '../../components/ExportPanel';

interface ExportDialogProps {
  readonly scopes: readonly ExportScope[];
  onClose(): void;
}

/** The export panel over the page; Escape closes it and gives the focus back. */
export function ExportDialog({ scopes, onClose }: ExportDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="sm-dialog" aria-label={i18n.t('library.exportTitle')} onClose={onClose}>
      <ExportPanel scopes={scopes} onClose={() => dialog.current?.close()} />
    </dialog>
  );
}
