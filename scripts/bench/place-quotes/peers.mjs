/**
 * Other programs' ways to find a quote, each used as its documentation says, with context and position where it takes them.
 * `describe` gives what would have been stored; `prepare` a function from that to a range or a span of the transcript.
 */
import { createTextQuoteSelectorMatcher, describeTextQuote } from '@apache-annotator/dom';
import search from 'approx-string-match';
import * as textQuote from 'dom-anchor-text-quote';
import Mark from 'mark.js/dist/mark.es6.js';

export const PEERS = {
  /** Plain glue: the hit with the fewest errors, of equal ones the nearest to the old position. */
  'approx-string-match': {
    describe: (_range, _root, { start, end, exact }) => ({ exact, start, end }),
    prepare:
      ({ transcript: { text } }) =>
      ({ exact, start }) => {
        const hits = search(text, exact, Math.min(32, Math.floor(exact.length / 4)));
        const rank = (hit) => hit.errors * 1e6 + Math.abs(hit.start - start);
        return hits.reduce((best, hit) => (best && rank(best) <= rank(hit) ? best : hit), null);
      },
  },
  'dom-anchor-text-quote': {
    describe: (range, root, { start }) => ({ ...textQuote.fromRange(root, range), start }),
    // Its way from a position to a range fails on some pages, so its position is taken.
    prepare: ({ root, transcript: { text } }) => {
      const offsets = mapTextContent(root.textContent, text);
      return (selector) => {
        const place = textQuote.toTextPosition(root, selector, { hint: selector.start });
        return place && { start: offsets[place.start], end: offsets[place.end - 1] + 1 };
      };
    },
  },
  '@apache-annotator/dom': {
    describe: (range, root) => describeTextQuote(range, root),
    prepare:
      ({ root }) =>
      async (selector) => {
        for await (const range of createTextQuoteSelectorMatcher(selector)(root)) return range;
        return null;
      },
  },
  /** Has no context and no position: the first place of the words. Marks by changing the page. */
  'mark.js': {
    describe: (_range, _root, { exact }) => exact,
    prepare: ({ root, transcript: { text } }) => {
      const offsets = mapTextContent(root.textContent, text);
      return (exact) => markFirst(root, exact, offsets);
    },
  },
};

/** For each character of the page's text content the offset in the transcript: both have the same letters. */
function mapTextContent(content, text) {
  const offsets = new Int32Array(content.length + 1);
  let at = 0;
  for (let i = 0; i < content.length; i++) {
    offsets[i] = at;
    if (/\s/.test(content[i])) continue;
    while (at < text.length && /\s/.test(text[at])) at++;
    offsets[i] = at++;
  }
  offsets[content.length] = at;
  return offsets;
}

function markFirst(root, exact, offsets) {
  const parts = [];
  new Mark(root).mark(exact, {
    separateWordSearch: false,
    acrossElements: true,
    caseSensitive: true,
    ignoreJoiners: true,
    each: (part) => parts.push(part),
  });
  const [first] = parts;
  if (!first) return null;
  const before = document.createRange();
  before.setStart(root, 0);
  before.setEndBefore(first);
  const start = before.toString().length;
  let end = start;
  for (const part of parts) {
    if (end - start >= exact.length) break;
    end += part.textContent.length;
  }
  return { start: offsets[start], end: offsets[end - 1] + 1 };
}
