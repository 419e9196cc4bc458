import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Stamped } from '../../lib/domain/claim';
import type { CoderId } from '../../lib/domain/ids';
import { BUNDLED_CODER } from '../../lib/domain/thread';

interface EditableNoteProps {
  readonly notes: Readonly<Record<CoderId, Stamped<string>>>;
  readonly coder: CoderId | null;
  /** What the note is on, for those who hear the button alone. */
  readonly about: string;
  readonly onSave: (note: string) => void;
  /** What else can be done, in the same line. */
  readonly children?: ComponentChildren;
}

/** Everybody's notes, and the own one to be written. */
export function EditableNote({ notes, coder, about, onSave, children }: EditableNoteProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const own = coder ? (notes[coder]?.value ?? '') : '';
  const others = Object.entries(notes).filter(([by, { value }]) => by !== coder && value.trim());
  return (
    <div class="sm-thread__notes">
      {others.map(([by, { value }]) => (
        <p key={by}>
          {value}
          {by !== BUNDLED_CODER && <span class="sm-small sm-quiet"> {i18n.t('threads.otherNote')}</span>}
        </p>
      ))}
      {own && !isOpen && <p class="sm-thread__own">{own}</p>}
      {isOpen ? (
        <form
          class="sm-thread__form"
          onSubmit={(event) => {
            event.preventDefault();
            onSave(new FormData(event.currentTarget).get('note') as string);
            setOpen(false);
          }}
          onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
        >
          <label class="sm-label" for={id}>
            {i18n.t('threads.note')} <span class="sm-hidden">{about}</span>
          </label>
          {/* biome-ignore lint/a11y/noAutofocus: it opens where the reader pressed the button for it. */}
          <textarea id={id} name="note" class="sm-textarea" maxLength={100_000} autoFocus>
            {own}
          </textarea>
          <div class="sm-thread__buttons">
            <button type="submit" class="sm-button sm-button--primary">
              {i18n.t('threads.save')}
            </button>
            <button type="button" class="sm-button" onClick={() => setOpen(false)}>
              {i18n.t('threads.cancel')}
            </button>
          </div>
        </form>
      ) : (
        <div class="sm-mention__actions">
          {children}
          <button type="button" class="sm-button sm-button--quiet sm-button--small" onClick={() => setOpen(true)}>
            {i18n.t(own ? 'threads.editNote' : 'threads.addNote')} <span class="sm-hidden">{about}</span>
          </button>
        </div>
      )}
    </div>
  );
}
