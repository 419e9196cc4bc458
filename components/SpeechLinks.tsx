import { i18n } from '#i18n';
import type { Speech } from '../lib/domain/speech';
import { SpeechLine } from './Inferable';
import { formatRoute } from './library/route';
import './speech-links.css';

interface SpeechLinksProps {
  readonly speeches: readonly Speech[];
  /** What stands at the end of each line: "3 claims". */
  readonly detail?: (speech: Speech) => string | null;
}

/** Speeches that open in the reading view: title, speaker and day. */
export function SpeechLinks({ speeches, detail }: SpeechLinksProps) {
  return (
    <ul class="sm-speech-links">
      {speeches.map((speech) => (
        <li key={speech.id}>
          <a
            class="sm-speech-links__title"
            href={`/library.html${formatRoute({ page: 'read', speechId: speech.id, focus: null, print: false })}`}
            target="_blank"
            rel="noopener"
            lang={speech.language}
          >
            {speech.title || i18n.t('speech.untitled')}
          </a>
          <span class="sm-small sm-quiet">
            <SpeechLine speech={speech} detail={detail?.(speech) ?? null} />
          </span>
        </li>
      ))}
    </ul>
  );
}
