import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SpeechmarkDocument } from '../lib/domain/speechmark-document';
import { copyRichText } from './copy-rich-text';
import { ExportChoices } from './ExportChoices';
import { ExportPreview } from './ExportPreview';
import { type ExportFormat, USUAL_OPTIONS } from './export-formats';
import { PageIcon } from './PageIcon';
import { saveFile } from './save-file';
import { type ExportFile, useExportFile } from './use-export-file';
import './export-panel.css';

/** Something that can be exported. `load` is called when it is chosen, so that nothing is read for a scope not asked for. */
export interface ExportScope {
  readonly id: string;
  /** "This speech", "12 claims as filtered: Figure, nhs". Written into files that can hold it, unless it is the whole. */
  readonly label: string;
  /** True where claims were left out by a filter or a selection, so that the file says so. */
  readonly isPart?: boolean;
  load(): Promise<SpeechmarkDocument>;
  /** The same for formats that list speeches, where more of them belong in a list than have claims. */
  loadSpeeches?(): Promise<SpeechmarkDocument>;
  /** The same as Speechmark JSON, where it may be too large for one file. */
  readParts?(): AsyncIterable<SpeechmarkDocument>;
}

export interface ExportPanelProps {
  /** The first is chosen to begin with. */
  readonly scopes: readonly ExportScope[];
  readonly onClose: () => void;
}

/** What to take away, in which format, how it will look; then copy or save. */
export function ExportPanel({ scopes, onClose }: ExportPanelProps) {
  const titleId = useId();
  const [scopeId, setScopeId] = useState(scopes[0]?.id);
  const [format, setFormat] = useState<ExportFormat>('markdown');
  const [options, setOptions] = useState(USUAL_OPTIONS);
  const [message, setMessage] = useState('');
  const scope = scopes.find((one) => one.id === scopeId) ?? scopes[0];
  const { state, retry } = useExportFile(scope, format, options);
  /** What was said about the last file is no longer true of the next. */
  const anew =
    <Value,>(choose: (value: Value) => void) =>
    (value: Value) => {
      setMessage('');
      choose(value);
    };

  const copy = async (text: string) =>
    setMessage(i18n.t((await copyRichText({ text })) ? 'export.copied' : 'export.notCopied'));
  const save = ({ name, content, mediaType }: ExportFile) => {
    saveFile(name, content, mediaType);
    setMessage(i18n.t('export.saved', { name }));
  };

  return (
    <section class="sm-export" aria-labelledby={titleId}>
      <header class="sm-export__head">
        <h2 id={titleId}>{i18n.t('export.title')}</h2>
        <button type="button" class="sm-button sm-button--icon" onClick={onClose}>
          <PageIcon name="close" />
          <span class="sm-hidden">{i18n.t('export.close')}</span>
        </button>
      </header>
      <ExportChoices
        scopes={scopes}
        scopeId={scope?.id}
        format={format}
        options={options}
        onScope={anew(setScopeId)}
        onFormat={anew(setFormat)}
        onOptions={anew(setOptions)}
      />
      <ExportPreview state={state} format={format} options={options} onRetry={retry} />
      <footer class="sm-export__foot">
        <ExportButtons file={state.kind === 'ready' ? state.file : null} onCopy={copy} onSave={save} />
        <p role="status" class="sm-small sm-export__message">
          {message}
        </p>
      </footer>
    </section>
  );
}

interface ExportButtonsProps {
  readonly file: ExportFile | null;
  onCopy(text: string): void;
  onSave(file: ExportFile): void;
}

/** Stay in the tab order while a file is being made, so that the focus is not lost with every choice. What is no text can't be copied. */
function ExportButtons({ file, onCopy, onSave }: ExportButtonsProps) {
  const text = typeof file?.content === 'string' ? file.content : null;
  return (
    <div class="sm-export__buttons">
      <button
        type="button"
        class="sm-button sm-button--primary"
        aria-disabled={!file}
        onClick={() => file && onSave(file)}
      >
        <PageIcon name="export" />
        {i18n.t('export.save')}
      </button>
      <button
        type="button"
        class="sm-button"
        aria-disabled={text === null}
        onClick={() => text !== null && onCopy(text)}
      >
        <PageIcon name="copy" />
        {i18n.t('export.copy')}
      </button>
    </div>
  );
}
