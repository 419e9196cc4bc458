import type { Speech } from '../domain/speech';
import { makeSpeechId } from '../domain/speech-aliases';
import type { Transcript } from '../domain/transcript';
import type { Removal } from '../text/parse-transcript';
import type { Draft } from '../text/read-draft';
import { readDraft } from '../text/read-draft';
import { extractTranscript } from './extract-transcript';
import { isolateTranscript } from './isolate-transcript';
import { parseOriginalAddress } from './page-address';
import { readSpeechPage } from './read-speech-page';

/**
 * Reads a speech from an HTML file that was saved or sent: a page of GOV.UK by its structure, another whole page by what
 * Readability finds in it, a fragment as it stands. Of the document only words and attributes are read. Null without words.
 *
 * @param document made by `DOMParser`, so that nothing in it runs or is loaded
 * @param html what it was made from
 */
export function readHtmlFile(document: Document, html: string, fileName: string): Draft | null {
  const whole = extractTranscript(document.body).transcript;
  if (!whole.text) return null;
  const address = findAddress(document, html);
  const page = readSpeechPage(document, address ?? '');
  if (page.isSpeech) return asDraft(page.speech, page.transcript, whole, html);
  const isolated = isWholePage(html) ? isolateTranscript(document, address ?? '') : null;
  const transcript = isolated?.transcript ?? whole;
  // What plain text would tell of itself, where the page says nothing.
  const { speech: told } = readDraft(asPlainText(transcript), fileName);
  const speech: Speech = isolated ? complete(isolated.speech, told) : told;
  return asDraft(speech, transcript, whole, html);
}

const isWholePage = (html: string): boolean => /<(?:html|body|head)[\s>]/i.test(html.slice(0, 20_000));

/** Where the page was saved from, as far as it says so. */
function findAddress(document: Document, html: string): string | null {
  const saved = /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/i.exec(html.slice(0, 2_000))?.[1];
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const shared = document.querySelector('meta[property="og:url"]')?.getAttribute('content');
  return [saved, canonical, shared].map((href) => parseOriginalAddress(href)?.href).find(Boolean) ?? null;
}

/** Headings and lists in the signs that plain text has for them. */
function asPlainText({ text, blocks }: Transcript): string {
  return blocks
    .slice(0, 40)
    .map(
      ({ kind, start, end }) =>
        `${kind === 'heading' ? '# ' : kind === 'list item' ? '- ' : ''}${text.slice(start, end)}`,
    )
    .join('\n\n');
}

/** What the page says comes first, and what its words tell fills the gaps, with its reason. */
function complete(read: Speech, told: Speech): Speech {
  const speech = { ...read, inferred: { ...read.inferred } };
  for (const field of ['title', 'speakers', 'deliveredOn', 'event', 'place'] as const) {
    if (isKnown(read[field]) || !isKnown(told[field])) continue;
    Object.assign(speech, { [field]: told[field] });
    const reason = told.inferred[field];
    if (reason) speech.inferred[field] = reason;
  }
  return speech;
}

const isKnown = (value: unknown): boolean =>
  value !== null && value !== '' && (!Array.isArray(value) || value.length > 0);

function asDraft(read: Speech, transcript: Transcript, whole: Transcript, html: string): Draft {
  const speech: Speech = { ...read, origin: 'imported' };
  const id = makeSpeechId(speech, transcript);
  return { speech: { ...speech, id }, transcript, removed: findRest(whole, transcript), original: html };
}

/** The blocks of a page that are not in the text that was taken from it. */
function findRest(whole: Transcript, kept: Transcript): Removal[] {
  const counts = new Map<string, number>();
  const wordsOf = ({ text, blocks }: Transcript) => blocks.map(({ start, end }) => text.slice(start, end));
  for (const words of wordsOf(kept)) counts.set(words, (counts.get(words) ?? 0) + 1);
  const rest = wordsOf(whole).filter((words) => {
    const count = counts.get(words) ?? 0;
    if (count > 0) counts.set(words, count - 1);
    return count === 0;
  });
  return rest.length > 0 ? [{ text: rest.join('\n'), why: 'outside the main text' }] : [];
}
