import type { RefObject, VNode } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { PageText } from '../../components/page-aids/page-text';
import { DateHint } from '../../components/reading-aids/DateHint';
import { measureProgress } from '../../components/reading-aids/follow-reading';
import { goToSpan } from '../../components/reading-aids/go-to-span';
import { listDates } from '../../components/reading-aids/list-dates';
import { ReadingAids } from '../../components/reading-aids/ReadingAids';
import { useOffsetInView } from '../../components/reading-aids/use-offset-in-view';
import { usePointedDate } from '../../components/reading-aids/use-pointed-date';
import type { Speech } from '../../lib/domain/speech';
import type { Transcript } from '../../lib/domain/transcript';
import { keepNumbers, readNumbers } from '../../lib/messaging/page-aids';
import { extractTranscript } from '../../lib/page/extract-transcript';
import { findOutline } from '../../lib/text/find-outline';
import '../../components/reading-aids/reading-aids.css';
import '../../components/reading-aids/told-date.css';

interface Aids {
  readonly view: VNode;
  readonly hasNumbers: boolean;
}

/** Outline, dates, numbers and progress of the text on show. */
export function useReadingAids(words: RefObject<HTMLElement | null>, speech: Speech, transcript: Transcript): Aids {
  const outline = useMemo(() => findOutline(transcript), [transcript.id]);
  const dates = useMemo(() => listDates(transcript, speech.deliveredOn), [transcript.id, speech.deliveredOn]);
  const [hasNumbers, setNumbers] = useState(false);
  useEffect(() => void readNumbers().then(setNumbers), []);
  const text = usePageText(words, transcript);
  const { eye, edge } = useOffsetInView(text);
  const pointed = usePointedDate(text, dates);
  const progress = useMemo(() => measureProgress(transcript.text, edge), [transcript.id, edge]);
  const view = (
    <>
      <ReadingAids
        outline={outline}
        dates={dates}
        offset={eye}
        progress={progress}
        language={speech.language}
        hasNumbers={hasNumbers}
        onGo={(span) => text && goToSpan(span, text)}
        onNumbers={(isOn) => {
          setNumbers(isOn);
          void keepNumbers(isOn);
        }}
      />
      {pointed && <DateHint {...pointed} />}
    </>
  );
  return { view, hasNumbers };
}

/** Where the words stand; null until they are drawn, and where an imported text is shown otherwise than it is stored. */
function usePageText(words: RefObject<HTMLElement | null>, transcript: Transcript): PageText | null {
  const [text, setText] = useState<PageText | null>(null);
  useLayoutEffect(() => {
    const shown = words.current && extractTranscript(words.current);
    setText(shown?.transcript.text === transcript.text ? { transcript, offsets: shown.offsets } : null);
  }, [transcript.id]);
  return text;
}
