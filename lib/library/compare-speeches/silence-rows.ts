import type { SilenceRow } from '../../domain/speech-comparison';
import type { PairedSpeeches } from '../library-search';
import type { ComparedText } from './compared-text';
import type { Candidate } from './link-passages';
import { type NameOfBoth, SURE_NAME, tellingName } from './names-of-both';

/** Passages that a matter needs to be one, and how far apart its mentions may stand. */
const FEWEST = 3;
const APART = 3;
const MENTIONS = 2;

interface Topic {
  readonly text: string;
  readonly passages: readonly number[];
  readonly weight: number;
}

/**
 * Matter of the earlier speech that the later one is silent on: passages in a row around a name, or two words that belong
 * together, which the earlier speech comes back to and the later one does not have at all.
 */
export function findSilenceRows(
  candidates: readonly Candidate[],
  names: readonly NameOfBoth[],
  earlier: ComparedText,
  later: ComparedText,
  pairs: PairedSpeeches,
): SilenceRow[] {
  const covered = new Set(candidates.filter(({ band }) => band !== 'weaker').map((candidate) => candidate.earlier));
  const topics = [...namedTopics(names), ...phraseTopics(earlier, later, pairs)].flatMap(cutClusters);
  const blocks = joinTopics(topics);
  return blocks.flatMap(({ from, to, about }): SilenceRow[] => {
    const passages = earlier.passages.slice(from, to + 1);
    const isCovered = passages.filter((_, i) => covered.has(from + i)).length > 0.34 * passages.length;
    if (passages.length < FEWEST || isCovered) return [];
    return [{ kind: 'silence', earlier: passages, about: about.slice(0, 4) }];
  });
}

const namedTopics = (names: readonly NameOfBoth[]): Topic[] =>
  names
    // One word may be anything, and its matter may well be told without it.
    .filter((name) => tellingName(name) && name.worth >= SURE_NAME && name.later.length === 0)
    .map(({ text, earlier, worth }) => ({
      text,
      passages: [...new Set(earlier.map(({ passage }) => passage))],
      weight: 10 * worth,
    }));

/** Two words of substance side by side, as in "care leavers", that only the earlier speech has. */
function phraseTopics(earlier: ComparedText, later: ComparedText, pairs: PairedSpeeches): Topic[] {
  const elsewhere = new Set(later.passages.flatMap((_, i) => pairs.later.terms(i).map(({ term }) => term)));
  const found = new Map<string, { text: string; passages: number[]; weight: number }>();
  earlier.passages.forEach((passage, i) => {
    const terms = pairs.earlier.terms(i);
    terms.forEach(({ term, word }, k) => {
      const next = terms[k + 1];
      if (!next || (elsewhere.has(term) && elsewhere.has(next.term))) return;
      const text = `${word} ${next.word}`;
      if (!passage.text.includes(text)) return;
      const key = `${term} ${next.term}`;
      const topic = found.get(key) ?? {
        text,
        passages: [],
        weight: pairs.earlier.weigh(term) + pairs.earlier.weigh(next.term),
      };
      found.set(key, topic);
      if (topic.passages.at(-1) !== i) topic.passages.push(i);
    });
  });
  return [...found.values()].filter(({ passages }) => passages.length >= MENTIONS);
}

/** The stretches in which a topic is mentioned again and again. */
function cutClusters(topic: Topic): Topic[] {
  const clusters: number[][] = [];
  for (const passage of topic.passages) {
    const last = clusters.at(-1);
    if (last && passage - (last.at(-1) as number) <= APART) last.push(passage);
    else clusters.push([passage]);
  }
  return clusters.filter((passages) => passages.length >= MENTIONS).map((passages) => ({ ...topic, passages }));
}

/** How often the topics of a block are mentioned, each once: what is named twice in passing is no matter. */
function countMentions(topics: readonly Topic[]): number {
  const kept = leaveOutParts(topics.map(({ text }) => text));
  return topics
    .filter(({ text }, i) => kept.includes(text) && topics.findIndex((other) => other.text === text) === i)
    .reduce((sum, { passages }) => sum + passages.length, 0);
}

function joinTopics(topics: readonly Topic[]): { from: number; to: number; about: string[] }[] {
  const sorted = topics
    .map((topic) => ({ from: topic.passages[0] as number, to: topic.passages.at(-1) as number, topics: [topic] }))
    .sort((a, b) => a.from - b.from || b.to - a.to);
  const blocks: typeof sorted = [];
  for (const block of sorted) {
    const last = blocks.at(-1);
    if (last && block.from <= last.to + 1) {
      last.to = Math.max(last.to, block.to);
      last.topics.push(...block.topics);
    } else blocks.push({ ...block });
  }
  return blocks
    .filter(({ topics }) => countMentions(topics) >= FEWEST)
    .map(({ from, to, topics }) => {
      const about = [...topics].sort((a, b) => b.passages.length * b.weight - a.passages.length * a.weight);
      return { from, to, about: leaveOutParts(about.map(({ text }) => text)) };
    });
}

/** "Leaver Covenant" beside "Care Leaver Covenant" says nothing. */
function leaveOutParts(texts: readonly string[]): string[] {
  const folded = texts.map((text) => text.toLowerCase());
  return texts.filter(
    (_, i) =>
      !folded.some((other, k) => k !== i && other.includes(folded[i] as string) && (other !== folded[i] || k < i)),
  );
}
