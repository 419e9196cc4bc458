import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { ClaimGateway } from '../../components/marking/claim-gateway';
import { type Marking, type MarkingState, startMarking } from '../../components/marking/index';
import type { PageText } from '../../components/page-aids/page-text';
import type { Reading } from '../../lib/domain/reading';
import type { Speech } from '../../lib/domain/speech';
import type { StoredTranscript } from '../../lib/domain/speechmark-document';
import { extractTranscript } from '../../lib/page/extract-transcript';
import type { OffsetMap } from '../../lib/page/offset-map';
import { OWN_ELEMENT_ATTRIBUTE } from '../../lib/page/skip-furniture';

interface Marked {
  readonly marking: Marking;
  readonly state: MarkingState;
  /** Where the words stand; null where an imported text is shown otherwise than it is stored. */
  readonly text: PageText | null;
}

interface MarkingSurroundings {
  readonly words: RefObject<HTMLElement | null>;
  readonly speech: Speech;
  readonly transcript: StoredTranscript;
  claimsOf(reading: Reading | null): ClaimGateway;
  /** Where the element shows only a part of the text: at which offset it begins. */
  readonly from?: number;
  readonly gutter?: number;
}

/** Marking on a stored transcript that is on show; begins anew with another text or speech. Null until it has begun. */
export function useMarking({
  words,
  speech,
  transcript,
  claimsOf,
  from = 0,
  gutter,
}: MarkingSurroundings): Marked | null {
  const [marked, setMarked] = useState<Marked | null>(null);
  // The ids stand for speech and text, whose objects are new after every write; the edits, for what quotes are copied with.
  const edits = JSON.stringify(speech.edits);
  useLayoutEffect(() => {
    const element = words.current;
    if (!element) return undefined;
    const { offsets, reading } = readBack(element, speech, transcript, from);
    const text = reading === null ? { transcript, offsets } : null;
    const host = document.createElement('div');
    host.setAttribute(OWN_ELEMENT_ATTRIBUTE, '');
    document.body.append(host);
    const marking = startMarking({
      shadow: host.attachShadow({ mode: 'open' }),
      document,
      transcript: offsets.transcript,
      offsets,
      gateway: claimsOf(reading),
      speech,
      gutter,
    });
    const stopWatching = marking.state.subscribe((state) => setMarked({ marking, state, text }));
    return () => {
      stopWatching();
      marking.stop();
      host.remove();
      setMarked(null);
    };
  }, [speech.id, transcript.id, from, edits]);
  return marked;
}

/**
 * Where the stored text stands on the page. An imported text may hold what a page can't show the same, such as two
 * spaces in a row: then what is on show is a reading of its own, stored with the first claim.
 */
function readBack(element: HTMLElement, speech: Speech, stored: StoredTranscript, from: number) {
  const { transcript, offsets } = extractTranscript(element);
  const end = from + transcript.text.length;
  if (transcript.text === stored.text.slice(from, end) && (from > 0 || end === stored.text.length))
    return { offsets: shiftOffsets({ ...offsets, transcript: stored }, from), reading: null };
  const last = stored.readings.at(-1);
  return {
    offsets,
    reading: { speech, transcript, readAt: last?.at ?? new Date().toISOString(), readFrom: last?.from ?? '' },
  };
}

const shiftOffsets = (offsets: OffsetMap, by: number): OffsetMap => ({
  ...offsets,
  runs: offsets.runs.map((run) => ({ ...run, start: run.start + by, end: run.end + by })),
});
