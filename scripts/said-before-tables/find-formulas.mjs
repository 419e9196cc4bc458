import { toDigit } from './digits.mjs';

const FEWEST_SPEAKERS = 30;
/** Uses for each speech that has it: what a speech is about comes again and again, a formula once. */
const MOST_USES = 1.35;

/** Runs of three to five words, one of substance among them, that many speakers use, once a speech. Slow: ten minutes. */
export function findFormulas(speeches) {
  const runs = new Map();
  const speakers = new Map();
  speeches.forEach(({ speaker, passages }, at) => {
    if (!speakers.has(speaker)) speakers.set(speaker, speakers.size);
    const who = speakers.get(speaker);
    for (const words of passages)
      for (let i = 0; i + 3 <= words.length; i++) {
        let hasTerm = words[i].term !== null || words[i + 1].term !== null;
        let run = `${words[i].folded} ${words[i + 1].folded}`;
        for (let k = i + 2; k < i + 5 && k < words.length; k++) {
          hasTerm ||= words[k].term !== null;
          run += ` ${words[k].folded}`;
          count(run, hasTerm, at, who);
        }
      }
    // Runs that few have used by now won't be used by enough: let go, for there are millions.
    if (at % 300 === 299) for (const [run, entry] of runs) if (entry.speakers.length < 1 + at / 500) runs.delete(run);
  });
  function count(run, hasTerm, at, who) {
    const entry = runs.get(run);
    if (!entry) {
      runs.set(run, { uses: 1, speeches: 1, last: at, speakers: [who], hasTerm });
      return;
    }
    entry.uses++;
    if (entry.last === at) return;
    entry.last = at;
    entry.speeches++;
    if (!entry.speakers.includes(who)) entry.speakers.push(who);
  }
  const kept = [...runs]
    .filter(
      ([, { hasTerm, speakers: by, uses, speeches: n }]) =>
        hasTerm && by.length >= FEWEST_SPEAKERS && uses / n < MOST_USES,
    )
    .map(([run, { speakers: by }]) => [run, by.length])
    .sort((a, b) => (a[0] < b[0] ? -1 : 1));
  return {
    runs: kept.map(([run]) => run).join('|'),
    speakers: kept.map(([, n]) => toDigit(Math.log(n), 2.4, 6)).join(''),
  };
}
