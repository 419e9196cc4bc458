import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Target } from '../../lib/domain/claim';
import type { Result } from '../../lib/domain/errors';
import type { ThreadId } from '../../lib/domain/ids';
import { explainFailure } from '../explain-failure';
import { formatRoute } from '../library/route';

/** A thread as it is chosen from a list. */
export interface ThreadName {
  readonly id: ThreadId;
  readonly title: string;
}

/** The ways of a link into a thread. */
export interface LinkThreads {
  list(): Promise<readonly ThreadName[]>;
  /** Lets both ends join a thread, which is made where only its title is given. */
  join(ends: readonly Target[], thread: ThreadId | { readonly title: string }): Promise<Result<ThreadName>>;
}

interface AddToThreadProps {
  readonly threads: LinkThreads;
  readonly ends: readonly Target[];
  /** Which link, for those who hear the button alone. */
  readonly about: string;
}

/** Both passages of a link that the reader has confirmed, into a thread that there is, or a new one. */
export function AddToThread({ threads, ends, about }: AddToThreadProps) {
  const [known, setKnown] = useState<readonly ThreadName[] | null>(null);
  const [joined, setJoined] = useState<Result<ThreadName> | null>(null);
  const id = useId();
  if (joined?.ok)
    return (
      <p role="status" class="sm-small">
        {i18n.t('threads.joined')}{' '}
        <a href={`/library.html${formatRoute({ page: 'thread', id: joined.value.id })}`} target="_blank" rel="noopener">
          {joined.value.title}
        </a>
      </p>
    );
  if (!known)
    return (
      <button
        type="button"
        class="sm-button sm-button--quiet sm-button--small"
        onClick={() => void threads.list().then(setKnown, () => setKnown([]))}
      >
        {i18n.t('threads.addTo')} <span class="sm-hidden">{about}</span>
      </button>
    );
  return (
    <form
      class="sm-pair__thread"
      onSubmit={(event) => {
        event.preventDefault();
        const fields = new FormData(event.currentTarget);
        const title = (fields.get('title') as string).trim();
        const chosen = known.find((thread) => thread.id === fields.get('thread'));
        if (title || chosen) void threads.join(ends, title ? { title } : (chosen as ThreadName).id).then(setJoined);
      }}
      onKeyDown={(event) => event.key === 'Escape' && setKnown(null)}
    >
      {known.length > 0 && (
        <>
          <label class="sm-label" for={`${id}-thread`}>
            {i18n.t('threads.choose')}
          </label>
          {/* biome-ignore lint/a11y/noAutofocus: it opens where the reader pressed the button for it. */}
          <select id={`${id}-thread`} name="thread" class="sm-select" autoFocus>
            {known.map((thread) => (
              <option key={thread.id} value={thread.id}>
                {thread.title}
              </option>
            ))}
          </select>
        </>
      )}
      <label class="sm-label" for={`${id}-title`}>
        {i18n.t(known.length > 0 ? 'threads.orNew' : 'threads.new')}
      </label>
      <input id={`${id}-title`} name="title" class="sm-input" maxLength={300} required={known.length === 0} />
      <div class="sm-pair__actions">
        <button type="submit" class="sm-button sm-button--small sm-button--primary">
          {i18n.t('threads.add')}
        </button>
        <button type="button" class="sm-button sm-button--small" onClick={() => setKnown(null)}>
          {i18n.t('threads.cancel')}
        </button>
      </div>
      {joined && !joined.ok && (
        <p role="alert" class="sm-small">
          {i18n.t('claim.notSaved', { reason: explainFailure(joined.error) })}
        </p>
      )}
    </form>
  );
}
