import { toDigit } from './digits.mjs';

const FEWEST_SPEAKERS = 10;
/** Two to five words, each with a capital, small ones between: "Secretary of State", "England and Wales". */
const NAME = /\p{Lu}[\p{L}’']+(?:(?: (?:of|for|and|the|in|to))? \p{Lu}[\p{L}’']+){1,4}/gu;
const OPENER = /^(?:The|A|An|And|But|So|In|On|At|For|To|As|That|This|These|It|We|Our|My|If|When|With|Mr|I)$/;

/** Names that many speakers use, whatever they speak of: they link little. */
export function findCommonNames(corpus, { foldWord, termOf }) {
  const users = new Map();
  for (const { speech, transcript } of corpus)
    for (const [name] of transcript.text.matchAll(NAME)) {
      const words = name.split(' ');
      while (words.length > 0 && OPENER.test(words[0])) words.shift();
      while (words.length > 0 && /^\p{Ll}/u.test(words[0])) words.shift();
      // Parts count too: "Home Secretary" also where it is "Shadow Home Secretary".
      for (let from = 0; from < words.length; from++)
        for (let to = from + 2; to <= words.length; to++) {
          const part = words.slice(from, to);
          if (/^\p{Ll}/u.test(part[0]) || /^\p{Ll}/u.test(part.at(-1))) continue;
          const key = part.map(foldWord).join(' ');
          if (!users.has(key)) users.set(key, new Set());
          users.get(key).add(speech.speakers[0].name);
        }
    }
  const kept = [...users]
    .filter(([key, { size }]) => size >= FEWEST_SPEAKERS && key.split(' ').some((word) => termOf(word) !== null))
    .map(([key, { size }]) => [key, size])
    .sort((a, b) => (a[0] < b[0] ? -1 : 1));
  return {
    runs: kept.map(([key]) => key).join('|'),
    speakers: kept.map(([, n]) => toDigit(Math.log(n), 2.4, 6)).join(''),
  };
}
