import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { describeRange } from '../../../lib/anchoring/describe-range';
import { placeTargets } from '../../../lib/anchoring/place-targets';
import { toRange } from '../../../lib/anchoring/to-range';
import type { FoundPlacement } from '../../../lib/domain/placement';
import type { Selectors } from '../../../lib/domain/selector';
import { extractTranscript } from '../../../lib/page/extract-transcript';
import { treeOf, trees } from '../page/random-trees';

afterEach(() => {
  live.setStart(document, 0);
  live.collapse(true);
  document.body.replaceChildren();
});

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

/** One live range for all: each that is alive has to be kept up with every change of the page, and there are thousands. */
const live = document.createRange();

/** A range between two points of text, in order, and its words. */
function rangeOf(nodes: readonly Text[], [i, a, j, b]: Draw): { range: AbstractRange; words: string } {
  const [first, second] = [nodes[i % nodes.length] as Text, nodes[j % nodes.length] as Text];
  const [start, end] = [a % (first.length + 1), b % (second.length + 1)];
  live.setStart(first, start);
  live.setEnd(second, end);
  if (live.startContainer !== first || live.startOffset !== start) live.setEnd(first, start);
  const { startContainer, startOffset, endContainer, endOffset } = live;
  const range = new StaticRange({ startContainer, startOffset, endContainer, endOffset });
  return { range, words: live.toString() };
}

/** Live ranges are made for some of the placements only. */
const SOME = 10;

const letters = (text: string): string => text.replace(/\s/g, '');

it('brings ten thousand ranges of random pages back to their words', () => {
  let count = 0;
  fc.assert(
    fc.property(trees, draws, (tree, drawn) => {
      const root = show(treeOf(tree));
      const before = root.outerHTML;
      const read = extractTranscript(root);
      const nodes = textNodes(root);
      const described = drawn.flatMap((draw) => {
        const { range, words } = rangeOf(nodes, draw);
        const selectors = describeRange(range, read);
        return selectors ? [{ words, selectors }] : [];
      });
      const placements = placeTargets(
        described.map(({ selectors }) => selectors),
        read.transcript,
      );
      described.forEach(({ words, selectors }, i) => {
        const { start, end } = selectors.position;
        expect(placements[i]).toEqual({ status: 'unchanged', start, end, sure: true });
        expect(letters(words)).toBe(letters(selectors.quote.exact));
        if (i % SOME > 0) return;
        const found = toRange(placements[i] as FoundPlacement, read.offsets);
        expect(letters(found.toString())).toBe(letters(selectors.quote.exact));
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
        const targets = drawn.flatMap(
          (draw): Selectors | never[] => describeRange(rangeOf(nodes, draw).range, read) ?? [],
        );
        const before = placeTargets(targets, read.transcript);
        for (const cut of cuts) changeNodes(root, cut);
        const after = extractTranscript(root);
        expect(after.transcript.text).toBe(read.transcript.text);
        expect(placeTargets(targets, after.transcript)).toEqual(before);
        targets.forEach((target, i) => {
          if (i % SOME > 0) return;
          const range = toRange(before[i] as FoundPlacement, after.offsets);
          expect(letters(range.toString())).toBe(letters(target.quote.exact));
        });
      },
    ),
    { numRuns: 60 },
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
      live.setStart(from, Math.min(offset, from.childNodes.length));
      live.setEnd(to, Math.min(offset, to.childNodes.length));
      const selectors = describeRange(live, read);
      if (!selectors) return;
      const { start, end } = selectors.position;
      expect(read.transcript.text.slice(start, end)).toBe(selectors.quote.exact);
      expect(selectors.quote.exact.trim()).toBe(selectors.quote.exact);
    }),
    { numRuns: 200 },
  );
});
