import type { SpeechId } from './ids';

/** Records under the speech that each belongs to, in their order. */
export function groupBySpeech<Item extends { readonly speechId: SpeechId }>(
  items: readonly Item[],
): ReadonlyMap<SpeechId, readonly Item[]> {
  const grouped = new Map<SpeechId, Item[]>();
  for (const item of items) {
    const ofSpeech = grouped.get(item.speechId);
    if (ofSpeech) ofSpeech.push(item);
    else grouped.set(item.speechId, [item]);
  }
  return grouped;
}
