import { describe, expect, test } from 'vitest';
import type { BlockKind, Transcript } from '../../../lib/domain/transcript';
import { findOutline } from '../../../lib/text/find-outline';
import { makeTranscript } from '../../../lib/text/make-transcript';
import balls from '../../../public/speeches/balls-2009-ncasc.json';
import zahawi from '../../../public/speeches/zahawi-2019-adcs.json';

const FILLER = 'We have done much of this before. It has worked well for all.';
/** Each paragraph opens with a sentence and goes on about nothing. */
const speech = (...openers: string[]) =>
  makeTranscript(openers.map((words) => ({ kind: 'paragraph', text: `${words} ${FILLER}` })));
const labels = (transcript: Transcript) =>
  findOutline(transcript).map(({ level, sign, label }) => `${level} ${sign}: ${label}`);

describe('the outline of a speech without headings', () => {
  test('is read from what a speaker turns with, in a bundled speech', () => {
    expect(labels(balls.transcript as unknown as Transcript)).toEqual([
      '1 turn: Three other areas where we face big challenges',
      '1 turn: Three areas',
      '2 order: Child protection',
      '2 order: Unique to social work',
      '1 close: School and children’s services improvement',
    ]);
  });

  test('takes the end of a speech for a part', () => {
    expect(labels(zahawi.transcript as unknown as Transcript)).toEqual([
      '1 turn: The first part of a good strategy',
      '1 turn: Looked after children',
      '1 close: What I said last year',
    ]);
  });

  test.each([
    ['Turning now to the railways, we will build more.', '1 turn: The railways'],
    ['So let me say a few words about housing.', '1 turn: Housing'],
    ['I’d like to talk a little about skills – and who has them.', '1 turn: Skills'],
    ['That brings me to the economy.', '1 turn: The economy'],
    ['On debt, we will act.', '1 turn: Debt'],
    ['When it comes to trade, nothing is easy.', '1 turn: Trade'],
  ])('%s', (opener, expected) => {
    expect(labels(speech('Good morning.', opener, 'And so it goes.', 'Turning to rest, we go home.'))).toEqual([
      expected,
      '1 turn: Rest',
    ]);
  });

  test('has numbered points below what announced them', () => {
    const transcript = speech(
      'There are three challenges ahead.',
      'First, culture.',
      'The second challenge is money.',
      'Thirdly, time.',
    );
    expect(labels(transcript)).toEqual([
      '1 turn: Three challenges',
      '2 order: Culture',
      '2 order: Money',
      '2 order: Time',
    ]);
  });

  test.each([
    ['a number alone', ['The first woman in office was here.', 'We go on.', 'First, we must act.', 'So it is.']],
    [
      'dates and turns of phrase',
      ['On Monday, we met.', 'On behalf of us all, thank you.', 'On the other hand, no.', 'On 1 May, we won.'],
    ],
    ['thanks at the beginning', ['First of all, thank you.', 'It is good to be here.']],
    ['one part', ['Turning to trade, we grow.', 'And we grow.']],
  ])('is empty for %s', (_, openers) => {
    expect(labels(speech(...openers))).toEqual([]);
  });

  test('leaves out a list of short points', () => {
    const points = ['First, roads.', 'Second, rail.', 'Third, air.'].map((text) => ({
      kind: 'paragraph' as BlockKind,
      text,
    }));
    expect(findOutline(makeTranscript(points))).toEqual([]);
  });

  test('is that of the headings where there are some', () => {
    const transcript = makeTranscript([
      { kind: 'heading', level: 2, text: 'Schools' },
      { kind: 'paragraph', text: 'Turning to schools, they are good.' },
      { kind: 'heading', level: 3, text: 'Teachers' },
    ]);
    expect(labels(transcript)).toEqual(['1 heading: Schools', '2 heading: Teachers']);
  });

  test('quotes the sentence that opens the part', () => {
    const transcript = zahawi.transcript as unknown as Transcript;
    const [first] = findOutline(transcript);
    expect(transcript.text.slice(first?.start, first?.end)).toMatch(/^So let me start with .*[.:]$/s);
  });

  test('ends on hostile text', () => {
    expect(findOutline(speech('I want to '.repeat(20_000), 'First, '.repeat(20_000)))).toEqual([]);
  });
});
