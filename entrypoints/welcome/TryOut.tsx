import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { explainFailure } from '../../components/explain-failure';
import { SpeechLine } from '../../components/Inferable';
import { readingHref } from '../../components/library/route';
import type { ClaimGateway } from '../../components/marking/claim-gateway';
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

/** CSS pixels between the paper's edge and the words (`.sm-try__paper`): chips stay on the paper. */
const GUTTER = 40;

interface MarkedExcerptProps {
  readonly speech: Speech;
  readonly excerpt: StoredTranscript;
  readonly gateway: LibraryGateway;
}

function MarkedExcerpt({ speech, excerpt, gateway }: MarkedExcerptProps) {
  const element = useRef<HTMLElement>(null);
  const made = useRef(new Set<ClaimId>());
  const marked = useMarking({
    words: element,
    speech,
    transcript: excerpt,
    claimsOf: (reading) => rememberAdded(gateway.claimsOf(speech.id, reading), made.current),
    from: excerpt.blocks[0]?.start ?? 0,
    gutter: GUTTER,
  });
  const marking = marked?.marking ?? null;
  useEffect(
    () => (marking ? gateway.watchCommands((command) => marking.runCommand(command)) : undefined),
    [gateway, marking],
  );
  // The same speech may be marked on its own page meanwhile, and claims imported: those are not the try-out's to remove.
  const own = (marked?.state.claims ?? []).map(({ id }) => id).filter((id) => made.current.has(id));
  return (
    <>
      <figure class="sm-try__paper">
        <TranscriptView transcript={excerpt} language={speech.language} words={element} />
        <figcaption class="sm-small sm-quiet">
          {i18n.t('welcome.tryFrom', { title: speech.title })} <SpeechLine speech={speech} />
        </figcaption>
      </figure>
      <Outcome speechId={speech.id} ids={own} gateway={gateway} />
    </>
  );
}

/** Notes which claims were made through it. */
const rememberAdded = (gateway: ClaimGateway, made: Set<ClaimId>): ClaimGateway => ({
  ...gateway,
  add(draft) {
    made.add(draft.id);
    return gateway.add(draft);
  },
});

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
