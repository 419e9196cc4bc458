import type { SpeechmarkDocument } from '../domain/speechmark-document';
import type { Block } from '../domain/transcript';
import { describeCodebook, listCodedTags } from './codebook';
import { describeFile, type Fact } from './describe-file';
import { formatExportDate } from './export-labels';
import { describeLinks } from './link-rows';
import { lettersOf, lineOf } from './mark-styles';
import { describeMarkedSpeeches, type MarkedSpeech, type NumberedClaim, type Piece } from './marked-text';
import { ENGLISH_REPORT_LABELS, type ReportLabels } from './report-labels';
import { describeNewest, describeSpeechFacts } from './speech-facts';
import { type Comment, writeParagraph, writeRun, writeWordFile } from './write-word-file';
import { element } from './write-xml';

export interface DocxOptions {
  readonly chosen?: string | null;
  readonly labels?: ReportLabels;
}

interface Writer {
  readonly labels: ReportLabels;
  /** By the id of their claim. */
  readonly comments: Map<string, readonly Comment[]>;
}

export interface DocxFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The words of the document, for showing. */
  readonly preview: string;
}

/**
 * Speeches as a Word document: the text read last, each claim as a comment on its words by whom and when it was marked, further
 * people's notes as comments of theirs on the same words. Headings are Word's own, so its navigation shows them.
 */
export function toDocx(
  document: SpeechmarkDocument,
  { chosen = null, labels = ENGLISH_REPORT_LABELS }: DocxOptions = {},
): DocxFile {
  const writer: Writer = { labels, comments: new Map() };
  const speeches = describeMarkedSpeeches(document);
  const [only] = speeches;
  const title = only && speeches.length === 1 ? only.speech.title || labels.untitled : labels.collection;
  const body = [
    writeParagraph('Title', writeRun(title), title),
    ...(speeches.length === 1 ? [] : speeches.map(({ speech }) => writeText(speech.title || labels.untitled))),
    ...speeches.flatMap((speech) => writeSpeech(speech, speeches.length > 1, writer)),
    ...writeLinks(document, labels),
    ...writeCodebook(document, labels),
    heading(1, labels.about),
    ...writeFacts(describeFile(document, labels, chosen)),
  ];
  return {
    bytes: writeWordFile({
      title,
      body,
      comments: [...writer.comments.values()].flat(),
      at: document.exportedAt,
      by: document.generator,
    }),
    preview: speeches.map((speech) => showSpeech(speech, labels)).join('\n\n'),
  };
}

const heading = (level: number, words: string): string => writeParagraph(`Heading${level}`, writeRun(words), words);
const writeText = (words: string): string => writeParagraph(null, writeRun(words), words);

const writeFacts = (facts: readonly Fact[]): string[] =>
  facts.map(([name, value]) =>
    writeParagraph('Facts', (name ? writeRun(`${name}: `, { isBold: true }) : '') + writeRun(value), name || value),
  );

function writeSpeech(marked: MarkedSpeech, isOneOfMany: boolean, writer: Writer): string[] {
  const { labels } = writer;
  const title = marked.speech.title || labels.untitled;
  return [
    ...(isOneOfMany ? [heading(1, title)] : []),
    ...writeFacts(describeSpeechFacts(marked, labels)),
    heading(isOneOfMany ? 2 : 1, labels.transcript),
    ...marked.blocks.map(({ block, pieces }) =>
      writeParagraph(
        styleOf(block),
        pieces.map((piece) => writePiece(piece, writer)).join(''),
        pieces.map(({ text }) => text).join(''),
      ),
    ),
    ...(marked.missing.length > 0 ? [heading(isOneOfMany ? 2 : 1, labels.notInText)] : []),
    ...marked.missing.map((claim) => {
      const { exact } = claim.row.claim.target.quote;
      const piece = { text: exact, claims: [claim], starts: [claim], ends: [claim] };
      return writeParagraph('Quote', writePiece(piece, writer), exact);
    }),
  ];
}

/** A transcript's own headings stand below the report's. */
function styleOf({ kind, level = 1 }: Block): string | null {
  if (kind === 'heading') return `Heading${Math.min(level + 2, 5)}`;
  if (kind === 'list item') return 'ListBullet';
  return kind === 'quotation' ? 'Quote' : null;
}

/** A comment's range opens before its first word and closes after its last, with a sign of its own there. */
function writePiece({ text, claims, starts, ends }: Piece, writer: Writer): string {
  const opened = starts
    .flatMap((claim) => commentsOf(claim, writer))
    .map((id) => element('w:commentRangeStart', { 'w:id': id }));
  const [first] = claims;
  const run = writeRun(text, first ? { line: lineOf(first.row.types) } : {});
  const closed = ends
    .flatMap((claim) => commentsOf(claim, writer))
    .map(
      (id) =>
        element('w:commentRangeEnd', { 'w:id': id }) +
        element(
          'w:r',
          {},
          element('w:rPr', {}, element('w:rStyle', { 'w:val': 'CommentReference' })),
          element('w:commentReference', { 'w:id': id }),
        ),
    );
  return opened.join('') + run + closed.join('');
}

/** Written when a claim is first met; the ids that its comments have. */
function commentsOf(claim: NumberedClaim, { comments, labels }: Writer): number[] {
  const { id } = claim.row.claim;
  const known = comments.get(id) ?? describeComments(claim, labels);
  comments.set(id, known);
  return known.map((comment) => comment.id);
}

/** A claim has room for so many people's comments before its ids would meet the next claim's. */
const MOST_COMMENTS = 1000;

function describeComments({ number, row }: NumberedClaim, labels: ReportLabels): Comment[] {
  const { claim, types, tags, notes, coder } = row;
  const names = types.length > 0 ? types.map((type) => labels.types[type]) : [labels.types.none];
  const own = notes.filter((note) => note.coder.id === claim.created.by);
  const others = notes.filter((note) => note.coder.id !== claim.created.by);
  const lines = [
    `${number} ${lettersOf(types)} ${names.join(', ')}`,
    tags.length > 0 ? `${labels.tags}: ${tags.join(', ')}` : '',
    ...describeNewest(row, labels),
    ...own.map(({ text }) => text),
  ];
  const by = (name: string) => name || labels.unnamed;
  const all = [
    { by: by(coder), at: claim.created.at, text: lines.filter(Boolean).join('\n') },
    ...others.map((note) => ({ by: by(note.coder.name), at: note.at, text: note.text })),
  ];
  return all.map((comment, at) => ({ ...comment, id: number * MOST_COMMENTS + at }));
}

function writeLinks(document: SpeechmarkDocument, labels: ReportLabels): string[] {
  const links = [...new Map(describeLinks(document).map((link) => [link.id, link])).values()];
  if (links.length === 0) return [];
  return [
    heading(1, labels.links),
    ...links.flatMap(({ here, there, relation }) => {
      const [from, to] = relation?.isReversed ? [there, here] : [here, there];
      return [
        writeQuote(from, labels),
        writeParagraph(
          'Facts',
          writeRun(relation ? labels.relations[relation.name] : labels.linked, { isBold: true }),
          '',
        ),
        writeQuote(to, labels),
      ];
    }),
  ];
}

function writeQuote(
  { target, speech }: ReturnType<typeof describeLinks>[number]['here'],
  labels: ReportLabels,
): string {
  const date = speech.deliveredOn ? formatExportDate(speech.deliveredOn) : labels.undated;
  const words = `“${target.quote.exact}” (${speech.title || labels.untitled}, ${date})`;
  return writeParagraph('Quote', writeRun(words), words);
}

function writeCodebook(document: SpeechmarkDocument, labels: ReportLabels): string[] {
  const { types, tags } = describeCodebook(document);
  const used = types.filter(({ claims }) => claims > 0);
  const listed = listCodedTags(tags);
  if (used.length === 0 && listed.length === 0) return [];
  return [
    heading(1, labels.codebook),
    ...used.map(({ id, letter, claims }) =>
      writeParagraph(
        'Facts',
        writeRun(`${letter} `, { isBold: true }) +
          writeRun(labels.types[id], { line: lineOf([id]) }) +
          writeRun(` (${claims}): ${labels.definitions[id]}`),
        labels.types[id],
      ),
    ),
    ...listed.map(({ coded, parent }) => {
      const under = parent ? `, ${labels.under}: ${parent.tag.name.value}` : '';
      const words = `${labels.tag}: ${coded.tag.name.value} (${coded.claims})${under}`;
      return writeParagraph('Facts', writeRun(words), words);
    }),
  ];
}

/** The text with each claim's number in it, and the claims below: what the file is like. */
function showSpeech({ speech, claims }: MarkedSpeech, labels: ReportLabels): string {
  const lines = claims.map(({ number, row }) => {
    const types = row.types.map((type) => labels.types[type]).join(', ') || labels.types.none;
    const notes = row.notes.map(({ text }) => ` – ${text.replace(/\s+/g, ' ').slice(0, 200)}`).join('');
    return `${number} “${row.claim.target.quote.exact}”\n    ${types}${notes}`;
  });
  return [speech.title || labels.untitled, '', ...lines].join('\n');
}
