import { toDigit } from './digits.mjs';

const MOST_TERMS = 10_000;

/** In how many passages each term stands, and how much its uses gather in few speeches. */
export function countTerms(speeches) {
  const terms = new Map();
  let passages = 0;
  speeches.forEach(({ passages: texts }, at) => {
    for (const words of texts) {
      passages++;
      for (const term of new Set(words.map((word) => word.term))) {
        if (term === null) continue;
        let entry = terms.get(term);
        if (!entry) {
          entry = { passages: 0, speeches: 0, last: -1 };
          terms.set(term, entry);
        }
        entry.passages++;
        if (entry.last !== at) entry.speeches++;
        entry.last = at;
      }
    }
  });
  const kept = [...terms].sort((a, b) => b[1].passages - a[1].passages || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_TERMS);
  const all = speeches.length;
  /** Above 0: in fewer speeches than chance would have it. */
  const gathering = ({ passages: n, speeches: inSpeeches }) => Math.log((all * (1 - Math.exp(-n / all))) / inSpeeches);
  return {
    passages,
    speeches: all,
    terms: {
      stems: kept.map(([term]) => term).join(' '),
      passages: kept.map(([, entry]) => toDigit(Math.log(entry.passages), 0, 12.6)).join(''),
      gathering: kept.map(([, entry]) => toDigit(gathering(entry), -0.5, 2.5)).join(''),
    },
  };
}
