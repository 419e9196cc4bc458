import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { describeRange } from '../../../lib/anchoring/describe-range';
import { placeTargets } from '../../../lib/anchoring/place-targets';
import { toRange } from '../../../lib/anchoring/to-range';
import type { FoundPlacement } from '../../../lib/domain/placement';
import type { Selectors } from '../../../lib/domain/selector';
import { extractTranscript } from '../../../lib/page/extract-transcript';
import { treeOf, trees } from '../page/random-trees';

afterEach(() => document.body.replaceChildren());

/** Slogans that recur with equal neighbours, so that only context and position tell them apart. */
const SLOGANS = '<p>We will act, and we will act now.</p>'.repeat(5);

function show(root: HTMLElement): HTMLElement {
  const slogans = new DOMParser().parseFromString(SLOGANS, 'text/html').body;
  root.append(...slogans.childNodes);
  document.body.replaceChildren(root);
  return root;
}

function textNodes(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes.filter((node) => node.length > 0);
}

type Draw = readonly [number, number, number, number];
const draws = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat()), { minLength: 50, maxLength: 50, size: 'max' });

/** A range between two points of text; the browser puts its ends in order. */
function rangeOf(nodes: readonly Text[], [i, a, j, b]: Draw): Range {
  const [first, second] = [nodes[i % nodes.length] as Text, nodes[j % nodes.length] as Text];
  const range = document.createRange();
  range.setStart(first, a % (first.length + 1));
  const end = document.createRange();
  end.setStart(second, b % (second.length + 1));
  if (range.compareBoundaryPoints(Range.START_TO_START, end) > 0) range.setStart(end.startContainer, end.startOffset);
  else range.setEnd(end.startContainer, end.startOffset);
  return range;
}

const letters = (text: string): string => text.replace(/\s/g, '');

it('brings ten thousand ranges of random pages back to their words', () => {
  let count = 0;
  fc.assert(
    fc.property(trees, draws, (tree, drawn) => {
      const root = show(treeOf(tree));
      const before = root.outerHTML;
      const read = extractTranscript(root);
      const nodes = textNodes(root);
      const ranges = drawn.map((draw) => rangeOf(nodes, draw));
      const described = ranges.flatMap((range) => {
        const selectors = describeRange(range, read);
        return selectors ? [{ range, selectors }] : [];
      });
      const placements = placeTargets(
        described.map(({ selectors }) => selectors),
        read.transcript,
      );
      described.forEach(({ range, selectors }, i) => {
        const { start, end } = selectors.position;
        expect(placements[i]).toEqual({ status: 'unchanged', start, end, sure: true });
        const found = toRange(placements[i] as FoundPlacement, read.offsets);
        expect(letters(found.toString())).toBe(letters(selectors.quote.exact));
        expect(letters(range.toString())).toBe(letters(selectors.quote.exact));
      });
      count += described.length;
      expect(root.outerHTML).toBe(before);
    }),
    { numRuns: 260 },
  );
  expect(count).toBeGreaterThan(10_000);
});

it('gives the same placements however the text nodes are split, joined or wrapped', () => {
  fc.assert(
    fc.property(
      trees,
      draws,
      fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(2)), { maxLength: 12 }),
      (tree, drawn, cuts) => {
        const root = show(treeOf(tree));
        const read = extractTranscript(root);
        const nodes = textNodes(root);
        const targets = drawn.flatMap((draw): Selectors | never[] => describeRange(rangeOf(nodes, draw), read) ?? []);
        const before = placeTargets(targets, read.transcript);
        for (const cut of cuts) changeNodes(root, cut);
        const after = extractTranscript(root);
        expect(after.transcript.text).toBe(read.transcript.text);
        expect(placeTargets(targets, after.transcript)).toEqual(before);
        targets.forEach((target, i) => {
          const range = toRange(before[i] as FoundPlacement, after.offsets);
          expect(letters(range.toString())).toBe(letters(target.quote.exact));
        });
      },
    ),
    { numRuns: 1500, endOnFailure: true, verbose: 0 },
  );
});

/** What editors and scripts do without changing a word. */
function changeNodes(root: HTMLElement, [pick, at, how]: readonly [number, number, number]): void {
  const nodes = textNodes(root);
  const node = nodes[pick % nodes.length] as Text;
  if (how === 0) node.splitText(at % node.length);
  else if (how === 1) root.normalize();
  else {
    const wrap = document.createElement('em');
    node.replaceWith(wrap);
    wrap.append(node);
  }
}

it('never throws for a range anywhere on the page', () => {
  fc.assert(
    fc.property(trees, fc.nat(), fc.nat(), fc.nat(3), (tree, i, j, offset) => {
      const root = show(treeOf(tree));
      document.body.prepend('before');
      document.body.append('after');
      const read = extractTranscript(root);
      const all = [document.body, ...document.body.querySelectorAll('*')];
      const [from, to] = [all[i % all.length] as Element, all[j % all.length] as Element];
      const range = document.createRange();
      range.setStart(from, Math.min(offset, from.childNodes.length));
      range.setEnd(to, Math.min(offset, to.childNodes.length));
      const selectors = describeRange(range, read);
      if (!selectors) return;
      const { start, end } = selectors.position;
      expect(read.transcript.text.slice(start, end)).toBe(selectors.quote.exact);
      expect(selectors.quote.exact.trim()).toBe(selectors.quote.exact);
    }),
    { numRuns: 200 },
  );
});
