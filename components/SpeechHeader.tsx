import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { InferableField, Notice, Speaker, Speech } from '../lib/domain/speech';
import { findRedactions } from '../lib/text/find-redactions';
import { FidelityNote } from './FidelityNote';
import { formatDate } from './format-date';
import { Inferable } from './Inferable';
import { RedactionNote } from './RedactionNote';
import './speech-header.css';

interface SpeechHeaderProps {
  readonly speech: Speech;
  /** Its words, where they are at hand: what was taken out of them is told. */
  readonly text?: string;
  /** `h1` on a page about this speech, `h2` in a list of speeches. */
  readonly level?: 1 | 2;
  /** Leaves out how reliable the text is and what is inferred; for narrow places where they stand elsewhere. */
  readonly isBrief?: boolean;
}

/** Which text this is, who gave it, when; how near it is to what was said; and what of that is inferred. */
export function SpeechHeader({ speech, text, level = 1, isBrief = false }: SpeechHeaderProps) {
  const Title = level === 1 ? 'h1' : 'h2';
  const redactions = useMemo(() => (text === undefined ? [] : findRedactions(text)), [text]);
  return (
    <header class="sm-speech" dir="auto">
      <p class="sm-speech__kind sm-small sm-quiet">
        {speech.kind && <span>{i18n.t(`speech.kind.${speech.kind}`)}</span>}
        {speech.notices.map((notice) => (
          <NoticeChip key={notice.kind} notice={notice} />
        ))}
      </p>
      <Title class="sm-speech__title" lang={speech.language} dir="auto">
        {speech.title || i18n.t('speech.untitled')}
      </Title>
      <p class="sm-speech__by">
        <Inferable speech={speech} field="speakers">
          {speech.speakers.length ? speech.speakers.map(describeSpeaker).join('; ') : i18n.t('speech.speakerUnknown')}
        </Inferable>
        {speech.organisations.length > 0 && <span class="sm-quiet"> · {speech.organisations.join(', ')}</span>}
      </p>
      <SpeechDates speech={speech} />
      {isBrief ? <RedactionNote redactions={redactions} /> : <FidelityNote speech={speech} redactions={redactions} />}
      {!isBrief && <InferredNote speech={speech} />}
    </header>
  );
}

/** The dates of a speech, each with what it is the date of. */
export function SpeechDates({ speech }: { speech: Speech }) {
  const given = speech.fidelity === 'written, never spoken' ? 'speech.dated' : 'speech.delivered';
  return (
    <p class="sm-speech__dates sm-small sm-quiet">
      <Inferable speech={speech} field="deliveredOn">
        {speech.deliveredOn
          ? i18n.t(given, { date: formatDate(speech.deliveredOn) })
          : i18n.t('speech.deliveredUnknown')}
      </Inferable>
      {speech.publishedOn && (
        <Inferable speech={speech} field="publishedOn">
          {i18n.t('speech.published', { date: formatDate(speech.publishedOn) })}
        </Inferable>
      )}
      {speech.updatedOn && speech.updatedOn !== speech.publishedOn && (
        <Inferable speech={speech} field="updatedOn">
          {i18n.t('speech.updated', { date: formatDate(speech.updatedOn) })}
        </Inferable>
      )}
    </p>
  );
}

/** Withdrawn, or published under a past government; the page's own words in the tooltip. */
export function NoticeChip({ notice }: { notice: Notice }) {
  const label =
    notice.kind === 'past government'
      ? i18n.t('speech.pastGovernment')
      : notice.on
        ? i18n.t('speech.withdrawnOn', { date: formatDate(notice.on) })
        : i18n.t('speech.withdrawn');
  const says = notice.text ? i18n.t('speech.noticeSays', { text: notice.text }) : undefined;
  return (
    <span class={`sm-chip ${notice.kind === 'withdrawn' ? 'sm-chip--danger' : 'sm-chip--doubt'}`} title={says}>
      {label}
    </span>
  );
}

/** "Nadhim Zahawi, Minister for Children and Families", or the name alone. */
export const describeSpeaker = (speaker: Speaker): string =>
  speaker.role ? i18n.t('speech.speakerWithRole', { name: speaker.name, role: speaker.role }) : speaker.name;

/** Every inferred field with its reason, folded away: provenance at hand, not in the way. */
function InferredNote({ speech }: { speech: Speech }) {
  const fields = (Object.keys(speech.inferred) as InferableField[]).filter((field) => speech.inferred[field]);
  if (fields.length === 0) return null;
  return (
    <details class="sm-speech__provenance sm-small">
      <summary>{i18n.t('speech.inferredTitle')}</summary>
      <dl>
        {fields.map((field) => (
          <div key={field}>
            <dt>{i18n.t(`speech.field.${field}`)}</dt>
            <dd>{speech.inferred[field]}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
