import { endsFrom, relationFrom } from '../domain/reference-answer';
import { citableUrl, type Speech } from '../domain/speech';
import type { Coder, SpeechmarkDocument } from '../domain/speechmark-document';
import { shortenBeside } from '../text/same-wording';
import { describeFidelity } from './cite-speech';
import { type ClaimRow, describeClaims, listNotes, type SpeechRows } from './claim-rows';
import { disarmMarkdown, escapeAddress, escapeMarkdown, quoteMarkdown } from './escape-markdown';
import { ENGLISH_LABELS, type ExportLabels, formatExportDate, OGL_LINE, OGL_URL } from './export-labels';
import { toNoteTag, writeFrontMatter } from './front-matter';
import type { NewestPlace } from './place-in-newest';

export interface MarkdownOptions {
  /** `obsidian`: front matter, block names, `#tags`. `plain`: a table in its place, for Notion and others that show both as text. */
  readonly flavour?: 'obsidian' | 'plain';
  /** Which claims were chosen, in words, where they are not all. */
  readonly chosen?: string | null;
  readonly labels?: ExportLabels;
}

interface Style {
  readonly isObsidian: boolean;
  readonly labels: ExportLabels;
  readonly document: SpeechmarkDocument;
  readonly chosen: string | null;
}

/**
 * Claims as a Markdown file: one speech with claims is a note with its own front matter, several are sections of one. Quotes are
 * escaped so that they read exactly as they stand in the transcript; notes keep their Markdown. Deleted claims are left out.
 */
export function toMarkdown(
  document: SpeechmarkDocument,
  { flavour = 'obsidian', chosen = null, labels = ENGLISH_LABELS }: MarkdownOptions = {},
): string {
  const style: Style = { isObsidian: flavour === 'obsidian', labels, document, chosen };
  const all = describeClaims(document);
  const linked = new Set<string>(document.references.flatMap(({ ends }) => ends.map(({ speechId }) => speechId)));
  const marked = all.filter(({ rows }) => rows.length > 0);
  // Speeches that are there only because a passage is linked with them are no sections of their own beside marked ones.
  const written = marked.length > 0 ? marked : all.filter(({ speech }) => linked.has(speech.id));
  const [only] = written.length > 0 ? written : all;
  const isOne = written.length === 1 || (written.length === 0 && all.length === 1);
  return only && isOne ? writeNote(only, style) : writeCollection(written, style);
}

function writeNote(described: SpeechRows, style: Style): string {
  const { speech, rows } = described;
  const head = style.isObsidian
    ? writeFrontMatter([...describeSpeech(described), ['tags', listTags(rows)], ...describeExport(style)])
    : '';
  const facts = style.isObsidian ? [] : [writeTable([...tabulateSpeech(speech, style), ...tabulateExport(style)])];
  const body = [`# ${titleOf(speech, style)}`, ...facts, ...writeNotices(described, style)];
  return join(head, [
    ...body,
    `## ${style.labels.claims}`,
    ...writeClaims(rows, style),
    ...writeLinks(speech, '##', style),
  ]);
}

function writeCollection(shown: readonly SpeechRows[], style: Style): string {
  const { labels } = style;
  const tags = listTags(shown.flatMap(({ rows }) => rows));
  const speeches = shown.map(({ speech }) => speech.title || labels.untitled);
  const head = style.isObsidian
    ? writeFrontMatter([['title', labels.collection], ['speeches', speeches], ['tags', tags], ...describeExport(style)])
    : '';
  const facts = style.isObsidian ? [] : [writeTable(tabulateExport(style))];
  const sections = shown.flatMap((described) => [
    `## ${titleOf(described.speech, style)}`,
    writeTable(tabulateSpeech(described.speech, style)),
    ...writeNotices(described, style),
    ...writeClaims(described.rows, style),
    ...writeLinks(described.speech, '###', style),
  ]);
  return join(head, [`# ${labels.collection}`, ...facts, ...(shown.length > 0 ? sections : [labels.noClaims])]);
}

const join = (head: string, blocks: readonly string[]): string =>
  `${[...(head ? [head.trimEnd()] : []), ...blocks].join('\n\n')}\n`;

const titleOf = (speech: Speech, { labels }: Style): string => escapeMarkdown(speech.title || labels.untitled);

type Field = readonly [
  key: string,
  value: string | number | readonly string[] | Readonly<Record<string, string>> | null,
];

function describeSpeech({ speech, redactions }: SpeechRows): Field[] {
  const names = speech.speakers.map((speaker) => speaker.name);
  const roles = speech.speakers.map((speaker) => speaker.role).filter((role) => role !== null);
  return [
    ['title', speech.title],
    ['speaker', oneOrList(names)],
    ['role', oneOrList(roles)],
    ['organisation', oneOrList(speech.organisations)],
    ['event', speech.event],
    ['place', speech.place],
    ['delivered', speech.deliveredOn],
    ['published', speech.publishedOn],
    ['updated', speech.updatedOn],
    ['url', citableUrl(speech)],
    ['source', speech.source],
    ['language', speech.language],
    ['transcript_status', speech.fidelity],
    ['redactions', redactions || null],
    ['licence', speech.licence && OGL_LINE],
    ['inferred', speech.inferred as Record<string, string>],
  ];
}

const oneOrList = (values: readonly string[]): string | readonly string[] | null =>
  values.length > 1 ? values : (values[0] ?? null);

const describeExport = ({ document, chosen }: Style): Field[] => [
  ['claims_chosen', chosen],
  ['marked_by', oneOrList(document.coders.map((coder) => coder.name).filter(Boolean))],
  ['exported', document.exportedAt],
  ['generator', document.generator],
];

/** Every tag of the claims once, in alphabetical order. */
const listTags = (rows: readonly ClaimRow[]): string[] =>
  [...new Set(rows.flatMap((row) => row.tags.map(toNoteTag)))].filter(Boolean).sort();

type TableRow = readonly [name: string, value: string];

function tabulateSpeech(speech: Speech, { labels }: Style): TableRow[] {
  const url = citableUrl(speech);
  const reasons = Object.entries(speech.inferred).map(([field, reason]) => `${field}: ${reason}`);
  const names = speech.speakers.map(({ name, role }) => (role ? `${name}, ${role}` : name));
  const rows: (readonly [string, string | null])[] = [
    [labels.speaker, names.join('; ') || labels.speakerUnknown],
    [labels.organisation, speech.organisations.join('; ')],
    [labels.event, speech.event],
    [labels.place, speech.place],
    [labels.delivered, speech.deliveredOn ? formatExportDate(speech.deliveredOn) : labels.undated],
    [labels.published, speech.publishedOn && formatExportDate(speech.publishedOn)],
    [labels.updated, speech.updatedOn && formatExportDate(speech.updatedOn)],
    [labels.text, describeFidelity(speech, labels)],
    [labels.source, speech.source],
    [labels.inferred, reasons.join(' ')],
  ];
  const address = url ? `<${escapeAddress(url)}>` : labels.noAddress;
  return [...escapeRows(rows), [labels.address, address]];
}

const tabulateExport = ({ document, chosen, labels }: Style): TableRow[] =>
  escapeRows([
    [labels.chosen, chosen],
    [
      labels.coder,
      document.coders
        .map((coder) => coder.name)
        .filter(Boolean)
        .join('; '),
    ],
    [labels.exported, `${formatExportDate(document.exportedAt)}, ${document.generator}`],
  ]);

const escapeRows = (rows: readonly (readonly [string, string | null])[]): TableRow[] =>
  rows.flatMap(([name, value]) => (value ? [[name, escapeMarkdown(value)] as const] : []));

const writeTable = (rows: readonly TableRow[]): string =>
  ['| | |', '|---|---|', ...rows.map(([name, value]) => `| ${name} | ${value} |`)].join('\n');

function writeNotices({ speech, redactions }: SpeechRows, { labels }: Style): string[] {
  const notices = speech.notices.map((notice) => {
    const on = notice.kind === 'withdrawn' && notice.on ? ` ${formatExportDate(notice.on)}` : '';
    const name = notice.kind === 'withdrawn' ? labels.withdrawn + on : labels.pastGovernment;
    return `**${name}.** ${escapeMarkdown(notice.text)}`;
  });
  const cuts = redactions > 0 ? [`**${labels.redactions}:** ${redactions}`] : [];
  const licence = OGL_LINE.replace('Open Government Licence v3.0', `[$&](${OGL_URL})`);
  return [...notices, ...cuts, ...(speech.licence === 'OGL' ? [licence] : [])];
}

const writeClaims = (rows: readonly ClaimRow[], style: Style): string[] =>
  rows.length > 0 ? rows.flatMap((row) => writeClaim(row, style)) : [style.labels.noClaims];

function writeClaim(row: ClaimRow, style: Style): string[] {
  const { labels, isObsidian } = style;
  const types = row.types.length > 0 ? row.types.map((type) => labels.types[type]) : [labels.types.none];
  const facts = [
    `**${types.join(', ')}**`,
    `${labels.paragraph} ${row.paragraph}, ${labels.sentence} ${row.sentence}`,
    ...(row.tags.length > 0 ? [writeTags(row.tags, style)] : []),
    ...(row.deepLink ? [`[${labels.inPage}](${escapeAddress(row.deepLink)})`] : []),
  ];
  return [
    quoteMarkdown(row.claim.target.quote.exact),
    // Obsidian names a quotation by a line of its own below it.
    ...(isObsidian ? [`^sm-${row.claim.id.replace(/[^A-Za-z0-9-]/g, '-')}`] : []),
    facts.join(' · '),
    ...writeFirst(row, style),
    ...writeNewest(row, style),
    ...row.notes.flatMap((note) => writeComment(note, style)),
  ];
}

/** The passages of other speeches that the reader has linked with this one's. */
function writeLinks({ id }: Speech, heading: string, style: Style): string[] {
  const { document, labels } = style;
  const nameOf = (by: Coder['id']): Coder => document.coders.find(({ id }) => id === by) ?? { id: by, name: '' };
  const links = document.references
    .filter(({ verdict }) => verdict.value === 'confirmed')
    .flatMap((answer) => {
      const ends = endsFrom(answer, id);
      const notes = listNotes(answer.notes ?? {}, answer.verdict.by, nameOf);
      return ends ? [{ ...ends, relation: relationFrom(answer, id), notes }] : [];
    })
    .sort((a, b) => a.here.position.start - b.here.position.start);
  const blocks = links.flatMap(({ here, there, relation, notes }) => {
    const other = document.speeches.find((speech) => speech.id === there.speechId);
    const name = relation && labels.relations[relation.name] + (relation.isReversed ? ` ${labels.reversed}` : '');
    const source = [
      name && `**${name}**`,
      other && escapeMarkdown(other.title || labels.untitled),
      other?.deliveredOn ? formatExportDate(other.deliveredOn) : labels.undated,
    ];
    return [
      quoteMarkdown(here.quote.exact),
      source.filter(Boolean).join(' · '),
      quoteMarkdown(there.quote.exact),
      ...notes.flatMap((note) => writeComment(note, style)),
    ];
  });
  return blocks.length > 0 ? [`${heading} ${labels.links}`, ...blocks] : [];
}

/** What the claim was made on, where it was attached to other words. */
function writeFirst({ first, claim }: ClaimRow, { labels }: Style): string[] {
  if (!first) return [];
  const quoted = escapeMarkdown(shortenBeside(first.words, claim.target.quote.exact));
  return [`*${labels.firstMarked} ${formatExportDate(first.at)}*: “${quoted}”`];
}

/** Nothing of a claim that was made on the newest text. */
function writeNewest({ newest, transcript, claim }: ClaimRow, { labels }: Style): string[] {
  const { status, words, doubt, readAt } = newest;
  if (newest.transcriptId === transcript.id) return [];
  const date = formatExportDate(readAt);
  const quoted = words && `: “${escapeMarkdown(shortenBeside(words, claim.target.quote.exact))}”`;
  return [`*${labels[SAYS[status]]} ${date}*${quoted ?? ''}${doubt ? `. ${labels.doubtful}.` : ''}`];
}

const SAYS = {
  unchanged: 'sameInCopy',
  moved: 'movedInCopy',
  reworded: 'copySays',
  'not found': 'notInCopy',
} as const satisfies Record<NewestPlace['status'], keyof ExportLabels>;

function writeTags(tags: readonly string[], { isObsidian, labels }: Style): string {
  if (!isObsidian) return `${labels.tags}: ${tags.map(escapeMarkdown).join(', ')}`;
  const known = tags.map((name) => [name, toNoteTag(name)] as const);
  return known.map(([name, tag]) => (tag ? `#${tag}` : escapeMarkdown(name))).join(' ');
}

/** Who wrote it is said only where several people marked. A note of one line follows its name, a longer one stands below. */
function writeComment(note: ClaimRow['notes'][number], { labels, document }: Style): string[] {
  const by = document.coders.length > 1 && note.coder.name ? ` (${escapeMarkdown(note.coder.name)})` : '';
  const name = `**${labels.note}${by}:**`;
  const text = disarmMarkdown(note.text);
  const isPlainLine = !/\n/.test(text) && !/^([-+*|]|\d+[.)]\s)/.test(text);
  return isPlainLine ? [`${name} ${text}`] : [name, text];
}
