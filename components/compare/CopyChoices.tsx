import { i18n } from '#i18n';
import type { TranscriptId } from '../../lib/domain/ids';
import { lastReadAt } from '../../lib/domain/newest-transcript';
import type { StoredTranscript } from '../../lib/domain/speechmark-document';
import type { CompareState } from '../compare-href';
import { formatInstantAmong } from '../format-date';
import type { Column, ComparedText } from './compared-pair';

interface CopyChoicesProps {
  /** All texts of the speech. */
  readonly transcripts: readonly StoredTranscript[];
  readonly a: ComparedText;
  readonly b: ComparedText;
  readonly onChoose: (versions: NonNullable<CompareState['versions']>) => void;
}

/** Which two copies of one speech, by the day on which each was read last. */
export function CopyChoices({ transcripts, a, b, onChoose }: CopyChoicesProps) {
  const dates = transcripts.map(lastReadAt);
  const select = (column: Column, chosen: TranscriptId, choose: (id: TranscriptId) => void) => (
    <label class="sm-compare__copy">
      <span class="sm-label">{i18n.t(`compare.side.${column}`)}</span>
      <select class="sm-select" value={chosen} onChange={(event) => choose(event.currentTarget.value as TranscriptId)}>
        {transcripts.map((transcript, at) => (
          <option key={transcript.id} value={transcript.id}>
            {i18n.t('reading.textOf', { date: formatInstantAmong(dates[at] ?? '', dates, true) })}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <fieldset class="sm-compare__copies">
      <legend class="sm-small sm-quiet">{i18n.t('compare.versionsHint')}</legend>
      {select('a', a.transcript.id, (id) => onChoose({ a: id, b: b.transcript.id }))}
      {select('b', b.transcript.id, (id) => onChoose({ a: a.transcript.id, b: id }))}
    </fieldset>
  );
}
