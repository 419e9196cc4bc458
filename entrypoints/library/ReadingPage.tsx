import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ClaimList } from '../../components/ClaimList';
import { explainFailure } from '../../components/explain-failure';
import { RemoveSpeech } from '../../components/library/RemoveSpeech';
import { type Focus, formatRoute } from '../../components/library/route';
import type { Marking, MarkingState } from '../../components/marking/index';
import { OriginalText } from '../../components/reading/OriginalText';
import { PrintView } from '../../components/reading/PrintView';
import { ReadingView } from '../../components/reading/ReadingView';
import { SpeechFacts } from '../../components/reading/SpeechFacts';
import { Toast } from '../../components/Toast';
import { type Place, useClaimActions } from '../../components/use-claim-actions';
import { useLiveQuery } from '../../components/use-live-query';
import { describeMissingPage } from '../../components/versions/describe-missing-page';
import { PageChanges } from '../../components/versions/PageChanges';
import type { Claim } from '../../lib/domain/claim';
import type { ClaimId, CoderId, SpeechId, TranscriptId } from '../../lib/domain/ids';
import { isFound } from '../../lib/domain/placement';
import { citableUrl, type Speech } from '../../lib/domain/speech';
import type { SpeechChanges } from '../../lib/domain/speech-edits';
import type { SpeechmarkDocument, StoredTranscript } from '../../lib/domain/speechmark-document';
import { ExportDialog } from './ExportDialog';
import { speechScope } from './export-scopes';
import type { KeptSpeech, LibraryGateway } from './library-gateway';
import { useMarking } from './use-marking';
import { usePrintSheet } from './use-print-sheet';
import { useReadingAids } from './use-reading-aids';

interface ReadingPageProps {
  readonly kept: KeptSpeech;
  readonly focus: Focus | null;
  readonly gateway: LibraryGateway;
  /** The speech was taken out of the library. */
  onTaken(taken: SpeechmarkDocument, title: string): void;
}

/** A stored speech, read and marked like a page. */
export function ReadingPage({ kept, focus, gateway, onTaken }: ReadingPageProps) {
  const { speech, transcripts } = kept;
  const [choice, setChoice] = useState<{ focus: Focus | null; text: TranscriptId } | null>(null);
  const [isExporting, setExporting] = useState(false);
  const words = useRef<HTMLElement>(null);
  // A further link into the speech counts more than what was chosen before.
  const chosen = choice?.focus === focus ? choice?.text : focus?.kind === 'claim' && focus.text;
  const shown = transcripts.find(({ id }) => id === chosen) ?? transcripts[0];
  if (!shown) return <p class="sm-notice">{i18n.t('reading.noWords')}</p>;
  return (
    <>
      <MarkedReading
        kept={kept}
        shown={shown}
        words={words}
        focus={focus}
        gateway={gateway}
        onTaken={onTaken}
        onChoose={(text) => setChoice({ focus, text })}
        onExport={() => setExporting(true)}
      />
      {isExporting && <ExportDialog scopes={[speechScope(gateway, speech.id)]} onClose={() => setExporting(false)} />}
    </>
  );
}

interface MarkedReadingProps extends ReadingPageProps {
  readonly shown: StoredTranscript;
  readonly words: RefObject<HTMLElement | null>;
  onChoose(id: TranscriptId): void;
  onExport(): void;
}

function MarkedReading({ kept, shown, words, focus, gateway, onTaken, onChoose, onExport }: MarkedReadingProps) {
  const { speech, transcripts } = kept;
  const marked = useMarking({
    words,
    speech,
    transcript: shown,
    claimsOf: (reading) => gateway.claimsOf(speech.id, reading),
  });
  const marking = marked?.marking ?? null;
  const state = marked?.state ?? null;
  const show = useCallback((claim: Claim) => void marking?.showClaim(claim.id), [marking]);
  const showPassage = useCallback(
    ({ start, end }: { start: number; end: number }) => void marking?.showPassage(start, end),
    [marking],
  );
  const aids = useReadingAids(marked?.text ?? null, speech, shown);
  const attach = useCallback(
    async (claim: Claim, range: { start: number; end: number } | null) =>
      marking ? marking.attachClaim(claim.id, range) : null,
    [marking],
  );
  const findSpeech = useCallback(() => speech, [speech]);
  const findPlace = useCallback(
    (claim: Claim): Place => {
      const placement = state?.placements[claim.id];
      if (!state || !placement) return null;
      const transcript = { ...state.transcript, readings: shown.readings };
      return { transcript, span: isFound(placement) ? placement : null };
    },
    [state, shown],
  );
  const { actions, toast, say, sayDone, dropToast } = useClaimActions({
    gateway,
    showIn: 'page',
    show,
    showPassage,
    attach,
    findSpeech,
    findPlace,
  });
  useFocus(focus, marking, state, say);
  useCommands(gateway, marking);
  const coder = useLiveQuery(() => gateway.watchCoder(), [gateway]);
  const coderName = coder.status === 'ready' ? (coder.value?.name ?? null) : null;
  const coderId = coder.status === 'ready' ? (coder.value?.id ?? null) : null;
  const correct = async (changes: SpeechChanges): Promise<string | null> => {
    const edited = await gateway.editSpeech(speech.id, changes);
    if (!edited.ok) return i18n.t('facts.notSaved', { reason: explainFailure(edited.error) });
    const isGivenBack = Object.values(changes).every((change) => change === null);
    sayDone(i18n.t(isGivenBack ? 'facts.givenBack' : 'facts.saved'), {
      id: null,
      undone: i18n.t('facts.undone'),
      undo: () => gateway.editSpeech(speech.id, edited.value),
    });
    return null;
  };
  usePrintSheet(() =>
    state ? (
      <PrintView
        speech={speech}
        transcript={shown}
        claims={state.claims}
        placements={state.placements}
        tags={state.tags}
        coderName={coderName}
        printedAt={new Date().toISOString()}
      />
    ) : null,
  );
  return (
    <>
      <ReadingView
        speech={speech}
        transcripts={transcripts}
        shown={shown}
        words={words}
        claimCount={state?.claims.length ?? 0}
        aids={aids.view}
        hasNumbers={aids.hasNumbers}
        claims={
          state && <ClaimsBeside speech={speech} state={state} actions={actions} coder={coderId} gateway={gateway} />
        }
        facts={<SpeechFacts speech={speech} coder={coderId} onChange={correct} />}
        changes={<ReadingChanges speechId={speech.id} state={state} gateway={gateway} />}
        printHref={formatRoute({ page: 'read', speechId: speech.id, focus: null, print: true })}
        onChoose={onChoose}
        onExport={onExport}
        original={
          speech.origin === 'imported' && (
            <OriginalText key={shown.id} read={() => gateway.readOriginal(speech.id, shown.id)} />
          )
        }
        removal={
          // What comes with Speechmark would be there again with its next version.
          speech.origin !== 'bundled' && (
            <RemoveSpeech
              title={speech.title}
              claims={state?.claims.length ?? 0}
              onRemove={async () => {
                const taken = await gateway.takeOut(speech.id);
                if (!taken.ok) return explainFailure(taken.error);
                onTaken(taken.value, speech.title);
                return null;
              }}
            />
          )
        }
      />
      <Toast message={toast} onDone={dropToast} />
    </>
  );
}

interface ReadingChangesProps {
  readonly speechId: SpeechId;
  readonly state: MarkingState | null;
  readonly gateway: LibraryGateway;
}

function ReadingChanges({ speechId, state, gateway }: ReadingChangesProps) {
  const copies = useLiveQuery(() => gateway.watchCopies(speechId), [gateway, speechId]);
  if (!state || copies.status !== 'ready' || !copies.value) return null;
  const hasPage = citableUrl(copies.value.speech) !== null;
  return (
    <div class="sm-reading__changes">
      {copies.value.missing && (
        <p class="sm-notice sm-notice--doubt">
          {describeMissingPage(copies.value.missing)} {i18n.t('versions.missing.kept')}
        </p>
      )}
      <PageChanges
        copies={copies.value}
        claims={state.claims}
        libraryHref=""
        canWatch={hasPage}
        onKnown={(seen) => gateway.acknowledgeChanges(speechId, seen)}
        onWatch={(isWatched) => gateway.watchForChanges(speechId, isWatched)}
      />
    </div>
  );
}

interface ClaimsBesideProps {
  readonly speech: Speech;
  readonly state: MarkingState;
  readonly actions: ReturnType<typeof useClaimActions>['actions'];
  readonly coder: CoderId | null;
  readonly gateway: LibraryGateway;
}

function ClaimsBeside({ speech, state, actions, coder, gateway }: ClaimsBesideProps) {
  const key = useMarkKey(gateway);
  const live = useLiveQuery(() => gateway.threads.watchThreads(), [gateway]);
  const threads = live.status === 'ready' ? live.value.map(({ thread }) => thread) : [];
  return (
    <>
      <div class="sm-reading__claims-head">
        <h2>{i18n.t('reading.claims')}</h2>
        {state.claims.length > 0 && <span class="sm-quiet">{state.claims.length}</span>}
      </div>
      {state.failure && (
        <p class="sm-notice sm-notice--danger" role="alert">
          <strong>{i18n.t('reading.claimsFailed')}.</strong> {explainFailure(state.failure)}
        </p>
      )}
      {!state.failure && state.claims.length === 0 && state.copies !== undefined && (
        <div class="sm-reading__empty">
          <p>
            <strong>{i18n.t('reading.emptyTitle')}</strong>
          </p>
          <p class="sm-quiet">{key ? i18n.t('reading.emptyHint', { keys: key }) : i18n.t('reading.emptyHintNoKey')}</p>
        </div>
      )}
      <ClaimList
        claims={state.claims}
        tags={state.tags}
        placements={state.placements}
        coder={coder}
        language={speech.language}
        text={state.transcript.text}
        threads={threads}
        actions={actions}
      />
    </>
  );
}

/** Goes where the address points: once for each address, when the claims are there. */
function useFocus(
  focus: Focus | null,
  marking: Marking | null,
  state: MarkingState | null,
  say: (text: string) => void,
): void {
  const done = useRef<Focus | null>(null);
  const isReady = focus?.kind !== 'claim' || (state !== null && isSettled(focus.id, state));
  useEffect(() => {
    if (!focus || !marking || done.current === focus || !isReady) return;
    done.current = focus;
    const isShown = focus.kind === 'claim' ? marking.showClaim(focus.id) : marking.showPassage(focus.start, focus.end);
    if (!isShown) say(i18n.t(focus.kind === 'claim' ? 'reading.claimNotFound' : 'reading.passageNotFound'));
  }, [focus, marking, isReady, say]);
}

/** Whether it is known where the claim stands, or that it is not one of this speech. */
const isSettled = (id: ClaimId, { speechId, failure, claims, placements }: MarkingState): boolean =>
  failure !== null || (speechId !== null && (id in placements || claims.every((claim) => claim.id !== id)));

function useCommands(gateway: LibraryGateway, marking: Marking | null): void {
  useEffect(() => {
    if (!marking) return undefined;
    return gateway.watchCommands((command) => marking.runCommand(command));
  }, [gateway, marking]);
}

/** The key that marks a sentence, as the reader has set it. */
export function useMarkKey(gateway: Pick<LibraryGateway, 'readShortcuts'>): string | null {
  const [key, setKey] = useState<string | null>(null);
  useEffect(() => {
    void gateway
      .readShortcuts()
      .then((shortcuts) => setKey(shortcuts.find(({ name }) => name === 'mark-sentence')?.keys ?? null));
  }, [gateway]);
  return key;
}
