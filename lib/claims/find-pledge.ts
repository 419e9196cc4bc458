import { OF_DOING, OF_SPEAKING, OF_STARTING } from './pledge-verbs';

/** A promise as a passage words it. */
export interface Pledge {
  /** The words that make it one: "I will be asking", "want to work". UTF-16 units of the passage, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly cue: string;
  /** The first verb of what is promised, in its first form: "ask". */
  readonly action: string;
  /** A `commitment` is said to come ("we will"), a `plan` to be under way or intended, a `wish` to be wanted. */
  readonly force: 'commitment' | 'plan' | 'wish';
  /** Names an action that can be seen to be done, and what it is done to: whether it was kept can be told. */
  readonly isConcrete: boolean;
}

const WHO =
  '(?:I|we|(?:the|this|our|a) (?:\\w+ )?government|(?:my|our|the|this) (?:own )?department|ministers|the (?:secretary of state|(?:prime |education |health |home |foreign )?(?:secretary|minister)|chancellor))';
const BETWEEN =
  '(?:\\s+(?:also|now|then|soon|shortly|therefore|again|together|both|all|always|of course|\\w+ly|next (?:week|month|year)|later (?:this|next) \\w+|this (?:week|month|year)))*';
const WILL = `(?:['’]ll|\\s+will|\\s+shall)${BETWEEN}(?:\\s+(?:continue|work|seek|look|try) to)?`;
const BE = `(?:['’](?:m|re)|\\s+(?:am|are|is))${BETWEEN}`;

const shape = (pattern: string): RegExp => new RegExp(`\\b${pattern}`, 'gi');

/** Surest first. Each ends where the verb begins. */
const SHAPES: readonly { readonly force: Pledge['force']; readonly pattern: RegExp }[] = [
  { force: 'commitment', pattern: shape(`${WHO}${WILL}\\s+(?:be\\s+(?=\\w+ing\\b)|(?:not|never)\\s+)?`) },
  {
    force: 'commitment',
    pattern: shape(`${WHO}${BETWEEN}\\s+(?:pledge|promise|commit|undertake|guarantee)s?\\s+to\\s+`),
  },
  { force: 'commitment', pattern: shape(`${WHO}${BE}\\s+(?:committed|determined|resolved)\\s+to\\s+`) },
  { force: 'plan', pattern: shape(`${WHO}${BE}\\s+(?:going|planning|preparing|about)\\s+to\\s+`) },
  { force: 'plan', pattern: shape(`${WHO}${BETWEEN}\\s+(?:plan|intend|propose|aim)s?\\s+to\\s+`) },
  {
    force: 'plan',
    pattern: shape(`${WHO}${BE}\\s+(?:in the process of\\s+)?(?=(?:setting|drawing|bringing|introducing)\\b)`),
  },
  {
    force: 'plan',
    pattern: shape(
      `${WHO}${BETWEEN}\\s+(?:hope to be able to|hope to|look forward to)\\s+(?=(?:announc|publish|launch|open|introduc|set)\\w*\\b)`,
    ),
  },
  { force: 'wish', pattern: shape(`${WHO}${BETWEEN}\\s+(?:want|wish|would like)s?\\s+(?:us\\s+)?to\\s+`) },
];
/** What is promised is its own subject: "the first cohorts will start in early 2020". */
const COMES = new RegExp(`\\bwill${BETWEEN}\\s+`, 'gi');
const NO_SUBJECT = /\b(?:you|they|he|she|who)$/i;
/** "We expect him to report back by the end of the year." */
const EXPECTED = new RegExp(`\\b${WHO}${BETWEEN}\\s+(?:expect|have asked|will ask)\\s+(?:\\S+\\s+){1,6}?to\\s+`, 'gi');

/**
 * The surest promise of a passage: an action of the speaker's side that is to come. What speakers say of the speech
 * itself ("I will end by", "we will remember") is none. Linear in the length of the passage.
 */
export function findPledge(text: string): Pledge | null {
  for (const { force, pattern } of SHAPES)
    for (const { index, 0: lead } of text.matchAll(pattern)) {
      const pledge = readPledge(text, index, index + lead.length, force);
      if (pledge) return pledge;
    }
  return findComing(text, EXPECTED, 'plan') ?? findComing(text, COMES, 'commitment');
}

function findComing(text: string, pattern: RegExp, force: Pledge['force']): Pledge | null {
  for (const { index, 0: lead } of text.matchAll(pattern)) {
    const at = index + lead.length;
    const starts = OF_STARTING.exec(text.slice(at));
    if (!starts || NO_SUBJECT.test(text.slice(0, index).trimEnd())) continue;
    const end = at + starts[0].length;
    // What happens on the day itself is no promise.
    if (/^\s*today\b/i.test(text.slice(end))) continue;
    const action = (/^be (?:\w+ly )?(\w+)/i.exec(starts[0])?.[1] ?? starts[0].split(' ')[0] ?? '').toLowerCase();
    return { ...span(text, index, end), action: baseOf(action), force, isConcrete: hasObject(text) };
  }
  return null;
}

function readPledge(text: string, start: number, at: number, force: Pledge['force']): Pledge | null {
  const verb = VERB.exec(text.slice(at));
  if (!verb) return null;
  const action = baseOf((verb[1] as string).toLowerCase());
  const end = at + verb[0].length;
  if (isNoPromise(action, text.slice(end)) || BEFORE_NO_PROMISE.test(text.slice(0, start))) return null;
  const lead = text.slice(start, at);
  const goesOn = /\bcontinue to\b/i.test(lead);
  const isConcrete =
    !goesOn &&
    force !== 'wish' &&
    OF_DOING.has(action) &&
    !/^\s+on\b/i.test(text.slice(end)) &&
    hasObject(text.slice(end));
  return { ...span(text, start, end), action, force, isConcrete };
}

const VERB = /^(?:both\s+)?([A-Za-z]+)/;

/** Verbs that say something of the speech, or, by what follows, no deed: "take questions", "set out". */
/** "The final point I want to make", "the moment that we will". */
const BEFORE_NO_PROMISE = /\b(?:points?|moment|thing|areas?|message)(?: that| which)?\s+$/i;

function isNoPromise(action: string, rest: string): boolean {
  // "I will end by", and "we will end rough sleeping".
  if (action === 'end' || action === 'close')
    return !/^\s+(?!by\b|with\b|on\b|now\b|here\b|my\b|today\b|this speech)\w/i.test(rest);
  if (OF_SPEAKING.has(action)) return !(action === 'welcome' && /\bas (?:the|our|my)\b/i.test(rest));
  if (action === 'make')
    return /^\s+(?:\w+\s+){0,3}(?:points?|remarks?|observations?|progress|argument|clear|case)\b/i.test(rest);
  if (action === 'address') return /^\s+(?:\w+\s+){0,2}(?:points?|questions?|you|audience|conference)\b/i.test(rest);
  if (action === 'do') return /^\s+(?:more|everything|all|what|our|my|that|this|so|it|better)\b/i.test(rest);
  if (action === 'take')
    return /^\s+(?:a (?:step|moment|minute)|questions|the opportunity|this opportunity|heart|up (?:your|more) time)/i.test(
      rest,
    );
  if (action === 'set') return /^\s+out\b/i.test(rest);
  if (action === 'give') return /^\s+(?:you|an example|one example|just one)\b/i.test(rest);
  if (/^(?:focus|spend|move)$/.test(action))
    return /^[^.]{0,24}\b(?:today|time|moment|minutes?|remarks|speech|onto?)\b/i.test(rest);
  return false;
}

/** Two words of more than three letters, or a number and one, after the verb, as an object would have. */
const hasObject = (rest: string): boolean => (rest.match(/\p{L}{4,}|\p{N}+/gu)?.length ?? 0) >= 2;

const span = (text: string, start: number, end: number) => ({ start, end, cue: text.slice(start, end).trim() });

/** "asking" is "ask", "introducing" is "introduce", "launched" is "launch". */
function baseOf(verb: string): string {
  if (OF_DOING.has(verb) || OF_SPEAKING.has(verb)) return verb;
  const stem = verb.replace(/(?:ing|ed)$/, '');
  if (stem === verb || stem.length < 2) return verb;
  const single = stem.replace(/([bdgklmnprt])\1$/, '$1');
  return [stem, `${stem}e`, single].find((form) => OF_DOING.has(form) || OF_SPEAKING.has(form)) ?? stem;
}
