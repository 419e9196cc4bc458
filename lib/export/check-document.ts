import type { Claim, Target } from '../domain/claim';
import type { SpeechmarkDocument, StoredTranscript } from '../domain/speechmark-document';
import { findTargetFault, findTextFault } from '../text/check-words';
import type { JsonPath } from './locate-json';

export interface DocumentFault {
  readonly path: JsonPath;
  readonly detail: string;
}

/**
 * The first thing that does not hold together in a document whose fields are each as they should be: an id given twice, a
 * reference to what is not there, a text that its hash was not made of, a claim whose words are not at its position.
 * A coder that is not listed is one without a name, and no fault. Linear in the document.
 */
export function findDocumentFault(document: SpeechmarkDocument): DocumentFault | null {
  const speeches = new Set<string>(document.speeches.map((speech) => speech.id));
  const tags = new Set<string>(document.tags.map((tag) => tag.id));
  const transcripts = new Map(document.transcripts.map((transcript) => [keyOf(transcript), transcript]));
  const missing = (speechId: string): DocumentFault | null =>
    speeches.has(speechId) ? null : { path: ['speechId'], detail: `no speech ${shorten(speechId)} in this file` };

  return (
    findRepeated(document.coders, 'coders') ??
    findRepeated(document.speeches, 'speeches') ??
    findRepeated(document.transcripts, 'transcripts') ??
    findRepeated(document.tags, 'tags') ??
    findRepeated(document.claims, 'claims') ??
    findRepeated(document.threads, 'threads') ??
    findRepeated(document.filters, 'filters') ??
    findFirst(document.aliases, 'aliases', ({ speechId }) => missing(speechId)) ??
    findFirst(
      document.transcripts,
      'transcripts',
      (transcript) => missing(transcript.speechId) ?? findTextFault(transcript),
    ) ??
    findFirst(document.claims, 'claims', (claim) => checkTags(claim, tags) ?? checkTargets(claim, transcripts)) ??
    findFirst(document.watched, 'watched', (id) =>
      speeches.has(id) ? null : { path: [], detail: `no speech ${shorten(id)} in this file` },
    ) ??
    findFirst(document.references, 'references', ({ ends }) =>
      findFirst(ends, 'ends', (end) => checkTarget(end, transcripts)),
    ) ??
    findFirst(document.threads, 'threads', ({ mentions }) =>
      findFirst(mentions, 'mentions', ({ target }) => {
        // A mention outlives its speech: what was said stands in its quote.
        const fault = transcripts.has(keyOf({ id: target.transcriptId, ...target }))
          ? checkTarget(target, transcripts)
          : null;
        return fault && { ...fault, path: ['target', ...fault.path] };
      }),
    )
  );
}

function findFirst<Item>(
  items: readonly Item[],
  name: string,
  check: (item: Item) => DocumentFault | null,
): DocumentFault | null {
  for (const [index, item] of items.entries()) {
    const fault = check(item);
    if (fault) return { ...fault, path: [name, index, ...fault.path] };
  }
  return null;
}

interface Identified {
  readonly id: string;
  /** Transcripts: equal texts of two speeches have one id. */
  readonly speechId?: string;
}

const keyOf = ({ id, speechId = '' }: Identified): string => JSON.stringify([speechId, id]);

function findRepeated(records: readonly Identified[], name: string): DocumentFault | null {
  const seen = new Set<string>();
  return findFirst(records, name, (record) => {
    const key = keyOf(record);
    if (seen.has(key)) return { path: ['id'], detail: `the id ${shorten(record.id)} is given twice` };
    seen.add(key);
    return null;
  });
}

function checkTags({ tags, history }: Claim, known: ReadonlySet<string>): DocumentFault | null {
  const lost = history.findIndex((entry) => entry.field === 'tags' && entry.lost.value.some((id) => !known.has(id)));
  if (lost !== -1) return { path: ['history', lost, 'lost', 'value'], detail: 'a tag that is not in this file' };
  const index = tags.value.findIndex((id) => !known.has(id));
  return index === -1 ? null : { path: ['tags', 'value', index], detail: 'a tag that is not in this file' };
}

function checkTargets(claim: Claim, transcripts: ReadonlyMap<string, StoredTranscript>): DocumentFault | null {
  const fault = checkTarget(claim.target, transcripts);
  if (fault) return { ...fault, path: ['target', ...fault.path] };
  return findFirst(claim.history, 'history', (entry) => {
    const lost = entry.field === 'target' ? checkTarget(entry.lost.value, transcripts) : null;
    return lost && { ...lost, path: ['lost', 'value', ...lost.path] };
  });
}

function checkTarget(target: Target, transcripts: ReadonlyMap<string, StoredTranscript>): DocumentFault | null {
  const { transcriptId: id, speechId } = target;
  const transcript = transcripts.get(keyOf({ id, speechId }));
  if (!transcript) return { path: ['transcriptId'], detail: 'a text that is not in this file' };
  return findTargetFault(target, transcript.text);
}

const shorten = (id: string): string => (id.length > 60 ? `${id.slice(0, 59)}…` : id);
