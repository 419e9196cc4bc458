import { asSpeechId } from '@/lib/domain/ids';
import type { Reading } from '@/lib/domain/reading';
import { makeTranscript } from '@/lib/text/make-transcript';
import { makeRandom } from '../../../scripts/bench/place-quotes/random.mjs';
import { buildSpeech } from '../build-speech';
import { FIRST_NAMES, LAST_NAMES, MONTHS, PLACES, STREETS, SUBJECTS, type Subject } from './subjects';

/** Words that one of the speeches says besides its own. */
export interface Planted {
  readonly into: number;
  readonly words: string;
}

interface ManySpeeches {
  readonly count: number;
  readonly seed?: number;
  readonly planted?: readonly Planted[];
}

/**
 * Speeches of some 700 words as ministers might give them, no two alike, delivered between 1997 and 2016; the same ones for
 * the same seed. What is planted stands in the middle of its speech.
 */
export function buildManySpeeches({ count, seed = 1, planted = [] }: ManySpeeches): Reading[] {
  return Array.from({ length: count }, (_, number) => {
    const words = planted.filter(({ into }) => into === number).map((each) => each.words);
    return buildOne(number, makeRandom(seed * 100_003 + number), words);
  });
}

function buildOne(
  number: number,
  { pick, below }: { readonly pick: Pick; readonly below: (high: number, low: number) => number },
  planted: readonly string[],
): Reading {
  const between: Between = (least, most) => below(most + 1, least);
  const subject = pick(SUBJECTS);
  const place = pick(PLACES);
  const year = between(1997, 2016);
  const deliveredOn = `${year}-${twoDigits(between(1, 12))}-${twoDigits(between(1, 28))}`;
  const paragraphs = Array.from({ length: between(8, 14) }, () =>
    Array.from({ length: between(2, 4) }, () =>
      capitalise(`${pick(OPENINGS)(pick, between, year)} ${pick(SENTENCES)(subject, pick, between, year)}`),
    ).join(' '),
  );
  paragraphs.unshift(`Thank you for having me in ${place} on what is my visit number ${number} of this parliament.`);
  paragraphs.splice(Math.floor(paragraphs.length / 2), 0, ...planted);
  const transcript = makeTranscript(paragraphs.map((text) => ({ kind: 'paragraph', text })));
  const name = `${pick(FIRST_NAMES)} ${pick(LAST_NAMES)}`;
  const topic = pick(subject.programmes);
  return {
    speech: buildSpeech({
      id: asSpeechId(`text:${transcript.hash}`),
      url: null,
      contentId: null,
      title: `${name} on the ${topic} in ${place} (${number})`,
      description: '',
      speakers: [{ name, role: null }],
      organisations: [subject.department],
      place,
      deliveredOn,
      publishedOn: null,
      origin: 'imported',
    }),
    transcript,
    readAt: '2026-01-05T10:00:00.000Z',
    readFrom: `speech ${number} of a made-up library`,
  };
}

type Pick = <Thing>(things: readonly Thing[]) => Thing;
type Between = (least: number, most: number) => number;
type Sentence = (subject: Subject, pick: Pick, between: Between, year: number) => string;

const SENTENCES: readonly Sentence[] = [
  ({ programmes }, pick, between) => `through the ${pick(programmes)} we have put £${between(2, 900)} million to work.`,
  ({ people, things }, pick, between) =>
    `${between(3, 97)} per cent of ${pick(people)} tell us that ${pick(things)} matter most.`,
  ({ aims, people }, pick) => `I want to ${pick(aims)}, and I want ${pick(people)} to feel the difference.`,
  ({ things }, pick, between, year) =>
    `by ${year + between(1, 9)} there will be ${between(12, 4000)} more ${pick(things)} than today.`,
  ({ people, aims }, pick, between) => `we met ${between(6, 300)} ${pick(people)} who asked us to ${pick(aims)}.`,
  ({ programmes, things }, pick) =>
    `the ${pick(programmes)} is not only about ${pick(things)}; it is about ${pick(things)}, too.`,
  ({ things, people }, pick, between) =>
    `one in ${between(3, 12)} ${pick(people)} still lives far from ${pick(things)}.`,
  ({ aims }, pick, between) =>
    `over the past ${between(2, 18)} months my officials have worked out how to ${pick(aims)}.`,
  ({ people }, pick) => `let me thank the ${pick(people)} of ${pick(PLACES)} for their patience and their candour.`,
  ({ programmes, people }, pick, between) =>
    `the first ${between(4, 60)} awards under the ${pick(programmes)} go to ${pick(people)} in ${pick(PLACES)}.`,
  ({ aims, things }, pick) => `some say that ${pick(things)} will never ${pick(aims)}, and I disagree with them.`,
  ({ things, aims }, pick, between) =>
    `spending on ${pick(things)} has risen from £${between(1, 40)}m to £${between(41, 400)}m, which lets us ${pick(aims)}.`,
];

/** Where and when, so that hardly a sentence is said by two. */
const OPENINGS: readonly ((pick: Pick, between: Between, year: number) => string)[] = [
  (pick, between, year) => `since I spoke in ${pick(PLACES)} in ${pick(MONTHS)} ${year - between(0, 9)},`,
  (pick, between) =>
    `as ${pick(FIRST_NAMES)} ${pick(LAST_NAMES)} of ${between(2, 99)} ${pick(STREETS)}, ${pick(PLACES)}, put it to me,`,
  (pick, between) =>
    `after ${between(13, 400)} hours of evidence from ${pick(FIRST_NAMES)} ${pick(LAST_NAMES)} of ${pick(PLACES)},`,
  (pick, between) => `as I said when I opened number ${between(2, 99)}, ${pick(STREETS)}, ${pick(PLACES)},`,
];

const twoDigits = (number: number): string => String(number).padStart(2, '0');
const capitalise = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
