import type { InferableField, Speech } from './speech';

/** What a page may change its mind about; who a speech is (`id`, address, content id, language) is not among it. */
export const FACTS = [
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

/** What a fact is where nothing was read of it. */
export const unstated = (field: FactName): unknown =>
  field === 'fidelity' ? 'not stated' : field === 'title' ? '' : LISTS.has(field) ? [] : null;

const LISTS: ReadonlySet<string> = new Set<InferableField | 'notices'>(['speakers', 'organisations', 'notices']);
