import type { RichText } from '../domain/rich-text';
import { citeSpeech, describeFidelity, describeOccasion, nameSpeakers } from './cite-speech';
import type { ClaimRow } from './claim-rows';
import { ENGLISH_LABELS, type ExportLabels } from './export-labels';
import { makeWellFormed } from './well-formed';

type QuotedRow = Pick<ClaimRow, 'speech' | 'deepLink' | 'redactions'> & {
  readonly claim: { readonly target: { readonly quote: { readonly exact: string } } };
};

/** A quote with who said it, when and where, how near the text is to what was said, and the link to its very place. */
export function formatQuote(
  { claim, speech, deepLink, redactions }: QuotedRow,
  labels: ExportLabels = ENGLISH_LABELS,
): RichText {
  const paragraphs = makeWellFormed(claim.target.quote.exact).split('\n');
  const by = makeWellFormed(`${nameSpeakers(speech, labels)}, ${describeOccasion(speech, labels)}`);
  const title = makeWellFormed(speech.title || labels.untitled);
  const cuts = redactions > 0 ? `. ${labels.redactions}: ${redactions}` : '';
  const text = `${labels.text}: ${describeFidelity(speech, labels)}${cuts}`;
  const link = deepLink ? `<a href="${escapeHtml(deepLink)}">${escapeHtml(title)}</a>` : escapeHtml(title);
  return {
    text: [`“${paragraphs.join('\n\n')}”`, `— ${by}: ${title}`, text, ...(deepLink ? [deepLink] : [])].join('\n'),
    html: [
      `<blockquote>${paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('')}</blockquote>`,
      `<p>— ${escapeHtml(by)}: ${link}<br>${escapeHtml(text)}</p>`,
    ].join(''),
  };
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
