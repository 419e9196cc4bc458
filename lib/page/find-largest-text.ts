import { findFrontMatter } from './find-front-matter';
import * as known from './govuk-selectors';
import { isFurniture } from './skip-furniture';
import { hasWords, type SpeechBody, textsOf } from './speech-body';

/** Parts of a page that hold no speech, by the element itself. */
const NEVER_THE_BODY = [
  ...[known.NOT_THE_BODY, known.NOTICES, known.PUBLISHER_BOX, known.DELIVERY_BOX, known.PUBLISHED_DATES],
  ...[known.CAPTION, known.DESCRIPTION],
  'form, [role="navigation"], [role="complementary"], [role="search"], [role="contentinfo"], [role="banner"]',
].join(', ');

/** The same by words in their names, of components that we don't know; unless they are around most of the text. */
const TELLING_NAME =
  /(^|[-_ ])(notices?|banner|alert|feedback|breadcrumbs?|cookies?|share|sharing|social|related|sidebar|pagination|metadata|meta|published|dates|history|change-notes?|translations?|contents-list|subscribe|signup|comments?|footer|nav|navigation|menu|lead-paragraph|attachments?)([-_ ]|$)/i;
const MOST = 0.5;

/** A line of running text: shorter ones are labels, dates and links. */
const FEWEST_WORDS_OF_LINE = 6;
/** Fewer in all, and it is no speech but what a page says where the speech should be. */
const FEWEST_WORDS = 20;
/** Text beside the largest block, of this share of it, belongs to it. */
const BESIDE = 0.1;

const TEXT = 3;
const ELEMENT = 1;

/**
 * The largest running text in the main part of a page, without notices, dates, navigation, title and summary: for pages
 * that are surely a speech and whose body has a name that we don't know.
 *
 * Lines of running text count for the nearest element that only contains (a `div`, not a list); the one with most is the
 * block, and grows to what is around it as long as that adds more running text. Linear in the nodes of the page, but for
 * the depth of nesting.
 *
 * @returns with the characters of running text that it holds
 */
export function findLargestText(document: Document): { body: SpeechBody; length: number } | null {
  const scope = findScope(document);
  if (!scope) return null;
  const texts = listTexts(scope);
  const frontMatter = findFrontMatter(document, texts);
  const words = texts.filter((text) => !frontMatter.has(text));
  const lines = findLines(words);
  const root = grow(scope, lines);
  const held = lines.filter(({ element }) => root?.contains(element));
  if (!root || sum(held, 'words') < FEWEST_WORDS) return null;
  return { body: textsOf(root, words), length: sum(held, 'length') };
}

/** The main part with most text; where no element is said to be it, all of the page. */
function findScope(document: Document): Element | null {
  let scope: Element | null = null;
  for (const main of document.querySelectorAll(known.MAIN))
    if (lengthOf(main) > (scope ? lengthOf(scope) : 0)) scope = main;
  return scope ?? document.body;
}

const lengthOf = (node: Node): number => node.textContent?.trim().length ?? 0;

function listTexts(scope: Element): Text[] {
  const most = MOST * lengthOf(scope);
  const isNoBody = (element: Element): boolean =>
    element.matches(NEVER_THE_BODY) || (isTold(element) && lengthOf(element) < most);
  const texts: Text[] = [];
  const nodes: Node[] = [scope];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    if (node.nodeType === TEXT && hasWords(node as Text)) texts.push(node as Text);
    if (node.nodeType !== ELEMENT || isFurniture(node) || (node !== scope && isNoBody(node as Element))) continue;
    for (let child = node.lastChild; child; child = child.previousSibling) nodes.push(child);
  }
  return texts;
}

const isTold = (element: Element): boolean =>
  element.localName === 'header' || TELLING_NAME.test(`${element.getAttribute('class') ?? ''} ${element.id}`);

interface Line {
  /** What holds it and does nothing else. */
  readonly element: Element;
  readonly length: number;
  readonly words: number;
}

const PARAGRAPHS = 'p, li, dt, dd, td, th, caption, blockquote, pre, figcaption, h1, h2, h3, h4, h5, h6';
const CONTAINERS = 'div, section, article, main, body';

/** The running text by paragraphs; text that stands in no paragraph counts for the container that it stands in. */
function findLines(texts: readonly Text[]): Line[] {
  const paragraphs = new Map<Element, Text[]>();
  for (const text of texts) {
    const paragraph = text.parentElement?.closest(`${PARAGRAPHS}, ${CONTAINERS}`);
    if (!paragraph) continue;
    const own = paragraphs.get(paragraph);
    if (own) own.push(text);
    else paragraphs.set(paragraph, [text]);
  }
  return [...paragraphs].flatMap(([paragraph, own]) => {
    const element = paragraph.closest(CONTAINERS);
    return element && isRunning(own) ? [{ element, length: measure(own), words: countWords(own) }] : [];
  });
}

const measure = (texts: readonly Text[]): number => texts.reduce((length, { data }) => length + data.trim().length, 0);

function isRunning(texts: readonly Text[]): boolean {
  const inLinks = texts.filter((text) => text.parentElement?.closest('a'));
  return countWords(texts) >= FEWEST_WORDS_OF_LINE && measure(inLinks) < measure(texts) / 2;
}

const countWords = (texts: readonly Text[]): number =>
  texts.reduce((count, { data }) => count + (data.match(/\S+/g)?.length ?? 0), 0);

const sum = (lines: readonly Line[], of: 'length' | 'words'): number =>
  lines.reduce((total, line) => total + line[of], 0);

/** The container with most lines of its own, then what is around it while that holds more of them. */
function grow(scope: Element, lines: readonly Line[]): Element | null {
  const own = new Map<Element, number>();
  const held = new Map<Element, number>();
  for (const { element, length } of lines) {
    own.set(element, (own.get(element) ?? 0) + length);
    for (let around: Element | null = element; around; around = around.parentElement)
      held.set(around, (held.get(around) ?? 0) + length);
  }
  const [start] = [...own].sort(([, a], [, b]) => b - a)[0] ?? [];
  let best = start ?? null;
  for (let around = start; around && best && around !== scope; around = around.parentElement ?? undefined) {
    const wider = around.parentElement;
    if (wider && (held.get(wider) ?? 0) > (1 + BESIDE) * (held.get(best) ?? 0)) best = wider;
  }
  return best;
}
