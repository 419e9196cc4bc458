import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { extractTranscript } from '../../../lib/page/extract-transcript';
import { type DomPosition, getDomPosition, getTranscriptOffset, type OffsetMap } from '../../../lib/page/offset-map';
import { treeOf, trees } from './random-trees';

afterEach(() => document.body.replaceChildren());

function read(html: string): { root: HTMLElement; text: string; offsets: OffsetMap } {
  const root = document.createElement('div');
  root.append(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  document.body.append(root);
  const { transcript, offsets } = extractTranscript(root);
  return { root, text: transcript.text, offsets };
}

const at = (offsets: OffsetMap, offset: number, side: 'start' | 'end'): DomPosition => {
  const position = getDomPosition(offsets, offset, side);
  if (!position) throw new Error(`no place for ${offset}`);
  return position;
};

/** The words of the page between two offsets of its transcript. */
function wordsBetween(offsets: OffsetMap, start: number, end: number): string {
  const range = document.createRange();
  const from = at(offsets, start, 'start');
  const to = at(offsets, end, 'end');
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range.toString();
}

const isMapped = (offsets: OffsetMap, offset: number): boolean =>
  offsets.runs.some((run) => run.start <= offset && offset < run.end);

it('finds every character of the text at its place, on any tree', () => {
  fc.assert(
    fc.property(trees, (tree) => {
      document.body.replaceChildren(treeOf(tree));
      const { transcript, offsets } = extractTranscript(document.body.firstElementChild as Element);
      for (let offset = 0; offset < transcript.text.length; offset++) {
        const character = transcript.text.charAt(offset);
        if (!isMapped(offsets, offset)) {
          expect([' ', '\n']).toContain(character);
          continue;
        }
        const { node, offset: nodeOffset } = at(offsets, offset, 'start');
        const found = (node as Text).data.charAt(nodeOffset);
        expect(character === ' ' ? /\s/.test(found) : found === character).toBe(true);
        expect(at(offsets, offset + 1, 'end')).toEqual({ node, offset: nodeOffset + 1 });
      }
    }),
    { numRuns: 300 },
  );
});

it('comes back from every place to the same offset, on any tree', () => {
  fc.assert(
    fc.property(trees, (tree) => {
      document.body.replaceChildren(treeOf(tree));
      const { transcript, offsets } = extractTranscript(document.body.firstElementChild as Element);
      for (let offset = 0; offset < transcript.text.length; offset++) {
        if (!isMapped(offsets, offset)) continue;
        const start = at(offsets, offset, 'start');
        expect(getTranscriptOffset(offsets, start.node, start.offset)).toBe(offset);
        const end = at(offsets, offset + 1, 'end');
        expect(getTranscriptOffset(offsets, end.node, end.offset)).toBe(offset + 1);
      }
    }),
    { numRuns: 200 },
  );
});

it('puts every point of the page at the next character, on any tree', () => {
  fc.assert(
    fc.property(trees, (tree) => {
      document.body.replaceChildren(treeOf(tree));
      const { transcript, offsets } = extractTranscript(document.body.firstElementChild as Element);
      for (const { node, offset } of allPoints(document.body)) {
        expect(getTranscriptOffset(offsets, node, offset)).toBe(nextCharacter(offsets, node, offset, transcript.text));
      }
    }),
    { numRuns: 60 },
  );
});

function allPoints(root: Node): DomPosition[] {
  const length = root instanceof Text ? root.data.length : root.childNodes.length;
  const own = Array.from({ length: length + 1 }, (_, offset) => ({ node: root, offset }));
  return [...own, ...[...root.childNodes].flatMap(allPoints)];
}

/** Slow and obvious: asks the browser about each character in turn. Within a node that was read, the end of what was read. */
function nextCharacter(offsets: OffsetMap, node: Node, nodeOffset: number, text: string): number {
  const point = document.createRange();
  point.setStart(node, nodeOffset);
  for (const run of offsets.runs) {
    for (let i = 0; i < run.end - run.start; i++) {
      if (point.comparePoint(run.node, run.nodeStart + i) >= 0) return afterOwn(offsets, node, run.start + i);
    }
  }
  return afterOwn(offsets, node, text.length);
}

function afterOwn(offsets: OffsetMap, node: Node, offset: number): number {
  const last = offsets.runs.findLast((run) => run.node === node);
  return last ? Math.min(offset, last.end) : offset;
}

describe('a place for an offset', () => {
  it('moves starts on and ends back over what has no place', () => {
    const { offsets, text } = read('<p>one<br>two</p><p>three</p>');
    expect(text).toBe('one two\nthree');
    expect(at(offsets, 3, 'start')).toMatchObject({ offset: 0 });
    expect(at(offsets, 3, 'start').node.textContent).toBe('two');
    expect(at(offsets, 4, 'end').node.textContent).toBe('one');
    expect(at(offsets, 7, 'start').node.textContent).toBe('three');
    expect(at(offsets, 8, 'end').node.textContent).toBe('two');
  });

  it('stays in the text for offsets beyond it', () => {
    const { offsets } = read('<p>one</p>');
    expect(at(offsets, -5, 'start').offset).toBe(0);
    expect(at(offsets, 99, 'end').offset).toBe(3);
    expect(at(offsets, 99, 'start').offset).toBe(3);
    expect(at(offsets, 0, 'end').offset).toBe(0);
  });

  it('keeps words apart that stand in several nodes', () => {
    const { offsets, text } = read('<p>the <abbr>DSG</abbr>,\n  and</p><ul><li>a list</li></ul>');
    expect(text).toBe('the DSG, and\na list');
    expect(wordsBetween(offsets, 4, 8)).toBe('DSG,');
    expect(wordsBetween(offsets, 9, 14)).toBe('anda');
  });

  it('is null without text, and once its node has left the page', () => {
    expect(getDomPosition(read('<p></p>').offsets, 0, 'start')).toBeNull();
    const { root, offsets } = read('<p>one</p><p>two</p>');
    root.firstElementChild?.remove();
    expect(getDomPosition(offsets, 1, 'start')).toBeNull();
    expect(at(offsets, 5, 'start').node.textContent).toBe('two');
  });

  it('never lies behind the end of a text that was shortened', () => {
    const { root, offsets } = read('<p>a long paragraph</p>');
    (root.querySelector('p')?.firstChild as Text).data = 'short';
    expect(at(offsets, 12, 'end').offset).toBe(5);
  });
});

describe('an offset for a place', () => {
  it('is 0 before the text and its length after it', () => {
    document.body.append('before');
    const { root, text, offsets } = read('<p>one</p>');
    document.body.append('after');
    expect(getTranscriptOffset(offsets, document.body.firstChild as Node, 2)).toBe(0);
    expect(getTranscriptOffset(offsets, document.body, 0)).toBe(0);
    expect(getTranscriptOffset(offsets, root, 0)).toBe(0);
    expect(getTranscriptOffset(offsets, root, 1)).toBe(text.length);
    expect(getTranscriptOffset(offsets, document.body.lastChild as Node, 1)).toBe(text.length);
  });

  it('is the next character for places between blocks and in what was skipped', () => {
    const { root, text, offsets } = read('<p>one</p>\n<p>two<sup id="fnref:1">[1]</sup> more</p>');
    expect(text).toBe('one\ntwo more');
    expect(getTranscriptOffset(offsets, root.childNodes[1] as Node, 0)).toBe(4);
    expect(getTranscriptOffset(offsets, root, 2)).toBe(4);
    expect(getTranscriptOffset(offsets, root.querySelector('sup')?.firstChild as Node, 1)).toBe(7);
  });

  it('is 0 for a node of another tree', () => {
    const { offsets } = read('<p>one</p>');
    expect(getTranscriptOffset(offsets, document.createTextNode('x'), 1)).toBe(0);
    const shadow = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    shadow.append('x');
    expect(getTranscriptOffset(offsets, shadow.firstChild as Node, 1)).toBe(0);
  });

  it('answers 10,000 questions about 100,000 words at once', () => {
    const { root, offsets, text } = read('<p>one two <b>three</b> four five</p>\n'.repeat(20_000));
    const start = performance.now();
    for (let i = 0; i < 10_000; i++) {
      const { node, offset } = at(offsets, (i * 7919) % text.length, 'start');
      getTranscriptOffset(offsets, node, offset);
    }
    for (let i = 0; i < 200; i++) getTranscriptOffset(offsets, root, i * 100);
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
