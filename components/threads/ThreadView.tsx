import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { arrangeThread } from '../../lib/domain/arrange-thread';
import { otherNotes, ownNote } from '../../lib/domain/notes';
import { isBundledThread, livingMentions, type Mention } from '../../lib/domain/thread';
import { EditableNote } from '../EditableNote';
import { PageIcon } from '../PageIcon';
import { sumUp } from './describe-stop';
import { type MentionActions, MentionList, mentionId } from './MentionList';
import { MentionTable } from './MentionTable';
import { type SuggestionState, Suggestions } from './Suggestions';
import { Timeline } from './Timeline';
import type { SuggestedMention, ThreadData } from './thread-data';
import './threads.css';

export interface ThreadActions extends MentionActions {
  onRename(title: string): void;
  onThreadNote(note: string): void;
  onDelete(): void;
  onCopy(): void;
  onLook(): void;
  onAdd(mention: SuggestedMention): void;
}

interface ThreadViewProps {
  readonly data: ThreadData;
  readonly suggestions: SuggestionState;
  readonly actions: ThreadActions;
}

/** One thread: what it shows, the picture of it, and every mention in words. */
export function ThreadView({ data, suggestions, actions }: ThreadViewProps) {
  const { thread, speeches, related, lengths, coder } = data;
  const arranged = useMemo(() => arrangeThread(thread, speeches, related), [thread, speeches, related]);
  const title = thread.title.value;
  const isEmpty = livingMentions(thread).length === 0;
  return (
    <div class="sm-library__page sm-thread">
      <p class="sm-thread__back">
        <a href="#/threads">{i18n.t('threads.all')}</a>
      </p>
      <ThreadTitle title={title} onRename={actions.onRename} />
      <p class="sm-quiet">
        {sumUp(thread, speeches)}
        {isBundledThread(thread) && (
          <>
            {' '}
            <span class="sm-chip">{i18n.t('threads.bundled')}</span>
          </>
        )}
      </p>
      <EditableNote
        own={ownNote(thread.notes, coder)}
        others={otherNotes(thread.notes, coder)}
        about={title}
        draftKey={thread.id}
        onSave={actions.onThreadNote}
      />
      {isEmpty ? (
        <p class="sm-notice">{i18n.t('threads.noMentions')}</p>
      ) : (
        <>
          <Timeline title={title} arranged={arranged} lengths={lengths} onPick={showMention} />
          <MentionTable title={title} arranged={arranged} />
          <h2>{i18n.t('threads.mentions')}</h2>
          <MentionList threadId={thread.id} arranged={arranged} coder={coder} actions={actions} />
          <Suggestions state={suggestions} onLook={actions.onLook} onAdd={actions.onAdd} />
        </>
      )}
      <div class="sm-thread__buttons sm-thread__foot">
        {!isEmpty && (
          <button type="button" class="sm-button" onClick={actions.onCopy}>
            <PageIcon name="copy" />
            {i18n.t('threads.copy')}
          </button>
        )}
        <button type="button" class="sm-button" onClick={() => print()}>
          <PageIcon name="print" />
          {i18n.t('threads.print')}
        </button>
        <button type="button" class="sm-button sm-button--danger" onClick={actions.onDelete}>
          {i18n.t(isBundledThread(thread) ? 'threads.hide' : 'threads.delete')}
        </button>
      </div>
    </div>
  );
}

/** The focus goes along, so that the keyboard goes on from there. */
function showMention(mention: Mention): void {
  const place = document.getElementById(mentionId(mention));
  place?.scrollIntoView({ block: 'center' });
  place?.focus({ preventScroll: true });
}

function ThreadTitle({ title, onRename }: { title: string; onRename: (title: string) => void }) {
  const [isOpen, setOpen] = useState(false);
  if (!isOpen)
    return (
      <div class="sm-library__head">
        <h1>{title}</h1>
        <button type="button" class="sm-button sm-button--quiet" onClick={() => setOpen(true)}>
          {i18n.t('threads.rename')}
        </button>
      </div>
    );
  return (
    <form
      class="sm-thread__form"
      onSubmit={(event) => {
        event.preventDefault();
        const next = (new FormData(event.currentTarget).get('title') as string).trim();
        if (next) onRename(next);
        setOpen(false);
      }}
      onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
    >
      <label class="sm-label" for="sm-thread-title">
        {i18n.t('threads.title')}
      </label>
      <p id="sm-thread-title-hint" class="sm-small sm-quiet">
        {i18n.t('threads.titleHint')}
      </p>
      <input
        id="sm-thread-title"
        name="title"
        class="sm-input"
        defaultValue={title}
        maxLength={300}
        required
        aria-describedby="sm-thread-title-hint"
        // biome-ignore lint/a11y/noAutofocus: it opens where the reader pressed the button for it.
        autoFocus
      />
      <div class="sm-thread__buttons">
        <button type="submit" class="sm-button sm-button--primary">
          {i18n.t('threads.save')}
        </button>
        <button type="button" class="sm-button" onClick={() => setOpen(false)}>
          {i18n.t('threads.cancel')}
        </button>
      </div>
    </form>
  );
}
