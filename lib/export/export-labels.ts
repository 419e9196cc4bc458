import type { ClaimTypeId } from '../domain/claim-types';
import type { Relation } from '../domain/cross-reference';
import type { Fidelity } from '../domain/speech';

/**
 * Words for people in exported files. The extension passes those of its interface language; programs that use the engine
 * get these. A test holds the two together.
 */
export interface ExportLabels {
  readonly types: Readonly<Record<ClaimTypeId | 'none', string>>;
  readonly fidelity: Readonly<Record<Fidelity, string>>;
  /** What one passage does to another. */
  readonly relations: Readonly<Record<Relation, string>>;
  readonly untitled: string;
  readonly speaker: string;
  readonly speakerUnknown: string;
  readonly organisation: string;
  readonly event: string;
  readonly place: string;
  readonly delivered: string;
  readonly published: string;
  readonly updated: string;
  readonly undated: string;
  readonly address: string;
  readonly noAddress: string;
  /** How near the text is to what was said. */
  readonly text: string;
  /** For a page that is not the original, whose fidelity it gives. */
  readonly translation: string;
  readonly perhapsTranslation: string;
  readonly original: string;
  /** Before the number of notes in the text that say that words were taken out. */
  readonly redactions: string;
  /** Open lines on where a quote stands today: in the page that is open, or before the date of a stored copy. */
  readonly pageSays: string;
  readonly copySays: string;
  readonly notInPage: string;
  readonly notInCopy: string;
  readonly sameInCopy: string;
  readonly movedInCopy: string;
  /** Of a place that is not sure. */
  readonly doubtful: string;
  /** Before the date on which the claim was made, on other words than it has now. */
  readonly firstMarked: string;
  readonly source: string;
  readonly withdrawn: string;
  readonly pastGovernment: string;
  readonly inferred: string;
  readonly exported: string;
  readonly chosen: string;
  readonly coder: string;
  /** Title of a file with several speeches. */
  readonly collection: string;
  readonly claims: string;
  readonly noClaims: string;
  /** Heading of the passages of other speeches that the reader has linked with these. */
  readonly links: string;
  /** After a relation that the other passage has to this one. */
  readonly reversed: string;
  readonly paragraph: string;
  readonly sentence: string;
  readonly note: string;
  readonly tags: string;
  /** The visible words of a link to the quote in its page. */
  readonly inPage: string;
  /** Opens the bracket of a citation: "(speech at …, 5 July 2018)". */
  readonly speech: string;
  readonly speechAt: string;
}

export const ENGLISH_LABELS: ExportLabels = {
  types: {
    figure: 'Figure',
    money: 'Money',
    cause: 'Cause or link',
    record: 'Record',
    announcement: 'Announcement',
    pledge: 'Pledge',
    forecast: 'Forecast',
    rule: 'Law or rule',
    reported: 'Said by others',
    value: 'Value or aim',
    experience: 'Personal experience',
    ask: 'Call to the audience',
    none: 'No type',
  },
  fidelity: {
    'exactly as delivered': 'Exactly as delivered',
    'original script': 'Original script',
    'speaking notes': 'Speaking notes',
    'written, never spoken': 'Written, never spoken',
    'not stated': 'Not stated',
  },
  relations: {
    repeats: 'Repeats',
    'same figure, other wording': 'Same figure, other wording',
    updates: 'Updates',
    'changes the measure': 'Counts it differently',
    delivers: 'Delivers',
    softens: 'Softens',
    strengthens: 'Strengthens',
    contradicts: 'Contradicts',
    're-announces': 'Re-announces',
    answers: 'Answers',
  },
  untitled: 'Untitled speech',
  speaker: 'Speaker',
  speakerUnknown: 'Speaker not stated',
  organisation: 'Organisation',
  event: 'Event',
  place: 'Place',
  delivered: 'Delivered',
  published: 'Published',
  updated: 'Updated',
  undated: 'undated',
  address: 'Address',
  noAddress: 'No address to cite',
  text: 'How near to what was said',
  translation: 'Translation, not the words as spoken',
  perhapsTranslation: 'Welsh text, perhaps a translation',
  original: 'original',
  redactions: 'Redactions by the publisher',
  pageSays: 'The page now says',
  copySays: 'Wording in the copy of',
  notInPage: 'Not found in the page as it is now',
  notInCopy: 'Not found in the copy of',
  sameInCopy: 'Unchanged in the copy of',
  movedInCopy: 'Same words in another place in the copy of',
  doubtful: 'Not certain that this is the right place',
  firstMarked: 'First marked on',
  source: 'Source',
  withdrawn: 'Withdrawn',
  pastGovernment: 'Past government',
  inferred: 'Inferred',
  exported: 'Exported',
  chosen: 'Claims chosen',
  coder: 'Marked by',
  collection: 'Claims from several speeches',
  claims: 'Claims',
  noClaims: 'No claims marked.',
  links: 'Linked passages',
  reversed: '(the other way round)',
  paragraph: 'paragraph',
  sentence: 'sentence',
  note: 'Note',
  tags: 'Tags',
  inPage: 'In the page',
  speech: 'speech',
  speechAt: 'speech at',
};

/** The wording that the licence asks for; not translated. */
export const OGL_LINE = 'Contains public sector information licensed under the Open Government Licence v3.0.';
export const OGL_URL = 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/';

/** "4 July 2019", "November 2018" or "2009", as exact as the source. */
export function formatExportDate(date: string): string {
  const [year = '', month, day] = date.slice(0, 10).split('-');
  const name = month === undefined ? undefined : MONTHS.at(Number(month) - 1);
  return [day === undefined ? undefined : String(Number(day)), name, year].filter(Boolean).join(' ');
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
