import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { InferableField, Speech } from '../lib/domain/speech';
import { formatDate } from './format-date';

interface InferableProps {
  readonly speech: Speech;
  readonly field: InferableField;
  readonly children: ComponentChildren;
}

/** A field's words, followed by "(inferred)" where they were concluded rather than read. */
export function Inferable({ speech, field, children }: InferableProps) {
  const reason = speech.inferred[field];
  return (
    <span>
      {children}
      {reason && (
        <span class="sm-inferred sm-quiet" title={reason}>
          {' '}
          ({i18n.t('speech.inferred')})
        </span>
      )}
    </span>
  );
}

/** Names alone, for lists; null where nobody is named. */
export function SpeakerNames({ speech }: { speech: Speech }) {
  if (speech.speakers.length === 0) return null;
  return (
    <Inferable speech={speech} field="speakers">
      {speech.speakers.map((speaker) => speaker.name).join(', ')}
    </Inferable>
  );
}

/** The day of a speech for lists: that of delivery, else that of publication, which is said; null where there is neither. */
export function SpeechDay({ speech }: { speech: Speech }) {
  if (speech.deliveredOn)
    return (
      <Inferable speech={speech} field="deliveredOn">
        {formatDate(speech.deliveredOn)}
      </Inferable>
    );
  if (!speech.publishedOn) return null;
  return (
    <Inferable speech={speech} field="publishedOn">
      {i18n.t('speech.published', { date: formatDate(speech.publishedOn) })}
    </Inferable>
  );
}

/** Speaker and day in a line, as far as they are known, and what else there is to say. */
export function SpeechLine({ speech, detail = null }: { speech: Speech; detail?: string | null }) {
  const parts = [
    speech.speakers.length > 0 && <SpeakerNames speech={speech} />,
    (speech.deliveredOn ?? speech.publishedOn) && <SpeechDay speech={speech} />,
    detail,
  ].filter(Boolean);
  return (
    <>
      {parts.map((part, at) => (
        <span key={at}>
          {at > 0 && ' · '}
          {part}
        </span>
      ))}
    </>
  );
}
