import { i18n } from '#i18n';
import { arrangeThread } from '../../lib/domain/arrange-thread';
import { isBundledThread } from '../../lib/domain/thread';
import { formatRoute } from '../library/route';
import { nameRelation } from '../name-relation';
import { nameDay, sumUp } from './describe-stop';
import type { ThreadData } from './thread-data';
import './threads.css';

/** All threads, the reader's own first, each with how its figure stood from speech to speech. */
export function ThreadsView({ threads }: { threads: readonly ThreadData[] }) {
  const sorted = [...threads].sort(
    (a, b) =>
      Number(isBundledThread(a.thread)) - Number(isBundledThread(b.thread)) ||
      a.thread.title.value.localeCompare(b.thread.title.value, 'en'),
  );
  return (
    <div class="sm-library__page">
      <div class="sm-library__head">
        <h1>{i18n.t('library.threads')}</h1>
        <p class="sm-quiet">{i18n.t('threads.count', threads.length)}</p>
      </div>
      <p class="sm-threads__intro">{i18n.t('threads.intro')}</p>
      {threads.length === 0 ? (
        <p class="sm-quiet">{i18n.t('threads.empty')}</p>
      ) : (
        <ul class="sm-threads">
          {sorted.map((data) => (
            <li key={data.thread.id}>
              <ThreadLine {...data} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function ThreadLine({ thread, speeches }: ThreadData) {
  return (
    <article class="sm-threads__one">
      <h2>
        <a href={formatRoute({ page: 'thread', id: thread.id })}>{thread.title.value}</a>
      </h2>
      <FigureSteps thread={thread} speeches={speeches} />
      <p class="sm-small sm-quiet">
        {sumUp(thread, speeches)}
        {isBundledThread(thread) && ` · ${i18n.t('threads.bundled')}`}
      </p>
    </article>
  );
}

/** "almost £200m → £200million → …": the first figure of each speech, in their order; nothing where fewer than two have any. */
function FigureSteps({ thread, speeches }: Pick<ThreadData, 'thread' | 'speeches'>) {
  const { dated } = arrangeThread(thread, speeches, []);
  const steps = dated.flatMap((stop) => {
    const mention = stop.kind === 'mentions' && stop.mentions.find(({ figure }) => figure.value);
    return mention && stop.speech ? [{ mention, speech: stop.speech }] : [];
  });
  if (steps.length < 2) return null;
  return (
    <ol class="sm-threads__steps">
      {steps.map(({ mention: { figure, relation }, speech }) => (
        <li key={speech.id}>
          <strong>{figure.value}</strong>
          <span class="sm-quiet sm-small">
            {nameDay(speech)}
            {relation.value === 're-announces' && ` · ${nameRelation(relation.value)}`}
          </span>
        </li>
      ))}
    </ol>
  );
}
