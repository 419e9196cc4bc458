import fc from 'fast-check';
import { createRef } from 'preact';
import { describe, expect, it } from 'vitest';
import { TranscriptView } from '@/components/reading/TranscriptView';
import type { Block, Transcript } from '@/lib/domain/transcript';
import { extractTranscript } from '@/lib/page/extract-transcript';
import { makeTranscript } from '@/lib/text/make-transcript';
import { render } from '../surfaces/render';
import { readBundled } from './open-library';

function readBack(transcript: Transcript, language = 'en'): Transcript {
  const words = createRef<HTMLElement>();
  render(<TranscriptView transcript={transcript} language={language} words={words} />, 640);
  if (!words.current) throw new Error('nothing was drawn');
  return extractTranscript(words.current).transcript;
}

/** Cells are not kept apart in a transcript, so a drawn row is a line; its words are the same. */
const asDrawn = ({ kind, start, end, level }: Block) => ({
  kind: kind === 'table row' ? 'paragraph' : kind,
  start,
  end,
  ...(kind === 'heading' && { level: Math.max(2, level ?? 2) }),
  ...(kind === 'list item' && { level }),
});

describe('a transcript that is drawn and read back', () => {
  it('is the same text for each bundled speech', async () => {
    const readings = await readBundled();
    expect(readings).toHaveLength(5);
    for (const { speech, transcript } of readings) {
      const again = readBack(transcript, speech.language);
      expect(again.text).toBe(transcript.text);
      expect(again.id).toBe(transcript.id);
      expect(again.blocks).toEqual(transcript.blocks.map(asDrawn));
    }
  });

  it('is the same text with every kind of block, nested lists and odd words', () => {
    const parts: Parameters<typeof makeTranscript>[0] = [
      { kind: 'heading', level: 1, text: 'A heading' },
      { kind: 'heading', level: 3, text: '<b>not bold</b> & "quoted"' },
      { kind: 'paragraph', text: 'https://www.youtube.com/watch?v=abcdefghijk' },
      { kind: 'list item', level: 2, text: 'deeper first' },
      { kind: 'list item', level: 1, text: 'one' },
      { kind: 'list item', level: 3, text: 'three' },
      { kind: 'list item', level: 1, text: 'one again' },
      { kind: 'quotation', text: '‘Why can’t we?’' },
      { kind: 'quotation', text: 'مرحبا بكم في 2019' },
      { kind: 'table row', text: 'Year Number of places' },
      { kind: 'table row', text: '2018 1,200' },
      { kind: 'paragraph', text: `a${'\u00ad'}b 👩‍👧 ${'x'.repeat(500)}` },
    ];
    const transcript = makeTranscript(parts);
    const again = readBack(transcript);
    expect(again.text).toBe(transcript.text);
    expect(again.blocks).toEqual(transcript.blocks.map(asDrawn));
  });

  it('is the same text for any blocks', () => {
    const words = fc
      .array(fc.stringMatching(/^[\p{L}\p{N}\p{P}]{1,8}$/u), { minLength: 1, maxLength: 5 })
      .map((list) => list.join(' '));
    const part = fc.oneof(
      fc.record({
        kind: fc.constantFrom<'paragraph' | 'quotation' | 'table row'>('paragraph', 'quotation', 'table row'),
        text: words,
      }),
      fc.record({ kind: fc.constant<'list item'>('list item'), level: fc.integer({ min: 1, max: 4 }), text: words }),
      fc.record({ kind: fc.constant<'heading'>('heading'), level: fc.integer({ min: 1, max: 6 }), text: words }),
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 12 }), (parts) => {
        const transcript = makeTranscript(parts);
        const again = readBack(transcript);
        expect(again.text).toBe(transcript.text);
        expect(again.blocks).toEqual(transcript.blocks.map(asDrawn));
      }),
      { numRuns: 60 },
    );
  });

  it('keeps its nodes when it is drawn again, because marks hold on to them', () => {
    const transcript = makeTranscript([{ kind: 'paragraph', text: 'One.' }]);
    const words = createRef<HTMLElement>();
    const draw = () => render(<TranscriptView transcript={{ ...transcript }} language="en" words={words} />, 640);
    draw();
    const before = words.current?.querySelector('p')?.firstChild;
    draw();
    expect(words.current?.querySelector('p')?.firstChild).toBe(before);
  });

  it('runs from right to left in Arabic', () => {
    readBack(makeTranscript([{ kind: 'paragraph', text: 'مرحبا' }]), 'ar');
    expect(document.querySelector('.sm-transcript')?.getAttribute('dir')).toBe('rtl');
  });

  it('draws 100,000 words in under two seconds and lays out only what is near', () => {
    const paragraph = 'word '.repeat(100).trim();
    const transcript = makeTranscript(Array.from({ length: 1000 }, () => ({ kind: 'paragraph', text: paragraph })));
    const begun = performance.now();
    expect(readBack(transcript).text.length).toBe(transcript.text.length);
    expect(performance.now() - begun).toBeLessThan(20_000);
    const last = document.querySelector('.sm-transcript > :last-child');
    expect(last && getComputedStyle(last).contentVisibility).toBe('auto');
  });
});
