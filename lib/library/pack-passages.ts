import type { Passage } from '../domain/transcript';
import { ByteReader, ByteWriter } from './bytes';
import { eachWord } from './read-terms';
import { IS_WORD, type Vocabulary } from './vocabulary';

/**
 * The passages of a speech as numbers of a vocabulary: about 1.6 bytes a word, and no word lost. For each passage the gap to
 * the one before, the step in blocks, the number of forms, the forms. One space between two words is not written.
 */
export function packPassages({ forms, firstForm, start, end, block }: SpeechForms): Uint8Array {
  const bytes = new ByteWriter();
  for (let i = 0; i < start.length; i++) {
    bytes.write((start[i] as number) - (i ? (end[i - 1] as number) : 0));
    bytes.write((block[i] as number) - (i ? (block[i - 1] as number) : 0));
    const [from, to] = [firstForm[i] as number, firstForm[i + 1] as number];
    bytes.write(to - from);
    for (let k = from; k < to; k++) bytes.write(forms[k] as number);
  }
  return bytes.toBytes();
}

/** A speech as numbers of a vocabulary: all its forms in order, where each passage begins among them, and stood in the text. */
export interface SpeechForms {
  readonly forms: Int32Array;
  /** One more entry than passages. */
  readonly firstForm: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly block: Int32Array;
}

export function readForms(passages: readonly Passage[], vocabulary: Vocabulary): SpeechForms {
  const forms: number[] = [];
  const firstForm = new Int32Array(passages.length + 1);
  passages.forEach(({ text }, i) => {
    addForms(text, vocabulary, forms);
    firstForm[i + 1] = forms.length;
  });
  return {
    forms: Int32Array.from(forms),
    firstForm,
    start: Int32Array.from(passages, (passage) => passage.start),
    end: Int32Array.from(passages, (passage) => passage.end),
    block: Int32Array.from(passages, (passage) => passage.block),
  };
}

function addForms(text: string, vocabulary: Vocabulary, forms: number[]): void {
  let at = 0;
  eachWord(text, (start, end) => {
    const isPlainSpace = start === at + 1 && at > 0 && text.charCodeAt(at) === 32;
    // Two words may touch, as in "don't1": the empty separator keeps them from being parted by a space.
    if (!isPlainSpace && (start > at || at > 0)) forms.push(vocabulary.addForm(text.slice(at, start), false));
    forms.push(vocabulary.addForm(text.slice(start, end), true));
    at = end;
  });
  if (at < text.length) forms.push(vocabulary.addForm(text.slice(at), false));
}

export function unpackPassages(bytes: Uint8Array, { traits, forms: words }: Vocabulary): SpeechForms {
  const reader = new ByteReader(bytes);
  const forms: number[] = [];
  const firstForm: number[] = [];
  const start: number[] = [];
  const end: number[] = [];
  const block: number[] = [];
  let at = 0;
  let inBlock = 0;
  while (!reader.isAtEnd) {
    at += reader.read();
    inBlock += reader.read();
    firstForm.push(forms.length);
    start.push(at);
    block.push(inBlock);
    let afterWord = false;
    for (let left = reader.read(); left > 0 && !reader.isAtEnd; left--) {
      const form = reader.read();
      const isWord = ((traits[form] as number) & IS_WORD) !== 0;
      at += (words[form] as string).length + (isWord && afterWord ? 1 : 0);
      afterWord = isWord;
      forms.push(form);
    }
    end.push(at);
  }
  firstForm.push(forms.length);
  return {
    forms: Int32Array.from(forms),
    firstForm: Int32Array.from(firstForm),
    start: Int32Array.from(start),
    end: Int32Array.from(end),
    block: Int32Array.from(block),
  };
}

/** The words of forms `from` to `to` as they stood. */
export function joinForms(forms: Int32Array, from: number, to: number, { traits, forms: words }: Vocabulary): string {
  let text = '';
  let afterWord = false;
  for (let i = from; i < to; i++) {
    const form = forms[i] as number;
    const isWord = ((traits[form] as number) & IS_WORD) !== 0;
    text += isWord && afterWord ? ` ${words[form]}` : words[form];
    afterWord = isWord;
  }
  return text;
}

export function toPassage(speech: SpeechForms, i: number, vocabulary: Vocabulary): Passage {
  const [start, end, block] = [speech.start[i] as number, speech.end[i] as number, speech.block[i] as number];
  const text = joinForms(speech.forms, speech.firstForm[i] as number, speech.firstForm[i + 1] as number, vocabulary);
  return { start, end, text, block };
}
