import type { RefObject, VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { DateHint } from '../../components/reading-aids/DateHint';
import { measureProgress } from '../../components/reading-aids/follow-reading';
import { listDates } from '../../components/reading-aids/list-dates';
import { ReadingAids } from '../../components/reading-aids/ReadingAids';
import type { Speech } from '../../lib/domain/speech';
import type { Transcript } from '../../lib/domain/transcript';
import { findOutline } from '../../lib/text/find-outline';
import { useOffsetInView } from './use-offset-in-view';
import { usePointedDate } from './use-pointed-date';

interface Aids {
  readonly view: VNode;
  readonly hasNumbers: boolean;
}

const NUMBERS_KEY = 'reading.numbers';

/** Outline, dates, numbers and progress of the text on show; `go` leads to a span of it. */
export function useReadingAids(
  words: RefObject<HTMLElement | null>,
  speech: Speech,
  transcript: Transcript,
  go: (span: { readonly start: number; readonly end: number }) => void,
): Aids {
  const outline = useMemo(() => findOutline(transcript), [transcript.id]);
  const dates = useMemo(() => listDates(transcript, speech.deliveredOn), [transcript.id, speech.deliveredOn]);
  const [hasNumbers, setNumbers] = useState(() => localStorage.getItem(NUMBERS_KEY) === 'yes');
  const offset = useOffsetInView(words, transcript);
  const pointed = usePointedDate(words, transcript, dates);
  const progress = useMemo(() => measureProgress(transcript.text, offset.last), [transcript.id, offset.last]);
  const view = (
    <>
      <ReadingAids
        outline={outline}
        dates={dates}
        offset={offset.first}
        progress={progress}
        language={speech.language}
        hasNumbers={hasNumbers}
        onGo={go}
        onNumbers={(isOn) => {
          setNumbers(isOn);
          localStorage.setItem(NUMBERS_KEY, isOn ? 'yes' : 'no');
        }}
      />
      {pointed && <DateHint {...pointed} />}
    </>
  );
  return { view, hasNumbers };
}
