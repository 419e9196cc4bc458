/** Why a line is no word of the speech. */
export type RemovalReason =
  | 'cookie banner'
  | 'search'
  | 'breadcrumbs'
  | 'site navigation'
  | 'title block'
  | 'metadata'
  | 'notice'
  | 'publication date'
  | 'related links'
  | 'sharing'
  | 'feedback'
  | 'footer'
  | 'blog footer'
  | 'notes to editors'
  | 'page number'
  | 'running head'
  /** Of a page: it stands beside, above or below the text that was taken. */
  | 'outside the main text';

type Rule = readonly [RemovalReason, RegExp];

const whole = (reason: RemovalReason, ...lines: string[]): Rule => [
  reason,
  // No stop at the end: "Help." may be the last word of a speech.
  new RegExp(`^(?:${lines.join('|')}):?$`, 'i'),
];

/**
 * Lines that GOV.UK prints round every document, by design from 2013 to today. Apostrophes of both kinds were
 * straightened before. Sources: govuk_publishing_components, government-frontend, frontend, static.
 */
const GOVUK: readonly Rule[] = [
  ['cookie banner', /^(?:tell us whether you accept )?cookies on gov\.uk$/i],
  ['cookie banner', /^gov\.uk uses cookies\b/i],
  ['cookie banner', /^we(?:'d like to)? (?:also )?use (?:some |all )?(?:essential |additional )?cookies\b/i],
  ['cookie banner', /^we'd like to (?:set|use) (?:additional )?cookies\b/i],
  ['cookie banner', /^you(?:'ve| have) (?:accepted|rejected) (?:all |additional )?cookies\b/i],
  ['cookie banner', /^you can change your cookie settings\b/i],
  ['cookie banner', /^find out more about cookies\b/i],
  whole(
    'cookie banner',
    '(?:accept|reject) (?:all |additional )?cookies',
    '(?:view|set|change)? ?(?:your )?cookie (?:settings|preferences)',
    'view cookies',
    'hide(?: (?:this|cookie) message)?',
    "yes, i'm ok with analytics cookies",
  ),
  whole(
    'search',
    'search(?: (?:on )?gov\\.uk)?',
    'popular on gov\\.uk',
    'show or hide search',
    'search and popular pages',
  ),
  whole(
    'site navigation',
    'gov\\.uk',
    'skip to (?:main )?content',
    '(?:navigation |hide |show )?menu',
    'navigation menu',
    'home',
    'close',
    '(?:all )?departments',
    'worldwide',
    'how government works',
    'get involved',
    'consultations',
    'statistics',
    'news(?: and communications)?',
    'policies',
    'publications',
    'announcements',
    'topics',
    'services',
    'services and information',
    'government activity',
    'departments(?:, agencies and public bodies| and policy)',
    'guidance and regulation',
    'research and statistics',
    'policy papers and consultations',
    'transparency(?: and freedom of information releases)?',
    'benefits',
    'births, deaths?, marriages? and care',
    'business and self-employed',
    'business and industry',
    'childcare and parenting',
    'citizenship and living in the uk',
    'cost of living support',
    'crime, justice and the law',
    'disabled people',
    'driving and transport',
    'education and learning',
    'education, training and skills',
    'employing people',
    'environment and countryside',
    'housing and local services',
    'money and tax',
    'passports, travel and living abroad',
    'visas and immigration',
    'working, jobs and pensions',
    'find a job',
    'coronavirus \\(covid[- ]19\\)(?:\\W.*)?',
    'brexit(?: transition| check)?',
    'transition period',
  ),
  whole(
    'related links',
    'related (?:content|pages|information|links|guides|speeches|documents|publications|policies|stories)',
    'explore (?:the|this) topic',
    'explore gov\\.uk',
    'elsewhere on (?:gov\\.uk|the web)',
    'collections?',
    'topical events?',
    'world locations?',
    'other content',
    'part of',
    'document information',
    'policy area',
    '(?:prepare|get ready) for (?:brexit|2021|eu exit)\\b.*',
    'prepare (?:your business or organisation|your business|yourself) for brexit\\b.*',
    '(?:continue to live|living) in (?:the uk|europe|the eu)\\b.*after brexit',
    'more (?:speeches|news) (?:about|from|on|by)\\b.*',
    'is there anything (?:wrong|missing)\\b.*',
  ),
  whole(
    'sharing',
    'share(?: this(?: page)?)?',
    'share (?:on|this on|this page on|via|by) .{2,40}',
    '(?:facebook|twitter|linkedin|email|x|whatsapp)(?: \\(opens in (?:a )?new (?:tab|window)\\))?',
    '(?:the following links open in a new tab)',
    '(?:print|email|save) this page',
    'sign up for emails or print this page',
    'get emails about this page',
    'get email alerts',
    'subscribe to (?:email )?alerts',
  ),
  [
    'feedback',
    /^(?:is this page useful\?.*|maybe|yes(?:,? this page is useful)?|no(?:,? this page is not useful)?|yes no|thank you for your feedback|is there anything wrong with this page\?.*|report a problem with this page|help us improve gov\.uk|don't include personal or financial information.*|what were you doing\?|what went wrong\?|send(?: me the survey)?|email address|cancel|to help us improve gov\.uk, .*)$/i,
  ],
  whole(
    'footer',
    'support links',
    'help(?: cookies)?(?: privacy)?(?: contact)?(?: accessibility statement)?(?: contact)?(?: terms and conditions)?(?: .*gwasanaethau cymraeg)?',
    'privacy(?: policy| notice)?',
    'cookies',
    'contact(?: gov\\.uk)?',
    'accessibility(?: statement)?',
    'terms and conditions',
    '(?:rhestr o wasanaethau|welsh language services).*',
    '(?:built by the )?government digital service',
    'ogl|ogi',
    'open government licence.*',
  ),
  ['footer', /^all content is available under the open government licence/i],
  ['footer', /^(?:©|\(c\)|copyright) ?crown copyright|^© crown|^crown copyright\b.*$/i],
  [
    'notice',
    /^this (?:speech|statement|article|document|page|news article|written statement|oral statement) (?:was withdrawn|has been withdrawn|is withdrawn)\b/i,
  ],
  ['notice', /^this (?:page )?was published under the .*government$/i],
  ['site navigation', /^.{3,150} [-–] gov\.uk$/i],
];

/** Lines that weblogs print below a text. */
const BLOG: readonly Rule[] = [
  ['blog footer', /^(?:posted|filed|tagged|categori[sz]ed) (?:on|in|by|at|under|with|as)\b.{0,120}$/i],
  ['blog footer', /^(?:posted|published|written)\b.{0,40}\b(?:19|20)\d\d\b.{0,60}$/i],
  ['blog footer', /^this entry was posted\b/i],
  ['blog footer', /^(?:tags?|categor(?:y|ies)|filed under|keywords) ?:/i],
  ['blog footer', /^(?:\d+|no|leave a|add a|post a) (?:comments?|repl(?:y|ies)|responses?)\b.{0,60}$/i],
  ['blog footer', /^(?:←|‹|previous|older|next|newer)\b.{0,10}(?:posts?|entries|entry|article|page|story)\b.{0,80}$/i],
  ['blog footer', /^[←‹].{0,120}$|^.{0,120}[→›]$/],
  [
    'blog footer',
    /^(?:permalink|bookmark the permalink|trackback.*|post navigation|related posts|you may also like|recent posts|archives|meta|log in|powered by .*|proudly powered by .*|like this:?|like loading\.*|share this:?|click to (?:share|print|email).*|back to top|return to top|subscribe.{0,60}|follow .{0,40}|print(?: page)?|all rights reserved.*)$/i,
  ],
  ['blog footer', /^(?:©|copyright|\(c\)) ?.{0,80}\b(?:19|20)\d\d\b.{0,80}$/i],
  ['notes to editors', /^notes? (?:to|for) editors?:?$/i],
  ['notes to editors', /^[-–\s]*end(?:s)?(?: of speech)?[-–\s]*$/i],
];

/** Lines that stand inside the body on some pages and are nobody's words. */
const ANYWHERE: readonly Rule[] = [
  ['cookie banner', /^how to watch this youtube video\b/i],
  ['cookie banner', /^there's a youtube video on this page\b/i],
  ['cookie banner', /^you can't access it because of your cookie settings\b/i],
  ['cookie banner', /^you can change your cookie settings or watch the video\b/i],
  ['cookie banner', /^.{0,160} on youtube instead\.?$/i],
  ['site navigation', /^skip to (?:main )?content$/i],
  ['sharing', /^(?:print|email) this page$/i],
];

/** A line that is only a publication date, as at the foot of a document. */
const PUBLISHED: Rule = [
  'publication date',
  /^(?:(?:first )?published|last updated|updated|updates to this page)\b:?(?: (?:on |at )?(?:\w+ )?\d{1,2}(?:st|nd|rd|th)? \w+ \d{4}\b.{0,60}| \w+ \d{1,2}(?:st|nd|rd|th)?,? \d{4}.{0,30})?$/i,
];

/** Words that could as well be a heading of the speech: never enough alone. */
const WEAK =
  /^(?:home|news|close|share|search|policies|policy|topics?|statistics|services|worldwide|collections?|benefits|disabled people|transparency|publications|announcements|consultations|departments|brexit.*|transition period|coronavirus.*|business and industry|employing people|visas and immigration|environment and countryside|education and learning|housing and local services|money and tax|driving and transport|crime, justice and the law|working, jobs and pensions|childcare and parenting|part of|cookies|privacy|contact|maybe|yes|no|hide|help|meta|archives|send|cancel|email|x|facebook|twitter|email address|find a job|how government works|get involved|education, training and skills|cost of living support|ends?)$/i;

const straighten = (text: string): string => text.replace(/[’‘]/g, "'");

/** Why a line would be page furniture if it stood above or below a speech; null for words. */
export function furnitureReason(text: string): RemovalReason | null {
  const line = straighten(text);
  // "No response came." and "Published on 5 July 2019, the report is clear." are sentences of somebody.
  const rules = isSentence(line) ? GOVUK : [PUBLISHED, ...GOVUK, ...BLOG];
  return rules.find(([, form]) => form.test(line))?.[0] ?? null;
}

const isSentence = (line: string): boolean =>
  /[.!?]["')]?$/.test(line) &&
  !/^(?:this entry was )?posted\b|^(?:©|\(c\)|copyright)|^all rights reserved|^\W*end\b/i.test(line);

/** The same for the few lines that are furniture wherever they stand. */
export function strayReason(text: string): RemovalReason | null {
  const line = straighten(text);
  return ANYWHERE.find(([, form]) => form.test(line))?.[0] ?? null;
}

export const isWeak = (text: string): boolean => WEAK.test(straighten(text).replace(/:$/, ''));
export const isPublicationDate = (text: string): boolean => PUBLISHED[1].test(text);
/** Said by GOV.UK alone, so that the capture is one of its pages. */
export const isGovukLine = (text: string): boolean => {
  const line = straighten(text);
  return (
    /gov\.uk|open government licence|crown copyright|^is this page useful\?/i.test(line) &&
    furnitureReason(line) !== null
  );
};
