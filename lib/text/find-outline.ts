import type { Passage, Transcript } from '../domain/transcript';
import { splitPassages } from './split-passages';

/** What shows that a part of the speech begins: a heading, or words that a speaker turns with. */
export type Signpost = 'heading' | 'order' | 'turn' | 'close';

/** One part of a speech. */
export interface OutlineEntry {
  /** The sentence or heading that opens the part: UTF-16 units of the transcript's text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** What the part is on, in words of that sentence, shortened. */
  readonly label: string;
  /** 2 for the points of a list that a sentence announced. */
  readonly level: 1 | 2;
  readonly sign: Signpost;
}

/**
 * The parts of a speech in order; empty where fewer than two can be told. Speeches on GOV.UK hardly have headings: what a speaker
 * says to lead listeners is read instead, "turning now to", "my second point", "finally". Such words count at the beginning of a
 * paragraph only, numbers only in a row ("first" needs a "second"), and a list of short points is no outline. Real
 * headings, where there are two, are the outline alone. Linear in the length of the text.
 */
export function findOutline(transcript: Transcript): OutlineEntry[] {
  const headings = transcript.blocks
    .filter(({ kind }) => kind === 'heading')
    .map(({ start, end, level }): OutlineEntry => {
      const label = shorten(transcript.text.slice(start, end));
      return { start, end, label, level: (level ?? 2) > 2 ? 2 : 1, sign: 'heading' };
    });
  if (headings.length > 1) return headings;
  const passages = splitPassages(transcript);
  const openers = passages.flatMap((passage, at) => {
    const isFirst = at === 0 || passages[at - 1]?.block !== passage.block;
    const opener = isFirst ? readOpener(passage, at) : null;
    return opener ? [opener] : [];
  });
  const entries = dropCrowded(levelChains(keepChains(openers, passages.length), passages));
  const isOutline = entries.length > 1 && entries.some(({ sign }) => sign !== 'close');
  return isOutline ? entries.map(({ order, at, ...entry }) => entry) : [];
}

interface Opener extends OutlineEntry {
  /** Which passage it is. */
  readonly at: number;
  /** 1 for "first"; null where nothing is counted. */
  readonly order: number | null;
}

const ORDERS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const LEAD = String.raw`^(?:(?:and|so|now|but|well|then|ok|okay|right)\b,?\s+)*`;
const ORDINAL = new RegExp(
  `${LEAD}(?:(?:and |so )?(?:the|my|our|a)\\s+)?(${ORDERS.join('|')})(ly)?\\b(?:\\s+of\\s+all)?(.*)$`,
  'is',
);
/** What is counted when a speaker says "the first of these": else "the first woman" would open a part. */
const POINTS =
  /^\s+(?:(?:and\s+)?(?:most\s+)?(?:\w+\s+)?(?:area|point|thing|priority|challenge|issue|theme|question|reason|principle|lesson|step|element|aim|goal|objective|strand|pillar|way|task|message|part|aspect|topic|subject|argument|change|reform|test|idea|myth)\b|(?:of\s+(?:these|those|them)|one)\b)/i;
const TURN = new RegExp(
  `${LEAD}(?:${[
    'turning\\s+(?:now\\s+|next\\s+|finally\\s+)?to(?:\\s+focus\\s+on)?',
    'moving\\s+(?:now\\s+)?on(?:to|\\s+to)',
    "(?:(?:let\\s+me|let’s|let us|I\\s+(?:now\\s+|also\\s+)?(?:want|wish|would\\s+like)|I(?:[’']d|[’']ll)\\s+(?:now\\s+|also\\s+)?(?:like)?)\\s+)(?:(?:to\\s+)?(?:now|next|also|then|finally|just|briefly)\\s+)*(?:to\\s+)?(?:now\\s+|briefly\\s+|finally\\s+)?(?:turn\\s+(?:now\\s+|next\\s+|finally\\s+|briefly\\s+)?to|move\\s+on\\s+to|(?:start|begin|finish|end|conclude)\\s+(?:today\\s+)?(?:with|by\\s+(?:talking|saying\\s+(?:something|a\\s+(?:few\\s+words|word|little|bit))|speaking|looking|turning|focusing|setting\\s+out|reflecting)\\s*(?:about|at|on|to|a\\s+little\\s+about)?)|(?:talk|speak)\\s+(?:a\\s+(?:bit|little)\\s+|briefly\\s+|today\\s+|now\\s+|first\\s+)*(?:about|on)|focus\\s+on|say\\s+(?:a\\s+(?:word|few\\s+words|little|bit|little\\s+bit)|something|more)\\s+(?:more\\s+)?(?:about|on)|touch\\s+(?:briefly\\s+)?(?:up)?on|come\\s+(?:now\\s+)?to)",
    'that\\s+brings\\s+me\\s+(?:on\\s+)?to',
    'which\\s+brings\\s+me\\s+(?:on\\s+)?to',
    'this\\s+brings\\s+me\\s+(?:on\\s+)?to',
    'when\\s+it\\s+comes\\s+to',
    'as\\s+for',
  ].join('|')})\\s+(.+)$`,
  'is',
);
/** "On debt, 33 of the 41 countries …": a topic and a comma. */
const TOPIC = new RegExp(`${LEAD}on\\s+((?:the\\s+)?[^,.:;–—\\d]{3,48}?)\\s*[,:–—]\\s+\\S`, 'is');
const NO_TOPIC =
  /^(?:another|(?:the\s+)?(?:one|other|contrary|whole|day|same|face|back|eve|basis|ground|way|subject|issue|question|morning|evening|night|first|last)\b|behalf|this|that|these|those|top|average|balance|reflection|occasion|arrival|becoming|being|it|my|your|his|her|mon|tues|wednes|thurs|fri|satur|sun|january|february|march|april|may|june|july|august|september|october|november|december|course|both|all|each|every|any|present|current)/i;
const CLOSE = new RegExp(
  `${LEAD}(?:finally|lastly|in\\s+(?:conclusion|closing)|to\\s+(?:conclude|finish|sum\\s+up)|let\\s+me\\s+(?:conclude|finish|end|close)|i\\s+(?:want|would\\s+like)\\s+to\\s+(?:conclude|finish|end|close)|(?:my|the|one)\\s+(?:final|last)\\s+(?:point|area|thing|message|issue|theme|challenge|priority|question|reason))\\b(.*)$`,
  'is',
);

function readOpener(passage: Passage, at: number): Opener | null {
  const { start, end, text } = passage;
  const make = (sign: Signpost, words: string, order: number | null = null): Opener => ({
    ...{ start, end, level: 1, sign, at, order },
    label: nameOf(words, text),
  });
  const ordinal = ORDINAL.exec(text);
  if (ordinal) {
    const [, word = '', ly, rest = ''] = ordinal;
    const isCounting = ly !== undefined || /^\s*[,:–—.]/.test(rest) || POINTS.test(rest) || /^\s+of\s+all/i.test(rest);
    return isCounting ? make('order', subjectOf(rest), ORDERS.indexOf(word.toLowerCase()) + 1) : null;
  }
  const turn = TURN.exec(text);
  if (turn) return make('turn', turn[1] as string);
  const close = CLOSE.exec(text);
  if (close) return make('close', subjectOf(close[1] as string));
  const topic = TOPIC.exec(text);
  return topic && !NO_TOPIC.test(topic[1] as string) ? make('turn', topic[1] as string) : null;
}

const NOUN =
  '(?:area|point|thing|priority|challenge|issue|theme|question|reason|principle|lesson|step|element|aim|goal|objective|strand|pillar|way|task|message|part|aspect|topic|subject|argument|change|reform|test|idea|myth)';
/** What may stand between the number of a point and its matter, taken off again and again. */
const BEFORE_MATTER: readonly RegExp[] = [
  /^[\s,:–—-]+/,
  /^(?:and|so|that|which|then)\s+/i,
  new RegExp(String.raw`^(?:\w+\s+){0,2}?${NOUN}\b\s*`, 'i'),
  /^(?:of\s+(?:these|those|them)|of\s+all|one)\b\s*/i,
  /^(?:I|we)(?:[’'](?:m|ll|d|ve))?\s+(?:(?:am|will|would|have|want|wanted|wish|need|hope|intend|plan|must|should|shall|can|going|like|also|now|briefly|just|to)\s+)*(?:talk|speak|turn|touch|look|focus|say|mention|make|highlight|address|raise|discuss|cover|return|come)\b\s*/i,
  /^to\s+(?:highlight|mention|make|discuss|address|raise)\b\s*/i,
  /^(?:a\s+(?:bit|little|few\s+words)|something|more|this\s+(?:morning|afternoon|evening)|today|here)\b\s*/i,
  /^before\s+we\s+[^,.]{0,40}?(?=\bis\b)/i,
  /^(?:is|was|are|will\s+be|relates\s+to|concerns|lies\s+in)\b\s*/i,
  /^(?:about|on|of|upon|around|at|to|with)\s+(?!\w+ing\b)/i,
];

/** Words that name the matter, else how the sentence begins. */
function nameOf(words: string, text: string): string {
  const label = shorten(words);
  return /\p{L}{3}/u.test(label) ? label : shorten(text);
}

/** Of ", culture. In a recent survey" the culture; of " area was child protection" the protection. */
function subjectOf(rest: string): string {
  let matter = rest;
  for (let before = ''; before !== matter; ) {
    before = matter;
    for (const pattern of BEFORE_MATTER) matter = matter.replace(pattern, '');
  }
  return matter;
}

/** The first clause, at most nine words, with a capital. */
function shorten(words: string): string {
  const clause = /^(.{2,}?)(?:[.!?;:]|,\s|\s[–—-]\s|$)/s.exec(words.trim())?.[1] ?? words.trim();
  const all = clause.split(/\s+/);
  const kept =
    all.length > 9 ? `${all.slice(0, 8).join(' ').replace(DANGLING, '')} …` : all.join(' ').replace(DANGLING, '');
  return kept.charAt(0).toUpperCase() + kept.slice(1);
}
const DANGLING = /(?:\s+(?:is|are|was|that|the|a|an|of|to|and|in|on|for|with|by|our|my|how|at|from))+$/i;

/** Numbers in a row only; "finally" alone only in the second half. */
function keepChains(openers: readonly Opener[], length: number): Opener[] {
  const kept = new Set<Opener>();
  let chain: Opener[] = [];
  const end = () => {
    if (chain.length > 1 && reachOf(chain) >= 2) for (const opener of chain) kept.add(opener);
    chain = [];
  };
  for (const opener of openers) {
    if (opener.order === null) {
      const isEndOfChain = opener.sign === 'close' && chain.length > 1;
      if (isEndOfChain) {
        chain.push(opener);
        end();
      } else if (opener.sign !== 'close' || opener.at > length / 2) kept.add(opener);
      continue;
    }
    const last = chain.findLast(({ order }) => order !== null)?.order ?? 0;
    if (opener.order !== last + 1) end();
    if (opener.order === chain.length + 1 || chain.length > 0) chain.push(opener);
  }
  end();
  return openers.filter((opener) => kept.has(opener));
}

/** How many passages each point of a chain has. */
const reachOf = (chain: readonly Opener[]): number =>
  ((chain.at(-1) as Opener).at - (chain[0] as Opener).at) / (chain.length - 1);

const ANNOUNCED =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|several|some|few|number\s+of)\s+(?:\w+\s+){0,2}?(?:areas|points|things|priorities|challenges|issues|themes|questions|reasons|principles|lessons|steps|elements|aims|goals|objectives|strands|pillars|ways|tasks|messages|parts|aspects|topics|subjects|changes|reforms|tests|ideas|myths)\b/i;

/** A list that a part before it announced lies below that part; the announcement is an entry of its own. */
function levelChains(openers: readonly Opener[], passages: readonly Passage[]): Opener[] {
  const levelled: Opener[] = [];
  let isBelow = false;
  for (const opener of openers) {
    if (opener.order === 1) {
      const above = findAnnouncement(opener.at, passages);
      const isThere = levelled.some(({ at }) => above && at === passages.indexOf(above));
      if (above && !isThere && above.block !== passages[opener.at]?.block)
        levelled.push({ ...entryOf(above), at: passages.indexOf(above), order: null });
      isBelow = above !== null;
    } else if (opener.sign !== 'order' && opener.sign !== 'close') isBelow = false;
    levelled.push(isBelow && opener.order !== null ? { ...opener, level: 2 } : opener);
  }
  return levelled;
}

function findAnnouncement(at: number, passages: readonly Passage[]): Passage | null {
  for (let back = 1; back <= 4; back++) {
    const passage = passages[at - back];
    if (passage && ANNOUNCED.test(passage.text)) return passage;
  }
  return null;
}

function entryOf({ start, end, text }: Passage): OutlineEntry {
  const words = ANNOUNCED.exec(text)?.[0] ?? text;
  return { start, end, label: shorten(words), level: 1, sign: 'turn' };
}

/** Where a speaker names a topic at every turn it is a way of speaking: of entries one after the other the later stays. */
function dropCrowded(entries: readonly Opener[]): Opener[] {
  return entries.filter((entry, i) => {
    const next = entries[i + 1];
    const isNext = next !== undefined && next.at - entry.at < 2 && entry.sign === 'turn' && next.sign === 'turn';
    return !isNext;
  });
}
