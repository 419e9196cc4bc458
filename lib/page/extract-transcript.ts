import type { Block, Transcript } from '../domain/transcript';
import { makeTranscript } from '../text/make-transcript';
import { describePlace, enter, OUTSIDE, type Place } from './block-structure';
import type { OffsetMap, TextRun } from './offset-map';
import { isFurniture, type Skip } from './skip-furniture';

const ELEMENT = 1;
const TEXT = 3;
const CDATA = 4;

type Step =
  | { readonly kind: 'node'; readonly node: Node; readonly place: Place }
  | { readonly kind: 'end of block' }
  | { readonly kind: 'space' };

/**
 * Reads the words below `root` under the offset rule of `Transcript`, and where each of them stands in the page. Knows
 * HTML and nothing of GOV.UK: what is no part of the text is for `skip` to say.
 *
 * One pass in document order over a list of steps of its own, so that deep nesting can't overflow the stack and a page
 * that changes meanwhile can't send it in circles. Linear in nodes and characters. A root without words gives an empty
 * text without blocks.
 */
export function extractTranscript(
  root: Element,
  skip: Skip = isFurniture,
): { transcript: Transcript; offsets: OffsetMap } {
  const writer = new TranscriptWriter();
  const steps: Step[] = [{ kind: 'node', node: root, place: OUTSIDE }];
  for (let step = steps.pop(); step; step = steps.pop()) {
    if (step.kind === 'end of block') writer.endBlock();
    else if (step.kind === 'space') writer.addSpace();
    else if (!skip(step.node)) readNode(step.node, step.place, steps, writer);
  }
  return writer.finish(root);
}

function readNode(node: Node, outside: Place, steps: Step[], writer: TranscriptWriter): void {
  if (node.nodeType === TEXT || node.nodeType === CDATA) writer.addText(node as Text, outside);
  else if (node.nodeType === ELEMENT) readElement(node as Element, outside, steps, writer);
}

function readElement(element: Element, outside: Place, steps: Step[], writer: TranscriptWriter): void {
  const { place, edge } = enter(element, outside);
  if (edge === 'block') {
    writer.endBlock();
    steps.push({ kind: 'end of block' });
  } else if (edge === 'space') {
    writer.addSpace();
    steps.push({ kind: 'space' });
  }
  for (let child = element.lastChild; child; child = child.previousSibling) {
    steps.push({ kind: 'node', node: child, place });
  }
}

type MutableRun = { -readonly [Key in keyof TextRun]: TextRun[Key] };

/** Collects words into blocks, and for each character its place. White space waits until a word follows it. */
class TranscriptWriter {
  #blocks: (Omit<Block, 'start' | 'end'> & { text: string })[] = [];
  #runs: MutableRun[] = [];
  #pieces: string[] = [];
  #place: Place = OUTSIDE;
  /** Offset in the transcript of the next character of the open block. */
  #offset = 0;
  /** White space since the last word: its first character, or null for one made by `<br>` or the edge of a cell. */
  #space: { node: Text; at: number } | null | undefined;

  addText(node: Text, place: Place): void {
    const text = node.data;
    let read = 0;
    for (const { 0: word, index } of text.matchAll(/\S+/g)) {
      if (index > read) this.#noteSpace(node, read);
      this.#addWord(word, node, index, place);
      read = index + word.length;
    }
    if (read < text.length) this.#noteSpace(node, read);
  }

  addSpace(): void {
    if (this.#space === undefined) this.#space = null;
  }

  endBlock(): void {
    this.#space = undefined;
    if (this.#pieces.length === 0) return;
    this.#blocks.push({ ...describePlace(this.#place), text: this.#pieces.join('') });
    this.#pieces = [];
    this.#offset++;
  }

  finish(root: Element): { transcript: Transcript; offsets: OffsetMap } {
    this.endBlock();
    const transcript = makeTranscript(this.#blocks);
    return { transcript, offsets: { root, transcript, runs: this.#runs } };
  }

  #noteSpace(node: Text, at: number): void {
    this.#space ??= { node, at };
  }

  #addWord(word: string, node: Text, at: number, place: Place): void {
    if (this.#pieces.length === 0) this.#place = place;
    else if (this.#space !== undefined) {
      if (this.#space) this.#addRun(this.#space.node, this.#space.at, 1);
      this.#pieces.push(' ');
      this.#offset++;
    }
    this.#space = undefined;
    this.#addRun(node, at, word.length);
    this.#pieces.push(word);
    this.#offset += word.length;
  }

  #addRun(node: Text, nodeStart: number, length: number): void {
    const start = this.#offset;
    const last = this.#runs.at(-1);
    const goesOn =
      last && last.node === node && last.end === start && last.nodeStart + (last.end - last.start) === nodeStart;
    if (goesOn) last.end += length;
    else this.#runs.push({ start, end: start + length, node, nodeStart });
  }
}
