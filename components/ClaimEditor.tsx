import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ClaimChanges } from '../lib/domain/claim';
import type { ClaimTypeId } from '../lib/domain/claim-types';
import { TagPicker } from './TagPicker';
import { TypePicker } from './TypePicker';

interface ClaimEditorProps {
  readonly types: readonly ClaimTypeId[];
  /** Names. */
  readonly tags: readonly string[];
  readonly note: string;
  readonly knownTags: readonly string[];
  readonly focusNote?: boolean;
  /** Called for each choice at once, for the note after a pause in typing, when it is left and when the editor goes. */
  onChange(changes: ClaimChanges): void;
}

/** A claim's types, tags and note; saves by itself, so there is no button and nothing to lose. Styles: `claim-editor.css`. */
export function ClaimEditor({ types, tags, note, knownTags, focusNote = false, onChange }: ClaimEditorProps) {
  return (
    <div class="sm-editor">
      <TypePicker types={types} onChange={(changed) => onChange({ types: changed })} />
      <TagPicker tags={tags} known={knownTags} onChange={(changed) => onChange({ tags: changed })} />
      <NoteField note={note} focus={focusNote} onChange={(changed) => onChange({ note: changed })} />
    </div>
  );
}

/** Long enough not to write at each key, short enough that a crash costs a few words at most. */
const PAUSE_MS = 600;

interface NoteFieldProps {
  readonly note: string;
  readonly focus: boolean;
  onChange(note: string): void;
}

function NoteField({ note, focus, onChange }: NoteFieldProps) {
  /** Null while nothing is typed that has not been handed on. */
  const [typed, setTyped] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const handOn = useRef(() => {});
  handOn.current = () => {
    if (typed === null) return;
    if (typed !== note) onChange(typed);
    setTyped(null);
  };
  useEffect(() => {
    if (typed === null) return undefined;
    const timer = setTimeout(() => handOn.current(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(() => () => handOn.current(), []);
  useEffect(() => {
    if (focus) field.current?.focus();
  }, [focus]);
  return (
    <div>
      <label class="sm-label" for={id}>
        {i18n.t('editor.note')}
      </label>
      <textarea
        ref={field}
        id={id}
        class="sm-textarea"
        rows={3}
        dir="auto"
        placeholder={i18n.t('editor.notePlaceholder')}
        value={typed ?? note}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => handOn.current()}
      />
    </div>
  );
}
