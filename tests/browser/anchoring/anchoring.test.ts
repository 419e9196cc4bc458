import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { describeRange } from '../../../lib/anchoring/describe-range';
import { placeTargets } from '../../../lib/anchoring/place-targets';
import { toRange } from '../../../lib/anchoring/to-range';
import { isFound } from '../../../lib/domain/placement';
import { extractTranscript } from '../../../lib/page/extract-transcript';

/** Made up: blocks, links, emphasis, an abbreviation, a line break, a list and emoji, with white space as in source HTML. */
const PAGE = `
  <p>Thank you, <em>Mr</em> Speaker.
     We have invested <strong>almost&nbsp;£200m</strong> in <a href="#x">95 projects</a>.</p>
  <h2>Next&shy;steps</h2>
  <ul><li>The <abbr title="Regional Improvement Alliance">RIA</abbr> in every region;</li>
  <li><p>a second item 😀 with <br>a break.</p></li></ul>
  <blockquote><p>Up to 10 hubs.</p></blockquote>
  <p>Thank you, <em>Mr</em> Speaker.</p>`;

let root: HTMLElement;

beforeEach(() => {
  const parsed = new DOMParser().parseFromString(`<article>${PAGE}</article>`, 'text/html');
  root = document.adoptNode(parsed.querySelector('article') as HTMLElement);
  document.body.replaceChildren(root);
});

const textNodes = (): Text[] => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
};

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe('from a range to its words and back', () => {
  it('gives the same words for any range of the page', () => {
    const { transcript, offsets } = extractTranscript(root);
    const nodes = textNodes();
    const point = fc.nat(nodes.length - 1).chain((i) => fc.tuple(fc.constant(i), fc.nat((nodes[i] as Text).length)));
    fc.assert(
      fc.property(point, point, ([i, a], [j, b]) => {
        const range = document.createRange();
        range.setStart(nodes[i] as Text, a);
        range.setEnd(nodes[j] as Text, b);
        const selectors = describeRange(range, { transcript, offsets });
        if (!selectors) {
          expect(fold(range.toString())).toBe('');
          return;
        }
        const { start, end } = selectors.position;
        expect(transcript.text.slice(start, end)).toBe(selectors.quote.exact);
        const [placement] = placeTargets([selectors], transcript);
        expect(placement).toEqual({ status: 'unchanged', start, end, sure: true });
        const found = toRange({ start, end }, offsets);
        // Text nodes of neighbouring blocks touch, and a <br> is a space in the transcript only.
        expect(found.toString().replace(/\s/g, '')).toBe(selectors.quote.exact.replace(/\s/g, ''));
        expect(found.toString().replace(/\s/g, '')).toBe(range.toString().replace(/\s/g, ''));
      }),
      { numRuns: 500 },
    );
  });

  it('leaves out what lies outside the transcript', () => {
    document.body.prepend('Before. ');
    document.body.append(' After.');
    const { transcript, offsets } = extractTranscript(root);
    const range = document.createRange();
    range.selectNodeContents(document.body);
    expect(describeRange(range, { transcript, offsets })?.quote.exact).toBe(transcript.text);
  });

  it('gives null for a range without words', () => {
    const { transcript, offsets } = extractTranscript(root);
    const range = document.createRange();
    range.setStart(root, 0);
    range.collapse(true);
    expect(describeRange(range, { transcript, offsets })).toBeNull();
  });

  it('finds the words again after text nodes were split, joined and wrapped', () => {
    const before = extractTranscript(root);
    const quote = 'We have invested almost £200m in 95 projects.';
    const start = before.transcript.text.indexOf(quote);
    const target = describeRange(toRange({ start, end: start + quote.length }, before.offsets), before);
    expect(target?.quote.exact).toBe(quote);
    for (const node of textNodes()) if (node.length > 6) node.splitText(3);
    root.querySelector('strong')?.replaceWith(...(root.querySelector('strong')?.childNodes ?? []));
    root.querySelector('a')?.append(document.createElement('i'));
    const after = extractTranscript(root);
    const [placement] = placeTargets([target as NonNullable<typeof target>], after.transcript);
    expect(placement).toMatchObject({ status: 'unchanged', sure: true });
    if (placement && isFound(placement)) expect(fold(toRange(placement, after.offsets).toString())).toBe(quote);
  });

  it('refuses a placement outside the map', () => {
    const { offsets } = extractTranscript(root);
    expect(() => toRange({ start: 10_000, end: 10_010 }, offsets)).toThrow(RangeError);
  });
});
