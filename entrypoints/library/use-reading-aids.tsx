import type { VNode } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
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
import { findOutline } from '../../lib/text/find-outline';
import '../../components/reading-aids/reading-aids.css';
import '../../components/reading-aids/told-date.css';

interface Aids {
  readonly view: VNode;
  readonly hasNumbers: boolean;
}

/**
 * Outline, dates, numbers and progress of the text on show.
 *
 * @param text where its words stand, as marking has read them; null until it has
 */
export function useReadingAids(text: PageText | null, speech: Speech, transcript: Transcript): Aids {
  const outline = useMemo(() => findOutline(transcript), [transcript.id]);
  const dates = useMemo(() => listDates(transcript, speech.deliveredOn), [transcript.id, speech.deliveredOn]);
  const [hasNumbers, setNumbers] = useState(false);
  useEffect(() => void readNumbers().then(setNumbers), []);
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
