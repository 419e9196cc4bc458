import { DOCUMENT_TYPES, type DocumentType, type Speech } from '../domain/speech';
import { CAPTION, CAPTION_IN_HEADING, DESCRIPTION, MAIN, TITLES } from './govuk-selectors';
import { isGovUk, isSpeechPath, languageOfPath, parseOriginalAddress, toGovUkAddress } from './page-address';
import { toLondonDate } from './read-date';
import { readDelivery, toFidelity } from './read-delivery';
import { readArticleData, readContent, readGovUkMeta, readText } from './read-head';
import { readNotices, WITHDRAWN_PREFIX } from './read-notices';
import { readPublishers } from './read-publishers';
import { readShownDates } from './read-shown-dates';
import type { SpeechBody } from './speech-body';

/**
 * Everything but the words: who spoke, when, where, and how far the text can be relied on, from a GOV.UK speech page of any
 * design. For each datum the surest source first; what the page does not say is null.
 *
 * @param body what `findSpeechBody` found; what stands in it is never taken for a datum
 * @param address the page's own address, without an archive's before it
 */
export function readSpeech(document: Document, body: SpeechBody, address: URL): Omit<Speech, 'id'> {
  const kind = readKind(document);
  const delivery = readDelivery(document, body);
  const { speakers, organisations, speakersInferredFrom } = readPublishers(document, body);
  const article = readArticleData(document);
  const shownDates = readShownDates(document, body);
  const url = readAddress(document, address);
  return {
    url: toGovUkAddress(url),
    contentId: readGovUkMeta(document, 'content-id'),
    title: readTitle(document, body),
    description: readDescription(document, body),
    speakers,
    organisations,
    event: null,
    place: delivery.place,
    deliveredOn: delivery.deliveredOn,
    publishedOn:
      toLondonDate(readGovUkMeta(document, 'first-published-at') ?? article.datePublished) ?? shownDates.published,
    updatedOn: toLondonDate(readGovUkMeta(document, 'public-updated-at') ?? article.dateModified) ?? shownDates.updated,
    kind,
    fidelity: toFidelity(delivery.note, kind, delivery.isWritten),
    language: readLanguage(document, body, url),
    notices: readNotices(document, body),
    origin: 'visited',
    licence: 'OGL',
    source: 'GOV.UK',
    inferred: speakersInferredFrom ? { speakers: speakersInferredFrom } : {},
  };
}

/** Archives rewrite the canonical address too, and a page that names another site's is not believed. */
function readAddress(document: Document, address: URL): URL {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const named = [canonical, readContent(document, 'meta[property="og:url"]')]
    .map((href) => parseOriginalAddress(href, address.href))
    .find((url) => url && isGovUk(url) && isSpeechPath(url.pathname));
  return named ?? address;
}

function readTitle(document: Document, body: SpeechBody): string {
  for (const selector of TITLES) {
    const [title] = [...document.querySelectorAll(MAIN)]
      .flatMap((main) => [...main.querySelectorAll(selector)])
      .flatMap((element) => (body.contains(element) ? [] : (readHeading(element) ?? [])));
    if (title) return withoutPrefix(title);
  }
  const shared = readContent(document, 'meta[property="og:title"]');
  return withoutPrefix(shared ?? document.title.replace(/ - (Speeches - Inside Government - )?GOV\.UK\s*$/, ''));
}

/** Some headings hold the kind of document above the title, and break it into lines. */
function readHeading(heading: Element): string | null {
  const copy = heading.cloneNode(true) as Element;
  for (const caption of copy.querySelectorAll(CAPTION_IN_HEADING)) caption.remove();
  for (const edge of copy.querySelectorAll('br, div, p')) edge.after(' ');
  return readText(copy);
}

const withoutPrefix = (title: string): string => title.replace(WITHDRAWN_PREFIX, '').replace(/\s+/g, ' ').trim();

function readDescription(document: Document, body: SpeechBody): string | null {
  const lead = [...document.querySelectorAll(DESCRIPTION)].find((element) => !body.contains(element));
  return (
    readText(lead && withoutNotes(lead)) ??
    readContent(document, 'meta[name="description"]') ??
    readContent(document, 'meta[property="og:description"]')
  );
}

/** Inside Government kept the note and the place in the summary. */
function withoutNotes(lead: Element): Element {
  const copy = lead.cloneNode(true) as Element;
  for (const note of copy.querySelectorAll('.explanation, .location')) note.remove();
  return copy;
}

/** The caption of a page in English; before 2017 the format may be "speech" for all four. */
const CAPTIONS: readonly (readonly [RegExp, DocumentType])[] = [
  [/^written statement/i, 'written_statement'],
  [/^oral statement|^statement to parliament/i, 'oral_statement'],
  [/^authored article/i, 'authored_article'],
  [/^speech|^transcript|^draft text|^speaking notes/i, 'speech'],
];

function readKind(document: Document): DocumentType | null {
  const format = readGovUkMeta(document, 'format')?.toLowerCase();
  const stated = DOCUMENT_TYPES.find((type) => type === format) ?? null;
  if (stated && (stated !== 'speech' || readGovUkMeta(document, 'schema-name'))) return stated;
  const caption = readText(document.querySelector(CAPTION)) ?? '';
  return CAPTIONS.find(([pattern]) => pattern.test(caption))?.[1] ?? stated;
}

/** `html` says "en" on every page; the main part says otherwise where it is a translation. */
function readLanguage(document: Document, body: SpeechBody, url: URL): string {
  const stated =
    body.root.closest('main, article, #content')?.getAttribute('lang') ??
    document.querySelector('main[lang]')?.getAttribute('lang');
  return stated?.trim() || (languageOfPath(url.pathname) ?? 'en');
}
