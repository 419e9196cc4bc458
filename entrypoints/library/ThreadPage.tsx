import { useCallback, useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { Toast } from '../../components/Toast';
import { type ThreadActions, ThreadView } from '../../components/threads/ThreadView';
import type { ThreadData } from '../../components/threads/thread-data';
import { threadToMarkdown } from '../../components/threads/thread-to-markdown';
import { useLiveQuery } from '../../components/use-live-query';
import type { ThreadId } from '../../lib/domain/ids';
import { LoadFailure } from './LoadFailure';
import type { LibraryGateway } from './library-gateway';
import { useSuggestedMentions } from './use-suggested-mentions';
import { useThreadUndo } from './use-thread-undo';

interface ThreadPageProps {
  readonly id: ThreadId;
  readonly gateway: LibraryGateway;
  /** Puts the title where the browser shows it. */
  readonly nameDocument: (title: string) => void;
}

/** One thread, followed while it is on show. */
export function ThreadPage({ id, gateway, nameDocument }: ThreadPageProps) {
  const { threads } = gateway;
  const live = useLiveQuery(() => threads.watchThread(id), [threads, id]);
  const data = live.status === 'ready' ? live.value : null;
  const title = data?.thread.title.value;
  useEffect(() => {
    if (title) nameDocument(title);
  }, [title, nameDocument]);
  const { suggestions, look } = useSuggestedMentions(data, threads);
  const { toast, dropToast, doIt, say } = useThreadUndo(threads);
  const copy = useCallback(
    async (words: string) => say(i18n.t((await gateway.copy({ text: words })) ? 'claim.copied' : 'claim.notCopied')),
    [gateway, say],
  );
  if (live.status === 'failed') return <LoadFailure gateway={gateway} error={live.error} />;
  return (
    <>
      {live.status === 'loading' && <p role="status">{i18n.t('library.loading')}</p>}
      {live.status === 'ready' && !data && <NoThread />}
      {data && (
        <ThreadView data={data} suggestions={suggestions} actions={toActions(data, { threads, doIt, look, copy })} />
      )}
      <Toast message={toast} onDone={dropToast} />
    </>
  );
}

/** Deleted just now, in which case the line below brings it back; or an address that leads nowhere. */
const NoThread = () => (
  <div class="sm-library__empty">
    <h1>{i18n.t('threads.goneTitle')}</h1>
    <a class="sm-button" href="#/threads">
      {i18n.t('threads.all')}
    </a>
  </div>
);

interface Means extends Pick<ReturnType<typeof useThreadUndo>, 'doIt'> {
  readonly threads: LibraryGateway['threads'];
  readonly look: () => void;
  readonly copy: (words: string) => Promise<void>;
}

function toActions(data: ThreadData, { threads, doIt, look, copy }: Means): ThreadActions {
  const { thread } = data;
  const { id } = thread;
  const run = (done: string, work: Parameters<typeof doIt>[2]) => void doIt(thread, done, work);
  const change = (
    target: ThreadData['thread']['mentions'][number]['target'],
    changes: Parameters<typeof threads.editMention>[2],
  ) => run(i18n.t('threads.changed'), () => threads.editMention(id, target, changes));
  return {
    onRename: (title) => run(i18n.t('threads.renamed'), () => threads.editThread(id, { title })),
    onThreadNote: (note) => run(i18n.t('threads.changed'), () => threads.editThread(id, { note })),
    onDelete: () => run(i18n.t('threads.deleted'), () => threads.deleteThread(id)),
    onFigure: ({ target }, figure) => change(target, { figure }),
    onRelate: ({ target }, relation) => change(target, { relation }),
    onNote: ({ target }, note) => change(target, { note }),
    onRemove: ({ target }) => run(i18n.t('threads.removed'), () => threads.removeMention(id, target)),
    onAdd: (mention) => run(i18n.t('threads.added'), () => threads.addMention(id, mention)),
    onLook: look,
    onCopy: () => void copy(threadToMarkdown(data)),
  };
}
