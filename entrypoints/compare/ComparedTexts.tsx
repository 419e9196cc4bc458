import { useMemo } from 'preact/hooks';
import { CopyChoices } from '../../components/compare/CopyChoices';
import type { CompareGateway, StoredTexts } from '../../components/compare/compare-gateway';
import { PassagesPart } from '../../components/compare/PassagesPart';
import { TwoVersionsView } from '../../components/compare/TwoVersionsView';
import { useComparison } from '../../components/compare/use-comparison';
import { Waiting } from '../../components/compare/Waiting';
import type { CompareState } from '../../components/compare-href';
import { compareCopies } from '../../components/versions/compare-copies';
import { describeChanges } from '../../components/versions/describe-changes';
import type { TranscriptId } from '../../lib/domain/ids';
import { orderInTime } from '../../lib/domain/order-in-time';
import { listCopyRuns } from '../../lib/text/list-copy-runs';
import type { ChosenTexts } from './choose-texts';
import { SpeechesCompared } from './SpeechesCompared';

export interface ComparedTextsProps {
  readonly texts: Extract<ChosenTexts, { kind: 'two texts' }>;
  readonly state: CompareState;
  readonly gateway: CompareGateway;
  readonly areKeysOn: boolean;
  readonly onChange: (change: Partial<CompareState>) => void;
  readonly onSay: (words: string) => void;
}

/** Two texts and their comparison: of one speech by what was edited, else by what became of what was said. */
export function ComparedTexts(props: ComparedTextsProps) {
  return props.texts.stored ? <CopiesCompared {...props} stored={props.texts.stored} /> : <SpeechesAsked {...props} />;
}

/** Two texts of one speech, each with what its page said when it was read last. */
function CopiesCompared({ texts, stored, onChange }: ComparedTextsProps & { stored: StoredTexts }) {
  const { a, b } = texts;
  const found = useMemo(() => {
    const runs = listCopyRuns(stored.transcripts);
    const newest = (id: TranscriptId) => runs.findLast(({ transcriptId }) => transcriptId === id);
    const [runA, runB] = [newest(a.transcript.id), newest(b.transcript.id)];
    if (!runA || !runB) return null;
    const earlier = runA.lastAt <= runB.lastAt ? ('a' as const) : ('b' as const);
    const [before, after] = earlier === 'a' ? [runA, runB] : [runB, runA];
    const versions = compareCopies(stored, before, after);
    const sentence = versions && describeChanges(versions, before, after, stored.speech);
    return versions && { earlier, versions, sentence };
  }, [stored, a.transcript.id, b.transcript.id]);
  return (
    <>
      <CopyChoices transcripts={stored.transcripts} a={a} b={b} onChoose={(versions) => onChange({ versions })} />
      {found && (
        <TwoVersionsView pair={{ a, b, earlier: found.earlier }} versions={found.versions} sentence={found.sentence} />
      )}
    </>
  );
}

/** Two speeches; both can be read while they are compared, and where that failed. */
function SpeechesAsked(props: ComparedTextsProps) {
  const { texts, state, gateway, onChange } = props;
  const { a, b } = texts;
  const asked = useComparison(a, b, gateway);
  const found = asked.state.status === 'found' ? asked.state.comparison : null;
  const earlier = found?.earlier ?? (orderInTime(a.speech.deliveredOn, b.speech.deliveredOn) === 'later' ? 'b' : 'a');
  const pair = useMemo(() => ({ a, b, earlier }), [a.transcript, b.transcript, a.speech, b.speech, earlier]);
  if (asked.state.status !== 'found')
    return (
      <>
        <Waiting state={asked.state} onStop={asked.stop} onAgain={asked.again} />
        <PassagesPart {...NOTHING} pair={pair} state={state} onView={(view) => onChange({ view })} />
      </>
    );
  if (asked.state.comparison.kind === 'versions')
    return <TwoVersionsView pair={pair} versions={asked.state.comparison.versions} sentence={null} />;
  return <SpeechesCompared {...props} pair={pair} comparison={asked.state.comparison} />;
}

const nothing = () => undefined;
const NOTHING = {
  alignment: [],
  chosen: [],
  current: null,
  actions: { onConfirm: nothing, onDismiss: nothing, onReopen: nothing, onRelate: nothing, onNote: nothing },
  onOpen: nothing,
  onStep: nothing,
  onChange: nothing,
};
