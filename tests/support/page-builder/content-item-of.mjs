import { escapeHtml } from './html.mjs';

/** GOV.UK's notes beside the date of delivery. */
const NOTES = /** @type {Record<string, string>} */ ({
  'exactly as delivered': 'Transcript of the speech, exactly as it was delivered',
  'original script': 'Original script, may differ from delivered version',
  'speaking notes': "Speaker's notes, may differ from delivered version",
});

/**
 * A content item for a speech of ours, so that its page can be drawn as if it were on GOV.UK. What the speech does not
 * say stays out, and a date less exact than a day is left out too.
 *
 * @param {{ speech: any, transcript: { text: string, blocks: readonly any[] } }} reading
 */
export function contentItemOf({ speech, transcript }) {
  const path = speech.url ? new URL(speech.url).pathname : `/government/speeches/${toSlug(speech.title)}`;
  const published = speech.publishedOn ?? speech.deliveredOn;
  const firstPublished = toMoment(published);
  return {
    base_path: path,
    content_id: speech.contentId ?? toUuid(path),
    schema_name: 'speech',
    document_type: speech.kind ?? 'speech',
    publishing_app: 'whitehall',
    locale: speech.language,
    title: speech.title,
    description: speech.description ?? '',
    first_published_at: firstPublished,
    public_updated_at: toMoment(speech.updatedOn) ?? firstPublished,
    updated_at: toMoment(speech.updatedOn) ?? firstPublished,
    withdrawn_notice: {},
    details: {
      body: `<div class="govspeak">${toBody(transcript)}</div>`,
      political: false,
      delivered_on: toMoment(speech.deliveredOn),
      first_public_at: firstPublished,
      location: speech.place ?? undefined,
      speech_type_explanation: NOTES[speech.fidelity],
    },
    links: {
      organisations: speech.organisations.map((/** @type {string} */ title) => link('organisations', title)),
      speaker: speech.speakers.map((/** @type {{ name: string }} */ { name }) => link('people', name)),
    },
  };
}

/** @param {string} folder @param {string} title */
const link = (folder, title) => ({ title, base_path: `/government/${folder}/${toSlug(title)}`, locale: 'en' });

/** @param {string} text */
const toSlug = (text) =>
  text
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

/** @param {string | null | undefined} date */
const toMoment = (date) => (date && /^\d{4}-\d\d-\d\d$/.test(date) ? `${date}T09:30:00+00:00` : undefined);

/** Always the same for the same text. @param {string} text */
function toUuid(text) {
  let hash = 0x811c9dc5;
  const digits = Array.from({ length: 32 }, (_, i) => {
    for (const character of `${text}${i}`) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
    return ((hash >>> 12) & 15).toString(16);
  }).join('');
  return digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5');
}

/** @param {{ text: string, blocks: readonly any[] }} transcript */
function toBody({ text, blocks }) {
  let depth = 0;
  let open = '';
  const parts = [];
  for (const block of blocks) {
    const words = escapeHtml(text.slice(block.start, block.end));
    const wanted = block.kind === 'list item' ? Math.max(1, block.level ?? 1) : 0;
    const container = block.kind === 'quotation' ? 'blockquote' : block.kind === 'table row' ? 'table' : '';
    for (; depth > wanted; depth--) parts.push('</ul>');
    if (open && open !== container) parts.push(`</${open}>`);
    if (container && open !== container) parts.push(`<${container}>`);
    open = container;
    for (; depth < wanted; depth++) parts.push('<ul>');
    parts.push(toElement(block, words));
  }
  for (; depth > 0; depth--) parts.push('</ul>');
  if (open) parts.push(`</${open}>`);
  return parts.join('\n');
}

/** @param {any} block @param {string} words */
function toElement(block, words) {
  if (block.kind === 'heading') {
    const level = Math.min(6, Math.max(2, block.level ?? 2));
    return `<h${level} id="${toSlug(words)}">${words}</h${level}>`;
  }
  if (block.kind === 'list item') return `<li>${words}</li>`;
  if (block.kind === 'table row') return `<tr><td>${words}</td></tr>`;
  return `<p>${words}</p>`;
}
