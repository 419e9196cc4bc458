import { Readability } from '@mozilla/readability';
import type { PartialDate } from '../domain/dates';
import { toLanguageTag } from '../domain/language';
import type { Speech } from '../domain/speech';
import { makeSpeechId } from '../domain/speech-aliases';
import { detectSpeech } from './detect-speech';
import { extractTranscript } from './extract-transcript';
import { findFrontMatter } from './find-front-matter';
import { isGovUk, parseOriginalAddress, toPageAddress } from './page-address';
import { readByline } from './read-byline';
import { toLondonDate } from './read-date';
import { readSpeech } from './read-speech';
import type { SpeechPage } from './read-speech-page';
import { hasWords, textsOf } from './speech-body';

/** On elements that Readability neither scores nor treats apart, so that its judgement is the same as without them. */
const MARKER = 'data';
const INDEX = 'data-speechmark-index';

const TEXT = 3;

/**
 * The main text of any page, found by Readability (the algorithm of Firefox's reader view), with offsets into the live
 * page. For pages whose structure we don't know, when the reader asks for it; `readSpeechPage` is exact where it works.
 *
 * Readability takes its document apart and writes it anew from HTML, so it works on a copy in which each text is wrapped
 * in an element with its number; whatever it keeps is read from the live page by these numbers. The live page is left
 * alone. A second for 100,000 words.
 *
 * @returns null where it finds no text
 */
export function isolateTranscript(document: Document, url: string): SpeechPage | null {
  const live = listTexts(document);
  const article = runReadability(document);
  const found = findKept(article?.content)
    .sort((a, b) => a - b)
    .flatMap((index) => live[index] ?? []);
  const frontMatter = findFrontMatter(document, found);
  const texts = found.filter((text) => !frontMatter.has(text));
  const root = findCommonAncestor(texts[0], texts.at(-1));
  if (!article || !root) return null;
  const { transcript, offsets } = extractTranscript(root, textsOf(root, texts).skip);
  if (!transcript.text) return null;
  const speech = describe(document, url, root, article);
  return { speech: { id: makeSpeechId(speech, transcript), ...speech }, transcript, offsets };
}

/** Readability is recursive in places; a page nested thousands of elements deep is one that it can't read. */
function runReadability(document: Document): Article | null {
  try {
    const copy = document.cloneNode(true) as Document;
    wrapTexts(copy, listTexts(copy));
    return new Readability<Node>(copy, { serializer: (node) => node, keepClasses: true }).parse();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Text nodes with words in document order; the same in a document and its copy. */
function listTexts(document: Document): Text[] {
  const texts: Text[] = [];
  const nodes: Node[] = [document.documentElement];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    if (node.nodeType === TEXT && hasWords(node as Text)) texts.push(node as Text);
    for (let child = node.lastChild; child; child = child.previousSibling) nodes.push(child);
  }
  return texts;
}

/** Elements whose text is code or plain by their nature: a wrapper would become part of it. */
const RAW_TEXT = new Set(['script', 'style', 'title', 'textarea', 'noscript', 'template', 'iframe', 'xmp', 'option']);

function wrapTexts(copy: Document, texts: readonly Text[]): void {
  texts.forEach((text, index) => {
    const parent = text.parentElement;
    if (!parent || RAW_TEXT.has(parent.localName) || parent.namespaceURI !== copy.documentElement.namespaceURI) return;
    const marker = copy.createElement(MARKER);
    marker.setAttribute(INDEX, String(index));
    text.replaceWith(marker);
    marker.append(text);
  });
}

function findKept(content: Node | null | undefined): number[] {
  if (!content) return [];
  return [...(content as Element).querySelectorAll(`[${INDEX}]`)].map((marker) => Number(marker.getAttribute(INDEX)));
}

/** The lowest element around two nodes. */
function findCommonAncestor(a: Node | undefined, b: Node | undefined): Element | null {
  const around = new Set<Node>();
  for (let node = a?.parentNode ?? null; node; node = node.parentNode) around.add(node);
  let ancestor = b?.parentElement ?? null;
  while (ancestor && !around.has(ancestor)) ancestor = ancestor.parentElement;
  return ancestor;
}

type Article = NonNullable<ReturnType<Readability<Node>['parse']>>;

/** GOV.UK's own data where this is a copy of its page, else what the page says of itself. */
function describe(document: Document, url: string, root: Element, article: Article): Omit<Speech, 'id'> {
  const detection = detectSpeech(document, url);
  if (detection.isSpeech) return readSpeech(document, detection.body, detection.address);
  const address = parseOriginalAddress(url);
  const isOfGovUk = address !== null && isGovUk(address);
  const byline = readByline(article.byline, [article.siteName, address?.hostname]);
  const title = (article.title || document.title).replace(/\s+/g, ' ').trim();
  return {
    url: address && toPageAddress(address),
    contentId: null,
    title,
    description: null,
    speakers: byline ? [{ name: byline, role: null }] : [],
    organisations: [],
    event: null,
    place: null,
    deliveredOn: null,
    publishedOn: readPublished(article),
    updatedOn: null,
    kind: null,
    fidelity: 'not stated',
    language: languageOf(root, article),
    notices: [],
    origin: 'visited',
    licence: isOfGovUk || carriesOpenLicence(document) ? 'OGL' : null,
    source: isOfGovUk ? 'GOV.UK' : (address?.hostname ?? null),
    inferred: byline ? { speakers: 'The page names an author and no speaker.' } : {},
  };
}

/** Systems that know no date write the first day that they can count. */
const FIRST_PAGE_ON_THE_WEB = '1991-08-06';

function readPublished(article: Article): PartialDate | null {
  const date = toLondonDate(article.publishedTime);
  return date && date >= FIRST_PAGE_ON_THE_WEB ? date : null;
}

/** "und" for what is no language tag; a page that says nothing is taken to be English. */
function languageOf(root: Element, article: Article): string {
  const stated = root.closest('[lang]')?.getAttribute('lang')?.trim() || article.lang?.trim() || 'en';
  return toLanguageTag(stated) ?? 'und';
}

const carriesOpenLicence = (document: Document): boolean =>
  document.querySelector('a[rel~="license"][href*="/open-government-licence/version/3"]') !== null;
