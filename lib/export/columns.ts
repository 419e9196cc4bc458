import { getUpdatedAt } from '../domain/claim';
import { citableUrl } from '../domain/speech';
import type { ClaimRow } from './claim-rows';
import type { LinkedWords, LinkRow } from './link-rows';

/** Column names and what stands in them; the order is relied on by others and only ever grows at its end. */
export type Columns<Row> = readonly (readonly [name: string, read: (row: Row) => string | number | null])[];

export const CLAIM_COLUMNS: Columns<ClaimRow> = [
  ['id', (row) => row.claim.id],
  ['speech_title', (row) => row.speech.title],
  ['speaker', (row) => row.speech.speakers.map((speaker) => speaker.name).join('; ')],
  ['role', (row) => row.speech.speakers.map((speaker) => speaker.role ?? '').join('; ')],
  ['event', (row) => row.speech.event],
  ['delivered_on', (row) => row.speech.deliveredOn],
  ['published_on', (row) => row.speech.publishedOn],
  ['url', (row) => citableUrl(row.speech)],
  ['deep_link', (row) => row.deepLink],
  ['paragraph', (row) => row.paragraph],
  ['sentence', (row) => row.sentence],
  ['start', (row) => row.start],
  ['end', (row) => row.end],
  ['quote', (row) => row.claim.target.quote.exact],
  ['type', (row) => row.types.join('; ')],
  ['tags', (row) => row.tags.join('; ')],
  ['note', writeNotes],
  ['coder', (row) => row.coder],
  ['created', (row) => row.claim.created.at],
  ['updated', (row) => getUpdatedAt(row.claim)],
  ['fidelity', (row) => row.speech.fidelity],
  ['inferred', (row) => Object.keys(row.speech.inferred).join('; ')],
  ['redactions', (row) => row.redactions],
  ['newest_status', (row) => row.newest.status],
  ['newest_words', (row) => row.newest.words],
  ['newest_doubt', (row) => row.newest.doubt],
  ['newest_read_at', (row) => row.newest.readAt],
  ['first_marked_words', (row) => row.first?.words ?? null],
  ['first_marked_at', (row) => row.first?.at ?? null],
];

const WORDS_COLUMNS: Columns<LinkedWords> = [
  ['speech_title', ({ speech }) => speech.title],
  ['speaker', ({ speech }) => speech.speakers.map((speaker) => speaker.name).join('; ')],
  ['delivered_on', ({ speech }) => speech.deliveredOn],
  ['url', ({ speech }) => citableUrl(speech)],
  ['deep_link', (words) => words.deepLink],
  ['paragraph', (words) => words.paragraph],
  ['sentence', (words) => words.sentence],
  ['start', (words) => words.start],
  ['end', (words) => words.end],
  ['quote', ({ target }) => target.quote.exact],
];

export const LINK_COLUMNS: Columns<LinkRow> = [
  ['link_id', (row) => row.id],
  ...WORDS_COLUMNS.map(([name, read]) => [name, (row: LinkRow) => read(row.here)] as const),
  ['relation', (row) => row.relation?.name ?? null],
  ['relation_from', (row) => row.relation && (row.relation.isReversed ? 'linked_quote' : 'quote')],
  ...WORDS_COLUMNS.map(([name, read]) => [`linked_${name}`, (row: LinkRow) => read(row.there)] as const),
  ['linked_by', (row) => row.coder.name],
  ['linked_at', (row) => row.at],
  ['note', writeNotes],
];

/** A claim without tags keeps its one row. */
export const splitByTag = (row: ClaimRow): ClaimRow[] =>
  row.tags.length > 0 ? row.tags.map((tag) => ({ ...row, tags: [tag] })) : [row];

/** One note as it is; several with their writers' names. */
function writeNotes({ notes }: Pick<ClaimRow, 'notes'>): string {
  const [only] = notes;
  if (only && notes.length === 1) return only.text;
  return notes.map(({ coder, text }) => `${coder.name || coder.id}: ${text}`).join('\n\n');
}
