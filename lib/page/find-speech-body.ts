import { BODIES, INNER_BODY, MAIN, NOT_THE_BODY } from './govuk-selectors';

/**
 * The element whose words are the speech: the newest of the names that GOV.UK has given it, within the page's main part and
 * outside notices and sidebars. The reason of a withdrawal is such an element too and comes first in the page, and a speech
 * may quote another; of several, the one with most text is taken.
 */
export function findSpeechBody(document: Document): Element | null {
  const found = [...document.querySelectorAll(MAIN)].flatMap((main) => bodiesIn(main));
  const body = longest(found);
  if (!body) return null;
  // The content brings a wrapper of its own; a part of the body that has the same class is not it.
  const inner = longest([...body.querySelectorAll(INNER_BODY)]);
  return inner && textLength(inner) === textLength(body) ? inner : body;
}

function bodiesIn(main: Element): Element[] {
  for (const selector of BODIES) {
    const bodies = [...main.querySelectorAll(selector)].filter((body) => !body.closest(NOT_THE_BODY));
    if (bodies.length > 0) return bodies;
  }
  return [];
}

function longest(elements: readonly Element[]): Element | null {
  let best: Element | null = null;
  for (const element of elements) if (!best || textLength(element) > textLength(best)) best = element;
  return best;
}

const textLength = (element: Element): number => element.textContent?.trim().length ?? 0;
