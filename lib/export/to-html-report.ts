import type { SpeechmarkDocument } from '../domain/speechmark-document';
import type { BlockKind } from '../domain/transcript';
import { describeCodebook, listCodedTags } from './codebook';
import { describeFile, type Fact } from './describe-file';
import { formatExportDate } from './export-labels';
import { describeLinks } from './link-rows';
import { lettersOf, lineOf } from './mark-styles';
import {
  describeMarkedSpeeches,
  type MarkedBlock,
  type MarkedSpeech,
  type NumberedClaim,
  type Piece,
} from './marked-text';
import { ENGLISH_REPORT_LABELS, type ReportLabels } from './report-labels';
import { REPORT_STYLE } from './report-style';
import { describeNewest, describeSpeechFacts } from './speech-facts';
import { element, escapeXml } from './write-xml';

export interface HtmlReportOptions {
  readonly chosen?: string | null;
  readonly labels?: ReportLabels;
}

/** Addresses are gathered and printed at the end, since nobody can click on paper. */
interface Writer {
  readonly labels: ReportLabels;
  readonly addresses: string[];
}

/**
 * Claims as one HTML file that needs nothing else: no script, no picture, no address that is loaded. Types are told apart by letter and line, so
 * that a black and white printer loses nothing. All words are escaped, and kept from turning the words around them.
 */
export function toHtmlReport(
  document: SpeechmarkDocument,
  { chosen = null, labels = ENGLISH_REPORT_LABELS }: HtmlReportOptions = {},
): string {
  const writer: Writer = { labels, addresses: [] };
  const speeches = describeMarkedSpeeches(document);
  const [only] = speeches;
  const title = only && speeches.length === 1 ? only.speech.title || labels.untitled : labels.collection;
  const main = [
    element('h1', { dir: 'auto' }, escapeXml(title)),
    writeFacts(describeFile(document, labels, chosen), 'about'),
    writeSummary(document, labels),
    writeClaimTable(speeches, labels),
    ...speeches.map((speech) => writeSpeech(speech, writer)),
    writeLinks(document, writer),
    writeTags(document, labels),
    writeAddresses(writer),
  ];
  return [
    '<!DOCTYPE html>\n<html lang="en-GB"><head><meta charset="utf-8">',
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeXml(title)}</title><style>${REPORT_STYLE}</style></head>\n<body><main>`,
    main.filter(Boolean).join('\n'),
    '</main></body></html>\n',
  ].join('\n');
}

const writeFacts = (facts: readonly Fact[], name: string): string =>
  element(
    'div',
    { class: name },
    ...facts.map(([fact, value]) => {
      const head = fact ? `<b>${escapeXml(fact)}:</b> ` : '';
      return `<p dir="auto">${head}${isolate(value)}</p>`;
    }),
  );

/** Words of others can't change the direction of what follows them. */
const isolate = (words: string): string => element('bdi', {}, escapeXml(words));

function writeSummary(document: SpeechmarkDocument, labels: ReportLabels): string {
  const used = describeCodebook(document).types.filter(({ claims }) => claims > 0);
  if (used.length === 0) return '';
  const rows = used.map(({ id, letter, claims }) => [
    `<b class="letter">${letter}</b> <span class="${lineOf([id])}">${escapeXml(labels.types[id])}</span>`,
    escapeXml(labels.definitions[id]),
    String(claims),
  ]);
  return writeTable(labels.claimTypes, [labels.claimType, labels.definition, labels.count], rows);
}

function writeClaimTable(speeches: readonly MarkedSpeech[], labels: ReportLabels): string {
  const claims = speeches.flatMap((speech) => speech.claims);
  if (claims.length === 0) return `<p>${escapeXml(labels.noClaims)}</p>`;
  const rows = claims.map((claim) => [
    `<a href="#m${claim.number}">${claim.number}</a>`,
    writeTypes(claim, labels),
    `<span dir="auto">${escapeXml(claim.row.claim.target.quote.exact)}</span>`,
    claim.row.tags.map(isolate).join(', '),
  ]);
  return writeTable(labels.claims, [labels.number, labels.claimType, labels.quote, labels.tags], rows);
}

/** Rows of HTML under a heading. */
function writeTable(title: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const heads = head.map((name) => `<th scope="col">${escapeXml(name)}</th>`).join('');
  const body = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n');
  return [
    `<section><h2>${escapeXml(title)}</h2><table><thead><tr>${heads}</tr></thead>`,
    `<tbody>${body}</tbody></table></section>`,
  ].join('\n');
}

const writeTypes = ({ row: { types } }: NumberedClaim, labels: ReportLabels): string => {
  const names = types.length > 0 ? types.map((type) => labels.types[type]) : [labels.types.none];
  return `<b class="letter">${lettersOf(types)}</b> ${escapeXml(names.join(', '))}`;
};

function writeSpeech(marked: MarkedSpeech, writer: Writer): string {
  const { speech, blocks, missing } = marked;
  const { labels } = writer;
  return [
    `<section class="speech"><h2 dir="auto">${escapeXml(speech.title || labels.untitled)}</h2>`,
    writeFacts(describeSpeechFacts(marked, labels), 'facts'),
    `<h3>${escapeXml(labels.transcript)}</h3>`,
    `<div lang="${escapeXml(speech.language)}">`,
    ...blocks.map((block) => writeBlock(block, writer)),
    '</div>',
    ...(missing.length > 0 ? [`<h3>${escapeXml(labels.notInText)}</h3>`] : []),
    ...missing.map((claim) => writeMissing(claim, writer)),
    '</section>',
  ].join('\n');
}

const TAGS: Readonly<Record<BlockKind, string>> = {
  paragraph: 'p',
  heading: 'h4',
  'list item': 'p',
  quotation: 'blockquote',
  'table row': 'p',
};

/** The block, and in the margin what is said of the claims that end in it. */
function writeBlock({ block, pieces }: MarkedBlock, writer: Writer): string {
  const name = TAGS[block.kind];
  const words = pieces.map((piece) => writePiece(piece)).join('');
  const item = block.kind === 'list item' ? ' class="item"' : '';
  const notes = pieces.flatMap(({ ends }) => ends).map((claim) => writeNote(claim, writer));
  const margin = notes.length > 0 ? `<div class="margin" lang="en-GB">${notes.join('')}</div>` : '';
  return `<div class="row"><${name} dir="auto"${item}>${words}</${name}>${margin}</div>`;
}

function writePiece({ text, claims, ends }: Piece): string {
  const words = escapeXml(text);
  const [first] = claims;
  const marked = first ? `<mark class="${lineOf(first.row.types)}">${words}</mark>` : words;
  const signs = ends.map(
    ({ number, row }) => `<sup id="m${number}"><a href="#n${number}">${number}${lettersOf(row.types)}</a></sup>`,
  );
  return marked + signs.join('');
}

function writeNote(claim: NumberedClaim, writer: Writer): string {
  const { row, number } = claim;
  const { labels } = writer;
  const lines = [
    `<b>${number}</b> ${writeTypes(claim, labels)}${writeAddress(row.deepLink, writer)}`,
    row.tags.length > 0 ? `${escapeXml(labels.tags)}: ${row.tags.map(isolate).join(', ')}` : '',
    ...describeNewest(row, labels).map(isolate),
    ...row.notes.map(({ text, coder }) => `${coder.name ? `${isolate(coder.name)}: ` : ''}${isolate(text)}`),
  ];
  const written = lines.filter(Boolean).map((line) => `<p dir="auto">${line}</p>`);
  return `<div class="note" id="n${number}">${written.join('')}</div>`;
}

/** The number under which the address is printed. */
function writeAddress(url: string | null, { addresses, labels }: Writer): string {
  if (!url || !/^https?:/.test(url)) return '';
  addresses.push(url);
  const number = addresses.length;
  return ` <a class="address" href="${escapeXml(url)}">${escapeXml(labels.inPage)} [${number}]</a>`;
}

const writeMissing = (claim: NumberedClaim, writer: Writer): string =>
  [
    `<div class="row"><blockquote dir="auto" id="m${claim.number}">${escapeXml(claim.row.claim.target.quote.exact)}</blockquote>`,
    `<div class="margin">${writeNote(claim, writer)}</div></div>`,
  ].join('');

function writeLinks(document: SpeechmarkDocument, writer: Writer): string {
  const { labels } = writer;
  const links = [...new Map(describeLinks(document).map((link) => [link.id, link])).values()];
  if (links.length === 0) return '';
  const describe = ({ speech, target, deepLink }: (typeof links)[number]['here']): string =>
    [
      `<span dir="auto">“${escapeXml(target.quote.exact)}”</span><br>${isolate(speech.title || labels.untitled)}, `,
      escapeXml(speech.deliveredOn ? formatExportDate(speech.deliveredOn) : labels.undated),
      writeAddress(deepLink, writer),
    ].join('');
  const rows = links.map(({ here, there, relation }) => {
    const [from, to] = relation?.isReversed ? [there, here] : [here, there];
    return [describe(from), escapeXml(relation ? labels.relations[relation.name] : labels.linked), describe(to)];
  });
  return writeTable(labels.links, [labels.quote, labels.linked, labels.quote], rows);
}

function writeTags(document: SpeechmarkDocument, labels: ReportLabels): string {
  const rows = listCodedTags(describeCodebook(document).tags).map(({ coded, parent }) => [
    isolate(coded.tag.name.value),
    parent ? isolate(parent.tag.name.value) : '',
    String(coded.claims),
  ]);
  return rows.length > 0 ? writeTable(labels.tags, [labels.tag, labels.under, labels.count], rows) : '';
}

function writeAddresses({ addresses, labels }: Writer): string {
  if (addresses.length === 0) return '';
  const items = addresses.map((url) => `<li>${escapeXml(url)}</li>`);
  return `<section class="addresses"><h2>${escapeXml(labels.addresses)}</h2><ol>${items.join('')}</ol></section>`;
}
