import { isEqual } from '../domain/is-equal';
import { FACTS, type FactName, type SpeechFacts, unstated } from '../domain/speech-facts';
import { normalizeText } from './normalize-text';

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
  if (typeof value === 'string') return normalizeText(value).text.trim();
  if (Array.isArray(value)) return value.map(fold);
  if (typeof value !== 'object' || value === null) return value;
  const { role: _role, ...rest } = value as Record<string, unknown>;
  return Object.fromEntries(Object.entries(rest).map(([key, item]) => [key, fold(item)]));
}
