import { primaryLanguage } from '../../domain/language';
import { orderInTime } from '../../domain/order-in-time';
import type { Speech } from '../../domain/speech';
import { passagePrints } from '../../text/passage-prints';
import type { SpeechVersion } from '../compare-versions';

/** Of two texts of one day that share more than this part of the passages of the shorter, one is a version of the other. */
const SAME_TEXT = 0.5;
/** The same where their days differ: a speech given twice is two speeches unless hardly a word was changed. */
const SAME_AT_ANOTHER_TIME = 0.9;
/** Passages that a text needs to be told by them; shorter ones must agree in all. */
const ENOUGH = 4;

/** Whether two texts are versions of one speech: by their names, else by their passages. Never across languages. */
export function areVersions(a: SpeechVersion, b: SpeechVersion): boolean {
  if (languageOf(a.speech) !== languageOf(b.speech)) return false;
  if (a.speech.id === b.speech.id) return true;
  if (a.speech.contentId && a.speech.contentId === b.speech.contentId) return true;
  const [first, second] = [new Set(passagePrints(a.transcript)), new Set(passagePrints(b.transcript))];
  const shared = [...first].filter((print) => second.has(print)).length;
  const [shorter, longer] = [Math.min(first.size, second.size), Math.max(first.size, second.size)];
  if (shorter < ENOUGH) return shorter > 0 && shared === longer;
  const isOtherDay = ['earlier', 'later'].includes(orderInTime(a.speech.deliveredOn, b.speech.deliveredOn));
  return isOtherDay ? shared > SAME_AT_ANOTHER_TIME * longer : shared > SAME_TEXT * shorter;
}

export const languageOf = ({ language }: Pick<Speech, 'language'>): string => primaryLanguage(language);
