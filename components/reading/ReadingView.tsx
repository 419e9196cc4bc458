import type { ComponentChildren, RefObject } from 'preact';
import { i18n } from '#i18n';
import type { Instant } from '../../lib/domain/dates';
import type { TranscriptId } from '../../lib/domain/ids';
import { citableUrl, type Speech } from '../../lib/domain/speech';
import type { StoredTranscript } from '../../lib/domain/speechmark-document';
import { compareHref } from '../compare-href';
import { formatInstant, formatInstantAmong } from '../format-date';
import { PageIcon } from '../PageIcon';
import { SpeechHeader } from '../SpeechHeader';
import { SpeechNotices } from './SpeechNotices';
import { TranscriptView } from './TranscriptView';
import './reading.css';

interface ReadingViewProps {
  readonly speech: Speech;
  /** Read last, first; at least one. */
  readonly transcripts: readonly StoredTranscript[];
  readonly shown: StoredTranscript;
  readonly words: RefObject<HTMLElement | null>;
  readonly claimCount: number;
  /** The claims beside the text, or below it. */
  readonly claims: ComponentChildren;
  readonly printHref: string;
  /** What the reader set right of what the speech is, and the way to do so. */
  readonly facts: ComponentChildren;
  /** What happened to the page, and whether it is watched; null while that is not known. */
  readonly changes: ComponentChildren;
  /** The way to take it out of the library; null where there is none. */
  readonly removal?: ComponentChildren;
  /** The way to what the text was read from; null where that was a page. */
  readonly original?: ComponentChildren;
  /** What helps to find one's way in the text; null until it is on show. */
  readonly aids: ComponentChildren;
  readonly hasNumbers: boolean;
  onChoose(id: TranscriptId): void;
  onExport(): void;
}

/** A stored speech to be read and marked: what it is, its words, its claims. */
export function ReadingView(props: ReadingViewProps) {
  const {
    speech,
    transcripts,
    shown,
    words,
    claimCount,
    claims,
    printHref,
    facts,
    changes,
    aids,
    hasNumbers,
    onExport,
  } = props;
  const url = citableUrl(speech);
  return (
    <div class={hasNumbers ? 'sm-reading sm-reading--numbered' : 'sm-reading'}>
      <nav class="sm-reading__bar" aria-label={i18n.t('library.speech')}>
        <a class="sm-reading__back" href="#/speeches">
          {i18n.t('reading.back')}
        </a>
        <span class="sm-reading__tools">
          <button type="button" class="sm-button sm-button--quiet sm-reading__jump" onClick={goToClaims}>
            {claimCount > 0 ? i18n.t('reading.goToClaims', claimCount, { n: claimCount }) : i18n.t('reading.claims')}
          </button>
          {speech.url && (
            <a
              class="sm-button sm-button--quiet"
              href={speech.url}
              target="_blank"
              rel="noopener noreferrer"
              title={speech.inferred.url}
            >
              <PageIcon name="open" />
              {i18n.t(url ? 'reading.openPage' : 'library.inferredPage')}
            </a>
          )}
          <a class="sm-button sm-button--quiet" href={compareHref({ a: speech.id })}>
            <PageIcon name="swap" />
            {i18n.t('compare.open')}
          </a>
          <a class="sm-button sm-button--quiet" href={printHref}>
            <PageIcon name="print" />
            {i18n.t('reading.print')}
          </a>
          <button type="button" class="sm-button sm-button--quiet" onClick={onExport}>
            <PageIcon name="export" />
            {i18n.t('library.export')}
          </button>
        </span>
      </nav>
      <div class="sm-reading__text">
        <SpeechHeader speech={speech} text={shown.text} />
        {facts}
        <SpeechNotices speech={speech} />
        {changes}
        <TranscriptChoice {...props} />
        {aids}
        <TranscriptView transcript={shown} language={speech.language} words={words} />
        <footer class="sm-reading__foot sm-small sm-quiet">
          <p>{describeReading(speech, shown, lastReadAt(shown))}</p>
          {props.original && <div>{props.original}</div>}
          <p>
            {speech.licence === 'OGL' ? (
              <a href={OGL_ADDRESS} target="_blank" rel="noopener noreferrer license">
                {i18n.t('settings.ogl')}
              </a>
            ) : (
              i18n.t('settings.noLicence')
            )}
          </p>
          {props.removal && <div>{props.removal}</div>}
        </footer>
      </div>
      <aside class="sm-reading__claims" aria-label={i18n.t('reading.claims')} tabIndex={-1}>
        {transcripts.length > 0 && claims}
      </aside>
    </div>
  );
}

const OGL_ADDRESS = 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/';

function goToClaims(): void {
  const list = document.querySelector<HTMLElement>('.sm-reading__claims');
  list?.focus({ preventScroll: true });
  list?.scrollIntoView({ block: 'start' });
}

const lastReadAt = (transcript: StoredTranscript): Instant => transcript.readings.at(-1)?.at ?? '';

function describeReading(speech: Speech, transcript: StoredTranscript, at: Instant): string {
  const from = transcript.readings.at(-1)?.from ?? speech.source ?? '';
  return i18n.t('reading.readOn', { date: formatInstant(at), source: from });
}

/** Which of a speech's dated texts is on show, where there are several. */
function TranscriptChoice({ transcripts, shown, onChoose }: ReadingViewProps) {
  if (transcripts.length < 2) return null;
  const dates = transcripts.map(lastReadAt);
  return (
    <div class="sm-reading__choice">
      <label>
        <span class="sm-label">{i18n.t('reading.chooseText')}</span>
        <select
          class="sm-select"
          value={shown.id}
          onChange={(event) => onChoose(event.currentTarget.value as TranscriptId)}
        >
          {transcripts.map((transcript) => (
            <option key={transcript.id} value={transcript.id}>
              {i18n.t('reading.textOf', { date: formatInstantAmong(lastReadAt(transcript), dates, true) })}
            </option>
          ))}
        </select>
      </label>
      <p class="sm-small sm-quiet">{i18n.t('reading.severalTexts', transcripts.length, { n: transcripts.length })}</p>
    </div>
  );
}
