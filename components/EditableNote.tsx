import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { OtherNote } from '../lib/domain/notes';
import { BUNDLED_CODER } from '../lib/domain/thread';
import { findNoteDraft, keepNoteDraft } from './note-draft';
import './note.css';

interface EditableNoteProps {
  /** Empty where there is none. */
  readonly own: string;
  readonly others: readonly OtherNote[];
  /** What the note is on, for those who hear the button alone. */
  readonly about: string;
  /** What the note is on, the same whenever and wherever it is drawn: what is typed and not saved is kept under it. */
  readonly draftKey: string;
  readonly onSave: (note: string) => void;
  /** What else can be done, in the same line. */
  readonly children?: ComponentChildren;
}

/** Everybody's notes, and the own one to be written. What was typed and neither saved nor cancelled is there again. */
export function EditableNote({ own, others, about, draftKey, onSave, children }: EditableNoteProps) {
  const [draft, setDraft] = useState(() => findUnsaved(draftKey, own));
  const [isOpen, setOpen] = useState(draft !== null);
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(isOpen);
  const write = (words: string) => {
    setDraft(words);
    keepNoteDraft(draftKey, words === own ? null : words);
  };
  const forget = () => {
    setDraft(null);
    keepNoteDraft(draftKey, null);
  };
  // Only what is saved is forgotten: what the store refused is there when the field is opened again.
  useEffect(() => {
    if (!isOpen && findUnsaved(draftKey, own) === null) forget();
  }, [isOpen, own]);
  useEffect(() => {
    // Into the field, and back to the button that opened it; not into a field that was open from the start.
    if (isOpen !== wasOpen.current)
      place.current?.querySelector<HTMLElement>(isOpen ? 'textarea' : '.sm-note__edit')?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return (
    <div ref={place} class="sm-note">
      {others.map(({ by, text }) => (
        <p key={by}>
          {text}
          {by !== BUNDLED_CODER && <span class="sm-small sm-quiet"> {i18n.t('note.other')}</span>}
        </p>
      ))}
      {own && !isOpen && <p class="sm-note__own">{own}</p>}
      {isOpen ? (
        <form
          class="sm-note__form"
          onSubmit={(event) => {
            event.preventDefault();
            onSave(new FormData(event.currentTarget).get('note') as string);
            setOpen(false);
          }}
          // The draft stays: in the popup, Escape closes more than the field.
          onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
        >
          <label class="sm-label" for={id}>
            {i18n.t('note.label')} <span class="sm-hidden">{about}</span>
          </label>
          <textarea
            id={id}
            name="note"
            class="sm-textarea"
            maxLength={100_000}
            value={draft ?? own}
            onInput={({ currentTarget: { value } }) => write(value)}
          />
          <div class="sm-note__buttons">
            <button type="submit" class="sm-button sm-button--primary">
              {i18n.t('note.save')}
            </button>
            <button
              type="button"
              class="sm-button"
              onClick={() => {
                forget();
                setOpen(false);
              }}
            >
              {i18n.t('note.cancel')}
            </button>
          </div>
        </form>
      ) : (
        <div class="sm-note__actions">
          {children}
          <button
            type="button"
            class="sm-button sm-button--quiet sm-button--small sm-note__edit"
            onClick={() => setOpen(true)}
          >
            {i18n.t(own ? 'note.edit' : 'note.add')} <span class="sm-hidden">{about}</span>
          </button>
        </div>
      )}
    </div>
  );
}

/** What was typed and is not the note that is stored. */
function findUnsaved(draftKey: string, own: string): string | null {
  const draft = findNoteDraft(draftKey);
  return draft === null || draft.trim() === own.trim() ? null : draft;
}
