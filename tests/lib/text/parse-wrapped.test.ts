import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../lib/domain/reading';
import { parseTranscript } from '../../../lib/text/parse-transcript';

/** The bundled speeches as paragraphs, without headings and lists, whose markers are not words. */
const published = resolve(import.meta.dirname, '../../../public/speeches');
const speeches: string[][] = JSON.parse(readFileSync(resolve(published, 'index.json'), 'utf8')).map((slug: string) => {
  const { transcript }: Reading = JSON.parse(readFileSync(resolve(published, `${slug}.json`), 'utf8'));
  return transcript.blocks
    .filter(({ kind }) => kind === 'paragraph')
    .map(({ start, end }) => transcript.text.slice(start, end));
});

function wrap(text: string, width: number, first = 0, rest = 0): string[] {
  const lines: string[] = [];
  let line = ' '.repeat(first) + text.split(' ')[0];
  for (const word of text.split(' ').slice(1)) {
    if (line.length + 1 + word.length > width) {
      lines.push(line);
      line = ' '.repeat(rest) + word;
    } else line += ` ${word}`;
  }
  return [...lines, line];
}

type Style = (paragraphs: readonly string[], width: number) => string;
const wrapAll = (first: number, rest: number, between: string): Style => {
  return (paragraphs, width) => paragraphs.map((text) => wrap(text, width, first, rest).join('\n')).join(between);
};
const paged = (foot: (page: number) => string, feed: string): Style => {
  return (paragraphs, width) => {
    const lines = paragraphs.flatMap((text) => [...wrap(text, width), '']);
    const pages = Array.from({ length: Math.ceil(lines.length / 40) }, (_, i) => lines.slice(40 * i, 40 * i + 40));
    return pages.map((page, i) => [...page, '', foot(i + 1)].join('\n')).join(`\n${feed}`);
  };
};
const STYLES: Readonly<Record<string, Style>> = {
  'empty lines between': wrapAll(0, 0, '\n\n'),
  'no empty lines': wrapAll(0, 0, '\n'),
  'first lines indented': wrapAll(4, 0, '\n'),
  'first lines hanging': wrapAll(0, 4, '\n'),
  'a margin': wrapAll(8, 8, '\n\n'),
  'numbered pages': paged(String, '\f'),
  'named pages': paged((page) => `Page ${page}`, '\f'),
};
const speech = fc.constantFrom(...speeches);
const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);
/** A hyphen, dash or slash at the end of a line says nothing of the space after it. */
const letters = (text: string): string => text.replace(/[\s-]/g, '');

const read = (text: string): string[] => {
  const { transcript } = parseTranscript(text);
  return transcript.blocks.map(({ start, end }) => transcript.text.slice(start, end));
};

describe('a speech that was wrapped', () => {
  it.each(Object.entries(STYLES))('keeps every word, and most paragraphs, with %s', (name, style) => {
    fc.assert(
      fc.property(speech, fc.integer({ min: 50, max: 110 }), fc.nat(20), (paragraphs, width, from) => {
        const part = paragraphs.slice(from);
        const blocks = read(style(part, width));
        expect(letters(blocks.join(''))).toBe(letters(part.join('')));
        const found = new Set(blocks);
        const share = part.filter((text) => found.has(text)).length / part.length;
        expect(share).toBeGreaterThan(name === 'no empty lines' ? 0.6 : 0.85);
      }),
      { numRuns: 6 },
    );
  });

  it('is one paragraph where it was one, however short', () => {
    const long = speeches.flat().filter((text) => text.length > 200);
    for (const width of [64, 90]) {
      const whole = long.filter((text) => read(wrap(text, width).join('\n'))[0] === text);
      expect(whole.length / long.length).toBeGreaterThan(0.93);
    }
  });

  it('keeps every word, whatever the lines are', () => {
    const line = fc.array(fc.constantFrom(...words((speeches[0] as string[]).join(' ')).slice(0, 400)), {
      minLength: 1,
      maxLength: 14,
    });
    const lines = fc.array(fc.tuple(line, fc.constantFrom('\n', '\n', '\n\n', '\n  ')), { maxLength: 30 });
    fc.assert(
      fc.property(lines, (parts) => {
        const text = `We are here.\n\n${parts.map(([line, end]) => line.join(' ') + end).join('')}`;
        const { transcript, removed } = parseTranscript(text);
        expect(removed).toEqual([]);
        const kept = letters(transcript.text).replace(/[–—]/g, '');
        expect(kept).toBe(letters(text).replace(/[–—]/g, ''));
      }),
      { numRuns: 60 },
    );
  });
});
