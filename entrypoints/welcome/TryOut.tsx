import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { explainFailure } from '../../components/explain-failure';
import { formatDate } from '../../components/format-date';
import { readingHref } from '../../components/library/route';
import { findExcerpt } from '../../components/reading/find-excerpt';
import { TranscriptView } from '../../components/reading/TranscriptView';
import { useLiveQuery } from '../../components/use-live-query';
import type { ClaimId, SpeechId } from '../../lib/domain/ids';
import type { Speech } from '../../lib/domain/speech';
import type { StoredTranscript } from '../../lib/domain/speechmark-document';
import type { KeptSpeech, LibraryGateway } from '../library/library-gateway';
import { useMarking } from '../library/use-marking';

interface TryOutProps {
  readonly gateway: LibraryGateway;
  /** Null while it is looked for. */
  readonly speechId: SpeechId | 'none' | null;
  /** Which the reader is asked to mark. */
  readonly words: string;
  readonly markKey: string | null;
}

/** A few paragraphs of a bundled speech to mark, with the real thing: what is marked here is kept. */
export function TryOut({ gateway, speechId, words, markKey }: TryOutProps) {
  const known = speechId === 'none' ? null : speechId;
  const live = useLiveQuery(() => (known ? gateway.watchSpeech(known) : null), [gateway, known]);
  const kept = live.status === 'ready' ? live.value : null;
  const excerpt = useExcerpt(kept, words);
  const hasFailed = speechId === 'none' || live.status === 'failed' || (live.status === 'ready' && !excerpt);
  return (
    <section class="sm-try" aria-labelledby="sm-try-title">
      <h2 id="sm-try-title">{i18n.t('welcome.tryTitle')}</h2>
      {hasFailed ? (
        <p class="sm-notice">{i18n.t('welcome.tryFailed')}</p>
      ) : (
        <p class="sm-try__prompt">
          {i18n.t('welcome.tryPrompt', { words })} {markKey && i18n.t('welcome.tryKeyboard', { keys: markKey })}
        </p>
      )}
      {kept && excerpt && <MarkedExcerpt speech={kept.speech} excerpt={excerpt} gateway={gateway} />}
      {!hasFailed && !excerpt && (
        <div class="sm-try__paper" role="status">
          <span class="sm-hidden">{i18n.t('welcome.tryLoading')}</span>
          {[96, 88, 92, 40].map((width) => (
            <span key={width} class="sm-skeleton" style={{ width: `${width}%` }} />
          ))}
        </div>
      )}
    </section>
  );
}

/** The text read last that holds the words. */
function useExcerpt(kept: KeptSpeech | null, words: string): StoredTranscript | null {
  return useMemo(() => {
    for (const transcript of kept?.transcripts ?? []) {
      const excerpt = findExcerpt(transcript, words);
      if (excerpt) return excerpt;
    }
    return null;
  }, [kept, words]);
}

interface MarkedExcerptProps {
  readonly speech: Speech;
  readonly excerpt: StoredTranscript;
  readonly gateway: LibraryGateway;
}

function MarkedExcerpt({ speech, excerpt, gateway }: MarkedExcerptProps) {
  const element = useRef<HTMLElement>(null);
  const marked = useMarking({
    words: element,
    speech,
    transcript: excerpt,
    claimsOf: (reading) => gateway.claimsOf(speech.id, reading),
    from: excerpt.blocks[0]?.start ?? 0,
  });
  const marking = marked?.marking ?? null;
  useEffect(
    () => (marking ? gateway.watchCommands((command) => marking.runCommand(command)) : undefined),
    [gateway, marking],
  );
  const state = marked?.state;
  const all = state?.claims.map((claim) => claim.id) ?? null;
  const fresh = useFreshIds(all, state != null && state.speechId !== null);
  return (
    <>
      <figure class="sm-try__paper">
        <TranscriptView transcript={excerpt} language={speech.language} words={element} />
        <figcaption class="sm-small sm-quiet">
          {i18n.t('welcome.tryFrom', {
            title: speech.title,
            speaker: speech.speakers.map((speaker) => speaker.name).join(', '),
            date: speech.deliveredOn ? formatDate(speech.deliveredOn) : '',
          })}
        </figcaption>
      </figure>
      <Outcome speechId={speech.id} ids={fresh} gateway={gateway} />
    </>
  );
}

/** The claims made since this page was opened. */
function useFreshIds(ids: readonly ClaimId[] | null, isLoaded: boolean): readonly ClaimId[] {
  const before = useRef<ReadonlySet<ClaimId> | null>(null);
  if (isLoaded && ids && !before.current) before.current = new Set(ids);
  return (ids ?? []).filter((id) => before.current && !before.current.has(id));
}

interface OutcomeProps {
  readonly speechId: SpeechId;
  readonly ids: readonly ClaimId[];
  readonly gateway: LibraryGateway;
}

/** What became of the marks, and the way back out of the try-out. */
function Outcome({ speechId, ids, gateway }: OutcomeProps) {
  const [removed, setRemoved] = useState<readonly ClaimId[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const changeAll = async (changed: readonly ClaimId[], change: LibraryGateway['remove']) => {
    for (const id of changed) {
      const answer = await change(id);
      if (!answer.ok) return setProblem(i18n.t('welcome.notRemoved', { reason: explainFailure(answer.error) }));
    }
    setProblem(null);
    return setRemoved(change === gateway.remove ? changed : []);
  };
  const last = ids.at(-1);
  return (
    <div class="sm-try__outcome" role="status">
      {problem && <p class="sm-notice sm-notice--danger">{problem}</p>}
      {last && (
        <>
          <p>{i18n.t('welcome.kept')}</p>
          <p class="sm-try__ways">
            <a class="sm-button" href={`/library.html${readingHref(speechId, { kind: 'claim', id: last })}`}>
              {i18n.t('welcome.openMarked')}
            </a>
            <button
              type="button"
              class="sm-button sm-button--quiet"
              onClick={() => void changeAll(ids, gateway.remove)}
            >
              {i18n.t('welcome.removeMarks', ids.length, { n: ids.length })}
            </button>
          </p>
        </>
      )}
      {!last && removed.length > 0 && (
        <p>
          {i18n.t('welcome.removed')}{' '}
          <button
            type="button"
            class="sm-button sm-button--quiet"
            onClick={() => void changeAll(removed, gateway.restore)}
          >
            {i18n.t('welcome.undo')}
          </button>
        </p>
      )}
    </div>
  );
}
