import { findLargestText } from './find-largest-text';
import { BODIES, INNER_BODY, MAIN, NOT_THE_BODY } from './govuk-selectors';
import { partsOf, type SpeechBody, wholeElement } from './speech-body';

/** So little of a page's running text in an element with a known name, and the name is that of a part. */
const SMALL_PART = 1 / 3;

/**
 * The words of the speech: the element with one of the names that GOV.UK has given it, within the page's main part and
 * outside notices and sidebars. Where no name of ours is in the page, or only on a small part of its text, the largest
 * text is taken.
 */
export function findSpeechBody(document: Document): SpeechBody | null {
  const { body: named, isEmpty } = findNamedBody(document);
  // The name is there and holds nothing: then so does the speech, and other words of the page are not it.
  if (isEmpty) return null;
  if (named && !isSmallPart(named, textLength(document.body ?? named.root))) return named;
  const largest = findLargestText(document);
  if (!named || !largest) return named ?? largest?.body ?? null;
  return largest.body.contains(named.root) && isSmallPart(named, largest.length) ? largest.body : named;
}

const isSmallPart = (named: SpeechBody, length: number): boolean => textLength(named.root) < SMALL_PART * length;

function findNamedBody(document: Document): { body: SpeechBody | null; isEmpty: boolean } {
  const mains = [...document.querySelectorAll(MAIN)];
  const inMain = mains.flatMap(bodiesIn);
  const found = inMain.length > 0 ? inMain : bodiesIn(document.documentElement);
  const bodies = [...new Set(found)].filter((body) => textLength(body) > 0);
  const body = longest(bodies.filter((one) => !bodies.some((other) => other !== one && other.contains(one))));
  return { body: body && asBody(body, bodies), isEmpty: found.length > 0 && !body };
}

/** The reason of a withdrawal has the same name and comes first in the page. */
const bodiesIn = (main: Element): Element[] =>
  [...main.querySelectorAll(BODIES.join(', '))].filter((body) => !body.closest(NOT_THE_BODY));

/** Elements of these names side by side are one speech in parts. */
function asBody(body: Element, bodies: readonly Element[]): SpeechBody {
  const parent = body.parentElement;
  const parts = bodies.filter((one) => one.parentElement === parent);
  if (parent && parts.length > 1) return partsOf(parent, parts);
  // The content brings a wrapper of its own; a part of the body that has the same class is not it.
  const inner = longest([...body.querySelectorAll(INNER_BODY)]);
  return wholeElement(inner && textLength(inner) === textLength(body) ? inner : body);
}

function longest(elements: readonly Element[]): Element | null {
  let best: Element | null = null;
  for (const element of elements) if (!best || textLength(element) > textLength(best)) best = element;
  return best;
}

const textLength = (element: Element): number => element.textContent?.trim().length ?? 0;
