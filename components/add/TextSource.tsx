import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { PageIcon } from '../PageIcon';

interface TextSourceProps {
  /** Whether files are held over the page, all of which takes them. */
  readonly isOver: boolean;
  readonly isBusy: boolean;
  onFiles(files: readonly File[]): void;
  onText(text: string): void;
}

/** Choose or drop files, or paste a text. */
export function TextSource({ isOver, isBusy, onFiles, onText }: TextSourceProps) {
  const [text, setText] = useState('');
  const id = useId();
  return (
    <>
      <div class="sm-drop" data-over={isOver || undefined}>
        <label class="sm-button sm-button--primary sm-drop__choose">
          {i18n.t('add.chooseFiles')}
          <input
            class="sm-drop__input"
            type="file"
            multiple
            accept=".txt,.text,.md,.html,.htm,.jsonl,.ndjson,text/plain,text/html"
            disabled={isBusy}
            onChange={(event) => {
              const files = [...(event.currentTarget.files ?? [])];
              // The same file may be chosen again after it was mended.
              event.currentTarget.value = '';
              if (files.length > 0) onFiles(files);
            }}
          />
        </label>
        <span class="sm-quiet">{i18n.t(isOver ? 'add.dropNow' : 'add.drop')}</span>
      </div>
      <form
        class="sm-add__paste"
        onSubmit={(event) => {
          event.preventDefault();
          if (!text.trim() || isBusy) return;
          onText(text);
          setText('');
        }}
      >
        <label class="sm-label" for={id}>
          {i18n.t('add.paste')}
        </label>
        <textarea
          id={id}
          class="sm-textarea"
          rows={6}
          aria-describedby={`${id}-hint`}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <p id={`${id}-hint`} class="sm-small sm-quiet">
          {i18n.t('add.pasteHint')}
        </p>
        <p>
          <button type="submit" class="sm-button" aria-disabled={!text.trim() || isBusy}>
            <PageIcon name="quote" />
            {i18n.t('add.readText')}
          </button>
        </p>
      </form>
    </>
  );
}
