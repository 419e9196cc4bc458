import type { Instant } from '../domain/dates';
import type { RichText } from '../domain/rich-text';
import { isSameWording, shortenBeside } from '../text/same-wording';
import { citeSpeech, describeFidelity, describeOccasion, nameSpeakers } from './cite-speech';
import type { ClaimRow } from './claim-rows';
import { ENGLISH_LABELS, type ExportLabels, formatExportDate } from './export-labels';
import { makeWellFormed } from './well-formed';

type QuotedRow = Pick<ClaimRow, 'speech' | 'deepLink' | 'redactions'> & {
  readonly first?: ClaimRow['first'];
  readonly claim: { readonly target: { readonly quote: { readonly exact: string } } };
};

/** What stands at the quote's place in a text. */
export interface Standing {
  /** Null where the quote was not found in it. */
  readonly words: string | null;
  /** Whether it is certain that this is the quote's place. */
  readonly isSure?: boolean;
  /** When that text was read; null for the page that is open. */
  readonly readAt: Instant | null;
}

/**
 * A quote with who said it, when and where, how near the text is to what was said, and the link to its very place. Where
 * it was first marked on other words, or others now stand there, or none, a line says so.
 */
export function formatQuote(
  { claim, first, speech, deepLink, redactions }: QuotedRow,
  labels: ExportLabels = ENGLISH_LABELS,
  standing: Standing | null = null,
): RichText {
  const paragraphs = makeWellFormed(claim.target.quote.exact).split('\n');
  const by = makeWellFormed(`${nameSpeakers(speech, labels)}, ${describeOccasion(speech, labels)}`);
  const title = makeWellFormed(speech.title || labels.untitled);
  const cuts = redactions > 0 ? `. ${labels.redactions}: ${redactions}` : '';
  const text = `${labels.text}: ${describeFidelity(speech, labels)}${cuts}`;
  const { exact } = claim.target.quote;
  const facts = [first && describeFirst(first, exact, labels), standing && describeStanding(exact, standing, labels)];
  const lines = facts.filter((line) => typeof line === 'string');
  const link = deepLink ? `<a href="${escapeHtml(deepLink)}">${escapeHtml(title)}</a>` : escapeHtml(title);
  return {
    text: [`“${paragraphs.join('\n\n')}”`, `— ${by}: ${title}`, text, ...lines, ...(deepLink ? [deepLink] : [])].join(
      '\n',
    ),
    html: [
      `<blockquote>${paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('')}</blockquote>`,
      `<p>— ${escapeHtml(by)}: ${link}<br>${escapeHtml(text)}</p>`,
      ...lines.map((line) => `<p>${escapeHtml(line)}</p>`),
    ].join(''),
  };
}

function describeFirst({ words, at }: NonNullable<ClaimRow['first']>, exact: string, labels: ExportLabels): string {
  return `${labels.firstMarked} ${formatExportDate(at)}: “${makeWellFormed(shortenBeside(words, exact))}”`;
}

/** Null where the same words stand there, typography apart. */
function describeStanding(
  exact: string,
  { words, readAt, isSure = true }: Standing,
  labels: ExportLabels,
): string | null {
  if (words === null) return readAt === null ? labels.notInPage : `${labels.notInCopy} ${formatExportDate(readAt)}`;
  if (isSameWording(words, exact)) return null;
  const says = readAt === null ? labels.pageSays : `${labels.copySays} ${formatExportDate(readAt)}`;
  return `${says}: “${makeWellFormed(shortenBeside(words, exact))}”${isSure ? '' : `. ${labels.doubtful}.`}`;
}

/** The speech as a reference, ready to paste. */
export function formatCitation(
  { speech, redactions = 0 }: Pick<ClaimRow, 'speech'> & Partial<Pick<ClaimRow, 'redactions'>>,
  labels: ExportLabels = ENGLISH_LABELS,
): RichText {
  const text = makeWellFormed(citeSpeech(speech, labels, redactions));
  return { text, html: `<p>${escapeHtml(text)}</p>` };
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
