import type { InferableField, Speech } from '../domain/speech';
import { makeSpeechId } from '../domain/speech-aliases';
import type { Transcript } from '../domain/transcript';
import { makeTranscript } from './make-transcript';
import { cutHead } from './parse-transcript/cut-head';
import { cutPages, type Removal } from './parse-transcript/cut-pages';
import { cutTail } from './parse-transcript/cut-tail';
import { isGovukLine, strayReason } from './parse-transcript/furniture-words';
import type { Facts } from './parse-transcript/head-facts';
import { joinLines } from './parse-transcript/join-lines';
import { measureLayout } from './parse-transcript/measure-layout';
import { readLines } from './parse-transcript/read-lines';

export type { RemovalReason } from './parse-transcript/furniture-words';
export type { Removal };

/** What someone concluded about a speech whose capture doesn't say it; `why` says from what, field by field. */
export type SpeechHints = Partial<Omit<Speech, 'id' | 'inferred'>> & {
  readonly why?: Partial<Record<InferableField, string>>;
};

export interface ParsedTranscript {
  readonly speech: Speech;
  readonly transcript: Transcript;
  /** Lines that are no words of the speech, in order, as they stand in the capture; neighbours of one kind together. */
  readonly removed: readonly Removal[];
}

/**
 * Reads a speech from plain or Markdown text: a page copied from GOV.UK or a weblog, or the text of a PDF.
 *
 * Page furniture is removed and listed; hard-wrapped lines, page breaks and stray line breaks are healed; lists and
 * headings are told from paragraphs. Words are never changed. In doubt a line is kept: a line too many can be seen, a
 * lost word can't. Facts come from the furniture; those that come from `hints` instead are marked in `speech.inferred`.
 * Linear in the length of the text, but for a look ahead at lines that may begin the foot of the page.
 */
export function parseTranscript(text: string, hints: SpeechHints = {}): ParsedTranscript {
  const all = readLines(text);
  const layout = measureLayout(all);
  const pages = cutPages(all, layout);
  const head = cutHead(pages.lines);
  const tail = cutTail(pages.lines, head.start);
  const inside = pages.lines.slice(head.start, tail.end);
  const stray = inside.flatMap((line): Removal[] => {
    const why = strayReason(line.text);
    return why ? [{ text: line.raw.trim(), why }] : [];
  });
  const body = inside.filter((line) => strayReason(line.text) === null);
  const transcript = makeTranscript(joinLines(body, measureLayout(body)));
  const facts: Facts = { ...(pages.head && { title: pages.head }), ...tail.facts, ...head.facts };
  const isGovuk =
    all.some((line) => isGovukLine(line.text)) || (facts.kind !== undefined && facts.deliveredOn !== undefined);
  const hasLicence = all.some((line) => /\bavailable under the Open Government Licence\b/i.test(line.text));
  const url = /https?:\/\/www\.gov\.uk\/government\/speeches\/[\w-]+(?:\.[a-z-]{2,7})?/.exec(
    [...head.removed, ...tail.removed].map((removal) => removal.text).join('\n'),
  )?.[0];
  return {
    speech: makeSpeech(
      { ...facts, ...(url && { url }) },
      { isGovuk, hasLicence, firstWords: transcript.text.split('\n')[0] ?? '', text: transcript.text },
      hints,
      transcript,
    ),
    transcript,
    removed: mergeNeighbours([...pages.removed, ...head.removed, ...stray, ...tail.removed]),
  };
}

interface Circumstances {
  readonly isGovuk: boolean;
  readonly hasLicence: boolean;
  readonly firstWords: string;
  readonly text: string;
}

function makeSpeech(
  facts: Facts,
  around: Circumstances,
  { why = {}, ...hints }: SpeechHints,
  transcript: Transcript,
): Speech {
  const inferred: Partial<Record<InferableField, string>> = {};
  if (facts.title === undefined && hints.title === undefined)
    inferred.title = 'The text has no title; its first words stand in for one.';
  const language = guessLanguage(around.text);
  if (language !== 'en') inferred.language = 'Concluded from the script of the text.';
  if (facts.fidelity === undefined && isWritten(facts.kind)) inferred.fidelity = 'Concluded from the kind of document.';
  const read: Omit<Speech, 'id' | 'inferred'> = {
    url: facts.url ?? null,
    contentId: null,
    title: facts.title ?? shorten(around.firstWords),
    description: facts.description ?? null,
    speakers: facts.speakers ?? [],
    organisations: facts.organisations ?? [],
    event: facts.event ?? null,
    place: facts.place ?? null,
    deliveredOn: facts.deliveredOn ?? null,
    publishedOn: facts.publishedOn ?? null,
    updatedOn: facts.updatedOn ?? null,
    kind: facts.kind ?? null,
    fidelity: facts.fidelity ?? (isWritten(facts.kind) ? 'written, never spoken' : 'not stated'),
    language,
    notices: facts.notices ?? [],
    origin: 'imported',
    licence: around.hasLicence ? 'OGL' : null,
    source: around.isGovuk ? 'GOV.UK' : null,
  };
  for (const field of INFERABLE) {
    if (hints[field] === undefined || JSON.stringify(hints[field]) === JSON.stringify(read[field])) continue;
    inferred[field] = why[field] ?? 'Given by whoever read the text in.';
  }
  const speech = { ...read, ...hints, inferred };
  return { id: makeSpeechId(speech, transcript), ...speech };
}

const INFERABLE: readonly InferableField[] = [
  'url',
  'title',
  'speakers',
  'organisations',
  'event',
  'place',
  'deliveredOn',
  'publishedOn',
  'updatedOn',
  'kind',
  'fidelity',
  'language',
];

const isWritten = (kind: Speech['kind'] | undefined): boolean =>
  kind === 'authored_article' || kind === 'written_statement';

const shorten = (text: string): string => {
  const words = text.split(' ');
  return words.length > 10 ? `${words.slice(0, 10).join(' ')}…` : text;
};

/** By script alone: speeches come in English, but for translations that say so. */
function guessLanguage(text: string): string {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const share = (script: RegExp): number => (text.match(script)?.length ?? 0) / Math.max(1, letters);
  if (share(/\p{Script=Arabic}/gu) > 0.5) return /[پچگی]/.test(text) ? 'fa' : 'ar';
  if (share(/\p{Script=Cyrillic}/gu) > 0.5) return 'ru';
  if (share(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > 0.1) return 'ja';
  if (share(/\p{Script=Han}/gu) > 0.5) return 'zh';
  return 'en';
}

function mergeNeighbours(removed: readonly Removal[]): Removal[] {
  const merged: Removal[] = [];
  for (const removal of removed) {
    const last = merged.at(-1);
    if (last?.why === removal.why) merged[merged.length - 1] = { text: `${last.text}\n${removal.text}`, why: last.why };
    else merged.push(removal);
  }
  return merged;
}
