import { type Claim, firstWords, isDeleted } from '../domain/claim';
import type { ClaimTypeId } from '../domain/claim-types';
import { compareText } from '../domain/compare-text';
import type { Instant } from '../domain/dates';
import { newestOf } from '../domain/newest-transcript';
import type { Notes } from '../domain/notes';
import { citableUrl, type Speech } from '../domain/speech';
import type { Coder, SpeechmarkDocument, StoredTranscript } from '../domain/speechmark-document';
import { byId, currentTagIds } from '../domain/tag-tree';
import { type NewestPlace, placeInNewest } from './place-in-newest';
import { countRedactions, findPassage, makeTextReader } from './text-facts';

/** One claim with everything the formats say about it. */
export interface ClaimRow {
  readonly claim: Claim;
  readonly speech: Speech;
  readonly transcript: StoredTranscript;
  readonly types: readonly ClaimTypeId[];
  /** Names, in the order the reader gave them. */
  readonly tags: readonly string[];
  /** Those with words in them, the marking coder's first. */
  readonly notes: readonly Note[];
  /** The name of who marked it; empty where none was given. */
  readonly coder: string;
  /** Where the quote begins: block of the transcript, from 1, headings and list items counted too. */
  readonly paragraph: number;
  /** Sentence in that block, from 1. */
  readonly sentence: number;
  /** Code points of the transcript's text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** What it was made on, and when, where it has been attached to other words since. */
  readonly first: { readonly words: string; readonly at: Instant } | null;
  /**
   * To its place in the text read last, which is what the page is likeliest to say; to the page alone where that is not sure.
   * Null where the speech has no address to cite.
   */
  readonly deepLink: string | null;
  /** How many notes in the text the claim was made on say that words were taken out there. */
  readonly redactions: number;
  /** Where it stands in the text of the speech that was read last. */
  readonly newest: NewestPlace;
}

export interface Note {
  readonly text: string;
  readonly coder: Coder;
  readonly at: string;
}

/** A speech with its claims in the order of its text. */
export interface SpeechRows {
  readonly speech: Speech;
  readonly rows: readonly ClaimRow[];
  /** Of the text read last; see `ClaimRow`. */
  readonly redactions: number;
}

/**
 * What Markdown, CSV and JSON-LD are made from: the claims that are not deleted, by speech (in order of delivery, undated
 * ones last) and by place in the text. Speeches without such claims come along with no rows.
 *
 * @throws where a claim's speech or transcript is not in the document, which no document that was read or parsed is
 */
export function describeClaims(document: SpeechmarkDocument): SpeechRows[] {
  const describeClaim = makeDescriber(document);
  const bySpeech = new Map<string, Claim[]>(document.speeches.map((speech) => [speech.id, []]));
  for (const claim of document.claims) {
    if (!isDeleted(claim)) bySpeech.get(claim.target.speechId)?.push(claim);
  }
  return document.speeches.toSorted(compareSpeeches).map((speech) => {
    const claims = bySpeech.get(speech.id) ?? [];
    const newest = newestOf(document.transcripts.filter(({ speechId }) => speechId === speech.id));
    const places = newest ? placeInNewest(claims, newest) : [];
    return {
      speech,
      rows: orderByPlace(claims.map((claim, i) => describeClaim(claim, places[i] as NewestPlace))),
      redactions: newest ? countRedactions(newest) : 0,
    };
  });
}

type Describer = (claim: Claim, newest: NewestPlace) => ClaimRow;

function makeDescriber(document: SpeechmarkDocument): Describer {
  const readText = makeTextReader(document);
  const tagById = byId(document.tags);
  const coderById = new Map(document.coders.map((coder) => [coder.id, coder]));

  const linkTo = (claim: Claim, { span, doubt, transcriptId }: NewestPlace, speech: Speech): string | null =>
    span && !doubt ? readText(claim.target.speechId, transcriptId).link(span.start, span.end) : citableUrl(speech);

  return (claim, newest) => {
    const { target } = claim;
    const { speech, transcript, passages, countCodePoints, redactions } = readText(
      target.speechId,
      target.transcriptId,
    );
    const { start, end } = target.position;
    const nameOf = (id: Coder['id']): Coder => coderById.get(id) ?? { id, name: '' };
    return {
      claim,
      speech,
      transcript,
      types: claim.types.value,
      tags: currentTagIds(claim.tags.value, tagById).flatMap((id) => tagById.get(id)?.name.value ?? []),
      notes: listNotes(claim.notes, claim.created.by, nameOf),
      coder: nameOf(claim.created.by).name,
      ...findPassage(passages, start),
      start: countCodePoints(start),
      end: countCodePoints(end),
      first: firstWords(claim),
      deepLink: linkTo(claim, newest, speech),
      redactions,
      newest,
    };
  };
}

/** Those with words in them, one coder's first, the others in the order of their ids. */
export function listNotes(notes: Notes, first: Coder['id'], nameOf: (id: Coder['id']) => Coder): Note[] {
  const rank = (note: Note): number => (note.coder.id === first ? 0 : 1);
  return (Object.entries(notes) as [Coder['id'], Notes[Coder['id']]][])
    .filter(([, note]) => note?.value.trim())
    .map(([id, note]) => ({ text: note?.value ?? '', at: note?.at ?? '', coder: nameOf(id) }))
    .sort((a, b) => rank(a) - rank(b) || compareText(a.coder.id, b.coder.id));
}

const UNDATED = '\uffff';

/** In order of delivery, undated ones last. */
export const compareSpeeches = (a: Speech, b: Speech): number =>
  compareText(a.deliveredOn ?? UNDATED, b.deliveredOn ?? UNDATED) ||
  compareText(a.title, b.title) ||
  compareText(a.id, b.id);

/**
 * In the order of the text read last. One that is not found there comes after the nearest before it in its own text that is,
 * for its offset means nothing in another text.
 */
function orderByPlace(rows: readonly ClaimRow[]): ClaimRow[] {
  const inOwnText = rows.toSorted((a, b) => a.start - b.start || a.end - b.end || compareText(a.claim.id, b.claim.id));
  const lastFound = new Map<string, number>();
  const placed = inOwnText.map((row) => {
    const { id } = row.transcript;
    const start = row.newest.span?.start ?? lastFound.get(id) ?? -1;
    lastFound.set(id, start);
    return { row, start, end: row.newest.span?.end ?? Number.POSITIVE_INFINITY };
  });
  return placed.sort((a, b) => a.start - b.start || compareEnds(a.end, b.end)).map(({ row }) => row);
}

/** Infinity less infinity is no number. */
const compareEnds = (a: number, b: number): number => (a === b ? 0 : a - b);
