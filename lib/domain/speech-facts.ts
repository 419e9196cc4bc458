import { isEqual } from './is-equal';
import type { InferableField, Speech } from './speech';

/** What a page may change its mind about; who a speech is (`id`, address, content id, language) is not among it. */
const FACTS = [
  'title',
  'description',
  'speakers',
  'organisations',
  'event',
  'place',
  'deliveredOn',
  'publishedOn',
  'updatedOn',
  'kind',
  'fidelity',
  'notices',
] as const satisfies readonly (keyof Speech)[];

/** What a page said of its speech at one reading, apart from its words. */
export type SpeechFacts = Pick<Speech, FactName>;

export type FactName = (typeof FACTS)[number];

/** Only what was read: what was concluded is not the page's, and its change would be ours. */
export function factsOf(speech: Speech): SpeechFacts {
  const read = (field: FactName) => (field in speech.inferred ? unstated(field) : speech[field]);
  return Object.fromEntries(FACTS.map((field) => [field, read(field)])) as unknown as SpeechFacts;
}

const unstated = (field: FactName): unknown =>
  field === 'fidelity' ? 'not stated' : field === 'title' ? '' : LISTS.has(field) ? [] : null;

const LISTS: ReadonlySet<string> = new Set<InferableField | 'notices'>(['speakers', 'organisations', 'notices']);

/**
 * The facts that a page has changed its mind about. What only one side states is no change but something learnt, save a
 * notice: that a speech was withdrawn is news. Facts that were never noted say nothing.
 */
export function changedFacts(before: SpeechFacts | undefined, after: SpeechFacts | undefined): FactName[] {
  if (!before || !after) return [];
  const isSilent = (facts: SpeechFacts, field: FactName) =>
    field !== 'notices' && isEqual(facts[field], unstated(field));
  return FACTS.filter(
    (field) => !isSilent(before, field) && !isSilent(after, field) && !isSameFact(before[field], after[field]),
  );
}

/** Whether two values of one fact say the same. Typography says nothing, nor does an office, which only some sources state. */
export const isSameFact = (a: unknown, b: unknown): boolean => isEqual(fold(a), fold(b));

function fold(value: unknown): unknown {
  if (typeof value === 'string') return foldTypography(value);
  if (Array.isArray(value)) return value.map(fold);
  if (typeof value !== 'object' || value === null) return value;
  const { role: _role, ...rest } = value as Record<string, unknown>;
  return Object.fromEntries(Object.entries(rest).map(([key, item]) => [key, fold(item)]));
}

const foldTypography = (text: string): string =>
  text
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/[\u00ad\u200b-\u200d\u2060]/g, '')
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[“”„‟″]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .trim();
