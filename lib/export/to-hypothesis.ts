import { getUpdatedAt } from '../domain/claim';
import { citableUrl } from '../domain/speech';
import type { SpeechmarkDocument } from '../domain/speechmark-document';
import { type ClaimRow, describeClaims } from './claim-rows';
import { guidOf } from './make-guid';
import { ENGLISH_REPORT_LABELS, type ReportLabels } from './report-labels';
import { makeWellFormed } from './well-formed';

export interface HypothesisOptions {
  /** The id of a group, whose members may then read the annotations. Empty: only the one who imports them. */
  readonly group?: string;
  readonly labels?: ReportLabels;
}

export interface HypothesisFile {
  readonly text: string;
  /** Claims on speeches without an address, which an annotation must have. */
  readonly leftOut: number;
}

/**
 * Claims as Hypothesis has them in its API, in the file that its own import reads. Types are tags that begin with `speechmark:`.
 * Hypothesis counts positions in the text of the page, which ours is not, so a quote is found by its words alone.
 */
export function toHypothesis(
  document: SpeechmarkDocument,
  { group = '', labels = ENGLISH_REPORT_LABELS }: HypothesisOptions = {},
): HypothesisFile {
  const rows = describeClaims(document).flatMap((speech) => speech.rows);
  const annotations = rows.flatMap((row) => describeAnnotation(row, group.trim(), labels) ?? []);
  const file = { export_date: document.exportedAt, client_version: document.generator, annotations };
  const clean = (_: string, value: unknown) => (typeof value === 'string' ? makeWellFormed(value) : value);
  return { text: `${JSON.stringify(file, clean, 2)}\n`, leftOut: rows.length - annotations.length };
}

function describeAnnotation(row: ClaimRow, group: string, labels: ReportLabels) {
  const { claim, speech, types, tags } = row;
  const uri = citableUrl(speech);
  if (uri === null) return null;
  const { exact, prefix, suffix } = claim.target.quote;
  const name = row.coder || labels.unnamed;
  return {
    id: guidOf(claim.id),
    created: claim.created.at,
    updated: getUpdatedAt(claim),
    user: `acct:${guidOf(claim.created.by)}@speechmark`,
    user_info: { display_name: name },
    uri,
    text: writeNotes(row, labels),
    tags: [...types.map((type) => `speechmark:${type}`), ...tags],
    // Without a group that may read them, annotations are their owner's alone.
    ...(group && { group }),
    permissions: { read: group ? [`group:${group}`] : [] },
    document: { title: [speech.title || labels.untitled] },
    target: [{ source: uri, selector: [{ type: 'TextQuoteSelector', exact, prefix, suffix }] }],
    references: [],
  };
}

/** One note as it is; several with their writers' names. Markdown, which Hypothesis shows too. */
function writeNotes({ notes }: ClaimRow, labels: ReportLabels): string {
  const [only] = notes;
  if (only && notes.length === 1) return only.text;
  return notes.map(({ coder, text }) => `**${coder.name || labels.unnamed}:** ${text}`).join('\n\n');
}
