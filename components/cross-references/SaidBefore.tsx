import { useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SpeechId } from '../../lib/domain/ids';
import type { Speech } from '../../lib/domain/speech';
import { explainFailure } from '../explain-failure';
import { formatDate } from '../format-date';
import { formatRoute } from '../library/route';
import { FIRST_CHOICE, type ListChoice } from './arrange-links';
import { CrossReferenceList } from './CrossReferenceList';
import type { AskedText, Progress, SaidBeforeChoice, SaidBeforeGateway } from './said-before-gateway';
import { useLinks, useSaidBefore } from './use-said-before';

interface SaidBeforeProps {
  readonly text: AskedText;
  readonly gateway: SaidBeforeGateway;
  /** Shows a passage of the text; null where no page shows it. */
  readonly onShow: ((range: { start: number; end: number }) => void) | null;
}

/** What of a speech was said before: how much, of which kinds, and the passages side by side. */
export function SaidBefore(props: SaidBeforeProps) {
  const { text, gateway } = props;
  const [choice, setChoice] = useChoice(text, gateway);
  return (
    <section class="sm-said" aria-label={i18n.t('saidBefore.title')}>
      <h2 class="sm-group-title">{i18n.t('saidBefore.title')}</h2>
      {choice ? <Found {...props} choice={choice} onChoose={setChoice} /> : <Looking progress={null} />}
    </section>
  );
}

/** Enough for the list and several times "show more". */
const REFERENCES = 50;

interface FoundProps extends SaidBeforeProps {
  readonly choice: SaidBeforeChoice;
  readonly onChoose: (choice: SaidBeforeChoice) => void;
}

function Found({ text, gateway, onShow, choice, onChoose }: FoundProps) {
  const state = useSaidBefore(text, { passages: null, among: choice.among, limit: REFERENCES }, gateway);
  const answer = state.status === 'found' ? state.answer : null;
  const { links, others, actions, failure } = useLinks(text, answer, gateway);
  const inChoice = links?.filter(({ there }) => !choice.among || there.speechId === choice.among) ?? [];
  return (
    <>
      <SpeechChoice
        text={text}
        gateway={gateway}
        among={choice.among}
        onChoose={(among) => onChoose({ list: FIRST_CHOICE, among })}
      />
      {failure && (
        <p class="sm-notice sm-notice--danger" role="alert">
          {i18n.t('saidBefore.answerFailed')} {explainFailure(failure)}
        </p>
      )}
      {(state.status === 'looking' || !links) && (
        <Looking progress={state.status === 'looking' ? state.progress : null} />
      )}
      {state.status === 'failed' && (
        <p class="sm-notice sm-notice--danger" role="alert">
          {i18n.t('saidBefore.failed')} {state.failure && explainFailure(state.failure)}
        </p>
      )}
      {answer?.keepFailure && (
        <p class="sm-small sm-quiet">
          {i18n.t('saidBefore.notKept')} {explainFailure(answer.keepFailure)}
        </p>
      )}
      {answer && links && inChoice.length === 0 && (
        <p class="sm-quiet">{i18n.t(answer.searched > 0 ? 'saidBefore.nothing' : 'saidBefore.nothingStored')}</p>
      )}
      {answer && links && inChoice.length > 0 && (
        <CrossReferenceList
          key={`${text.transcript.id} ${choice.among}`}
          links={inChoice}
          others={others}
          speech={text.speech}
          actions={actions}
          choice={choice.list}
          onChoose={(list: ListChoice) => onChoose({ ...choice, list })}
          onShow={onShow}
          linkTo={linkToPassage}
        />
      )}
    </>
  );
}

export const linkToPassage = (speechId: SpeechId, range: { start: number; end: number }): string =>
  `/library.html${formatRoute({ page: 'read', speechId, focus: { kind: 'passage', ...range }, print: false })}`;

function Looking({ progress }: { progress: Progress | null }) {
  return (
    <div class="sm-said__looking" aria-busy="true">
      <p class="sm-small sm-quiet" role="status">
        {progress?.stage === 'indexing' && progress.of > 1
          ? i18n.t(progress.isAnew ? 'saidBefore.indexingAnew' : 'saidBefore.indexing', {
              n: progress.done + 1,
              of: progress.of,
            })
          : i18n.t('saidBefore.looking')}
      </p>
      {progress ? (
        <progress
          class="sm-said__progress"
          value={progress.done}
          max={progress.of}
          aria-label={i18n.t('saidBefore.looking')}
        />
      ) : (
        <span class="sm-skeleton" />
      )}
      <span class="sm-skeleton" style={{ width: '80%' }} />
    </div>
  );
}

interface SpeechChoiceProps {
  readonly text: AskedText;
  readonly gateway: SaidBeforeGateway;
  readonly among: SpeechId | null;
  readonly onChoose: (among: SpeechId | null) => void;
}

/** All other speeches, or one: of one older speech far more is worth seeing. */
function SpeechChoice({ text, gateway, among, onChoose }: SpeechChoiceProps) {
  const [others, setOthers] = useState<readonly Speech[]>([]);
  const { id } = text.transcript;
  useEffect(() => {
    let isCurrent = true;
    gateway.listOthers(text).then(
      (found) => isCurrent && setOthers(found),
      // The search below says why the store can't be read.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [gateway, id]);
  // The same nodes as long as the speeches are the same: a library may hold thousands, and progress redraws what is around.
  const options = useMemo(() => others.map(toOption), [others]);
  if (others.length < 2) return null;
  return (
    <label class="sm-said__among sm-small">
      <span class="sm-quiet">{i18n.t('saidBefore.among')}</span>
      <select
        class="sm-select"
        value={among ?? ''}
        onChange={({ currentTarget: { value } }) => onChoose(others.find((other) => other.id === value)?.id ?? null)}
      >
        <option value="">{i18n.t('saidBefore.all')}</option>
        {options}
      </select>
    </label>
  );
}

const toOption = ({ id, deliveredOn, title }: Speech) => (
  <option key={id} value={id}>
    {[deliveredOn && formatDate(deliveredOn), title || i18n.t('speech.untitled')].filter(Boolean).join(' · ')}
  </option>
);

/** What the reader last chose to see of this text; null while that is being looked up. */
function useChoice(text: AskedText, gateway: SaidBeforeGateway) {
  const [choice, setChoice] = useState<{ of: string; choice: SaidBeforeChoice } | null>(null);
  const { id } = text.transcript;
  useEffect(() => {
    let isCurrent = true;
    const set = (kept: SaidBeforeChoice | null) =>
      isCurrent && setChoice({ of: id, choice: kept ?? { list: FIRST_CHOICE, among: null } });
    gateway.recallChoice(text).then(set, () => set(null));
    return () => {
      isCurrent = false;
    };
  }, [gateway, id]);
  const keep = (next: SaidBeforeChoice) => {
    setChoice({ of: id, choice: next });
    gateway.keepChoice(text, next);
  };
  return [choice?.of === id ? choice.choice : null, keep] as const;
}
