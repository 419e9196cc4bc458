import { compareText } from '../domain/compare-text';
import type { ReadSpeech } from './passage-index';
import type { Vocabulary } from './vocabulary';
import { IS_WORD } from './vocabulary';

/** Of two speeches that share more than this part of the passages of the shorter, one is a copy of the other. */
const SAME_TEXT = 0.5;
/** Passages that a text needs to be told by them; shorter ones must agree in all. */
const ENOUGH = 4;

/**
 * Leaves out copies: of the speech asked about, and of a speech that is kept. The earliest is kept, of undated ones and of equals
 * that with the smaller id.
 */
export function leaveOutCopies(
  asked: ReadSpeech,
  speeches: readonly ReadSpeech[],
  vocabulary: Vocabulary,
): ReadSpeech[] {
  const seen = new Map<number, Set<ReadSpeech>>();
  const learn = (speech: ReadSpeech, prints: ReadonlySet<number>) => {
    for (const print of prints) {
      const has = seen.get(print);
      if (has) has.add(speech);
      else seen.set(print, new Set([speech]));
    }
  };
  const sizes = new Map<ReadSpeech, number>();
  const own = findPrints(asked, vocabulary);
  // Words alone are no speech, and may well be a whole one.
  if (asked.facts.id !== '') {
    sizes.set(asked, own.size);
    learn(asked, own);
  }
  const kept = new Set<ReadSpeech>();
  for (const speech of [...speeches].sort(byAge)) {
    const prints = findPrints(speech, vocabulary);
    const shared = new Map<ReadSpeech, number>();
    for (const print of prints)
      for (const other of seen.get(print) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
    const isCopy = [...shared].some(([other, count]) => {
      const shorter = Math.min(prints.size, sizes.get(other) as number);
      return shorter < ENOUGH
        ? count === Math.max(prints.size, sizes.get(other) as number)
        : count > SAME_TEXT * shorter;
    });
    if (isCopy) continue;
    sizes.set(speech, prints.size);
    learn(speech, prints);
    kept.add(speech);
  }
  return speeches.filter((speech) => kept.has(speech));
}

const byAge = (a: ReadSpeech, b: ReadSpeech): number =>
  compareText(a.facts.deliveredOn ?? '~', b.facts.deliveredOn ?? '~') || compareText(a.facts.id, b.facts.id);

const prints = new WeakMap<ReadSpeech, ReadonlySet<number>>();

/** A number for each passage of words; marks, capitals and spaces make no difference. */
function findPrints(speech: ReadSpeech, { traits, folds }: Vocabulary): ReadonlySet<number> {
  const known = prints.get(speech);
  if (known) return known;
  const found = new Set<number>();
  const { forms, firstForm } = speech.forms;
  for (let i = 0; i + 1 < firstForm.length; i++) {
    let print = 0;
    let words = 0;
    for (let k = firstForm[i] as number; k < (firstForm[i + 1] as number); k++) {
      const form = forms[k] as number;
      if (((traits[form] as number) & IS_WORD) === 0) continue;
      print = (Math.imul(print, 0x9e3779b1) + (folds[form] as number)) | 0;
      words++;
    }
    if (words >= 3) found.add(print);
  }
  prints.set(speech, found);
  return found;
}
