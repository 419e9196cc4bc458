import type { ClaimTypeId } from '../domain/claim-types';
import type { DocumentType } from '../domain/speech';
import { ENGLISH_LABELS, type ExportLabels } from './export-labels';

/** Words of whole files, beyond those that copied quotes need too: apart from them, since every surface loads those. */
export interface ReportLabels extends ExportLabels {
  /** What the text is. */
  readonly kinds: Readonly<Record<DocumentType, string>>;
  readonly definitions: Readonly<Record<ClaimTypeId | 'none', string>>;
  readonly about: string;
  readonly aboutClaims: string;
  readonly codebook: string;
  readonly claimTypes: string;
  readonly claimType: string;
  readonly tag: string;
  readonly under: string;
  readonly letter: string;
  readonly definition: string;
  readonly colour: string;
  /** How many claims have a type or tag. */
  readonly count: string;
  readonly number: string;
  readonly quote: string;
  readonly transcript: string;
  /** The day on which a text was read. */
  readonly textOf: string;
  /** Heading of the claims whose words the newest text does not have. */
  readonly notInText: string;
  /** Heading of the addresses that a printed page can't be clicked for. */
  readonly addresses: string;
  /** Of a coder without a name. */
  readonly unnamed: string;
  readonly linked: string;
  readonly positions: string;
}

export const ENGLISH_REPORT_LABELS: ReportLabels = {
  ...ENGLISH_LABELS,
  kinds: {
    speech: 'Speech',
    oral_statement: 'Oral statement to Parliament',
    written_statement: 'Written statement to Parliament',
    authored_article: 'Authored article',
  },
  definitions: {
    figure: 'A number about how things are or were: level, change, comparison or rank.',
    money: 'A sum given, secured, spent or saved.',
    cause: 'Says that one thing leads to, explains, or goes with another (or does not).',
    record: 'Something the speaker says has been done or achieved.',
    announcement: 'New today: the speech itself makes it public.',
    pledge: 'A commitment to act or to reach an outcome that could later be judged kept or not.',
    forecast: 'What is expected to happen, outside the speaker’s sole power.',
    rule: 'What the law, a duty or a procedure is, or who is responsible.',
    reported: 'A view, finding or support put in someone else’s mouth.',
    value: 'Opinion, hope or aim with nothing to test it by.',
    experience: 'The speaker’s own story; public data can’t settle it.',
    ask: 'Asks or tells listeners to do something.',
    none: 'Marked without a type.',
  },
  about: 'About this file',
  aboutClaims:
    'Each claim is a passage that a reader marked. Its type says what kind of check it needs, not whether it is true.',
  codebook: 'Codebook',
  claimTypes: 'Claim types',
  claimType: 'Type',
  tag: 'Tag',
  under: 'Stands under',
  letter: 'Letter',
  definition: 'Definition',
  colour: 'Colour',
  count: 'Number of claims',
  number: 'No.',
  quote: 'Quote',
  transcript: 'Transcript',
  textOf: 'Text read on',
  notInText: 'Claims whose words are not in this text',
  addresses: 'Addresses',
  unnamed: 'Unnamed reader',
  linked: 'Linked',
  positions: 'The columns start and end count characters (code points) of the transcript, end exclusive.',
};
