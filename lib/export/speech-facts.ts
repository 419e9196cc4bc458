import { lastReadAt } from '../domain/newest-transcript';
import { citableUrl } from '../domain/speech';
import { shortenBeside } from '../text/same-wording';
import { describeFidelity } from './cite-speech';
import type { ClaimRow } from './claim-rows';
import type { Fact } from './describe-file';
import { formatExportDate } from './export-labels';
import type { MarkedSpeech } from './marked-text';
import type { NewestPlace } from './place-in-newest';
import type { ReportLabels } from './report-labels';

/** What is known of a speech, in words for people; what is not known is left out, but for speaker, day and address. */
export function describeSpeechFacts({ speech, transcript, redactions }: MarkedSpeech, labels: ReportLabels): Fact[] {
  const dated = (date: string | null) => date && formatExportDate(date);
  const names = speech.speakers.map(({ name, role }) => (role ? `${name}, ${role}` : name));
  const facts: (readonly [string, string | null])[] = [
    [labels.speaker, names.join('; ') || labels.speakerUnknown],
    [labels.organisation, speech.organisations.join('; ')],
    [labels.event, speech.event],
    [labels.place, speech.place],
    [labels.delivered, dated(speech.deliveredOn) ?? labels.undated],
    [labels.published, dated(speech.publishedOn)],
    [labels.updated, dated(speech.updatedOn)],
    [labels.text, describeFidelity(speech, labels)],
    [labels.redactions, redactions > 0 ? String(redactions) : null],
    [labels.textOf, transcript && dated(lastReadAt(transcript))],
    [labels.address, citableUrl(speech) ?? labels.noAddress],
    ...speech.notices.map((notice) => ['', notice.text] as const),
    [labels.inferred, Object.values(speech.inferred).join(' ')],
  ];
  return facts.flatMap(([name, value]) => (value ? [[name, value] as const] : []));
}

const SAYS = {
  moved: 'movedInCopy',
  reworded: 'copySays',
  'not found': 'notInCopy',
} as const satisfies Partial<Record<NewestPlace['status'], keyof ReportLabels>>;

/** Where a claim was made on other words than it stands on here: what they were, and whether the place is sure. */
export function describeNewest({ newest, transcript, claim, first }: ClaimRow, labels: ReportLabels): string[] {
  const { status, doubt, readAt, transcriptId } = newest;
  const { exact } = claim.target.quote;
  const made = first
    ? [`${labels.firstMarked} ${formatExportDate(first.at)}: “${shortenBeside(first.words, exact)}”`]
    : [];
  if (transcriptId === transcript.id || status === 'unchanged') return made;
  const says = `${labels[SAYS[status]]} ${formatExportDate(readAt)}`;
  const was = status === 'reworded' ? [`${labels.quote}: “${exact}”`] : [];
  return [...made, says, ...was, ...(doubt ? [`${labels.doubtful}.`] : [])];
}
