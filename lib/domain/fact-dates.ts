import type { Instant } from './dates';
import { isEqual } from './is-equal';
import type { Speech } from './speech';
import { type FactName, unstated } from './speech-facts';
import { isOfOwnPage } from './speech-notices';
import type { TranscriptReading } from './speechmark-document';

/** A speech as it is known in one place, with every reading that it was learnt from. */
export interface LearntSpeech {
  readonly speech: Speech;
  readonly readings: readonly TranscriptReading[];
}

/** Later ones overrule earlier ones; as text, so that they can be compared. */
export type FactDate = string;

/**
 * When GOV.UK's own page said last what a record says of its speech. Null where it never did: a file, an archive or a
 * curator says it, or it was concluded. Taken from the readings and not from when they came in, so that records can be
 * united in any order.
 */
export function findFactDate(known: LearntSpeech, field: FactName): FactDate | null {
  const { speech, readings } = known;
  const value = speech[field];
  if (isEqual(value, unstated(field)) || field in speech.inferred || isCurated(known, field)) return null;
  const own = readings.filter(isOfOwnPage).sort((a, b) => (a.at < b.at ? 1 : -1));
  for (const { at, facts } of own) {
    if (!facts || isSameFact(facts[field], value)) return at;
    // Its reading is not among these, as in a file with some of the copies: it came after the ones that are.
    if (!isEqual(facts[field], unstated(field))) return afterwards(at);
  }
  return null;
}

/** Of a bundled speech: what it came with, which pages complete and never overrule. */
export const isCurated = ({ speech, readings }: LearntSpeech, field: FactName): boolean =>
  speech.origin === 'bundled' &&
  readings.some(({ from, facts }) => !isOfOwnPage({ from }) && (!facts || isSameFact(facts[field], speech[field])));

/** Whether two values say the same. An office says nothing, as only some sources state it. */
export const isSameFact = (a: unknown, b: unknown): boolean => isEqual(withoutRoles(a), withoutRoles(b));

const withoutRoles = (value: unknown): unknown =>
  Array.isArray(value) ? value.map((item) => (item?.name === undefined ? item : { ...item, role: null })) : value;

const afterwards = (at: Instant): FactDate => `${at}+`;
