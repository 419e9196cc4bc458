import type { ReadonlySignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Speech } from '../../lib/domain/speech';
import { findOutline } from '../../lib/text/find-outline';
import { findRedactions } from '../../lib/text/find-redactions';
import { nameFidelityOf } from '../FidelityNote';
import { quoteRedactions } from '../RedactionNote';
import { DateHint } from '../reading-aids/DateHint';
import { measureProgress } from '../reading-aids/follow-reading';
import { listDates } from '../reading-aids/list-dates';
import { ReadingAids } from '../reading-aids/ReadingAids';
import { useOffsetInView } from '../reading-aids/use-offset-in-view';
import { usePointedDate } from '../reading-aids/use-pointed-date';
import { NoticeChip } from '../SpeechHeader';
import type { NumberLayout } from './lay-out-numbers';
import type { PageText } from './page-text';

interface PageGuideProps {
  readonly text: ReadonlySignal<PageText & { readonly reading: { readonly speech: Speech } }>;
  readonly numbers: ReadonlySignal<NumberLayout>;
  readonly hasNumbers: ReadonlySignal<boolean>;
  onGo(span: { readonly start: number; readonly end: number }): void;
  onNumbers(isOn: boolean): void;
}

/** At the foot of the window on a speech page: how reliable the text is, its parts, its dates, how far one is. Covers as little as it can. */
export function PageGuide({ text, numbers, hasNumbers, onGo, onNumbers }: PageGuideProps) {
  const page = text.value;
  const { transcript, reading } = page;
  const { speech } = reading;
  const outline = useMemo(() => findOutline(transcript), [transcript.hash]);
  const dates = useMemo(() => listDates(transcript, speech.deliveredOn), [transcript.hash, speech.deliveredOn]);
  const { eye, edge } = useOffsetInView(page);
  const pointed = usePointedDate(page, dates);
  const progress = useMemo(() => measureProgress(transcript.text, edge), [transcript.hash, edge]);
  return (
    <>
      <NumberColumn layout={numbers.value} />
      <section class="sm-guide" lang={i18n.t('marking.language')} aria-label={i18n.t('pageAids.guide')}>
        <StatusChips speech={speech} text={transcript.text} />
        <ReadingAids
          outline={outline}
          dates={dates}
          offset={eye}
          progress={progress}
          language={speech.language}
          hasNumbers={hasNumbers.value}
          onGo={onGo}
          onNumbers={onNumbers}
        />
      </section>
      {pointed && <DateHint {...pointed} />}
    </>
  );
}

/** What is easily missed when quoting: how near the text is to what was said, and what became of its page. */
function StatusChips({ speech, text }: { speech: Speech; text: string }) {
  const redactions = useMemo(() => findRedactions(text), [text]);
  return (
    <p class="sm-chips sm-guide__chips">
      <span class="sm-chip">{nameFidelityOf(speech)}</span>
      {speech.notices.map((notice) => (
        <NoticeChip key={notice.kind} notice={notice} />
      ))}
      {redactions.length > 0 && (
        <span class="sm-chip sm-chip--doubt" title={quoteRedactions(redactions)}>
          {i18n.t('speech.redactions', redactions.length)}
        </span>
      )}
    </p>
  );
}

/** The numbers of paragraphs, as exports count them. Screen readers have the text; a number in between would only disturb it. */
function NumberColumn({ layout: { numbers, left, top, side, scheme } }: { layout: NumberLayout }) {
  return (
    <div class="sm-numbers" aria-hidden="true" style={{ left: `${left}px`, top: `${top}px`, colorScheme: scheme }}>
      {numbers.map(({ number, middle }) => (
        <span key={number} style={{ top: `${middle}px`, [side === 'left' ? 'right' : 'left']: 0 }}>
          {number}
        </span>
      ))}
    </div>
  );
}
