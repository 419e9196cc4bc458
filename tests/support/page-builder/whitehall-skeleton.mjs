import { html, raw } from './html.mjs';
import { noun, toSentence } from './parts.mjs';

/** The main parts of speeches from 2012 to March 2017, by alphagov/whitehall. */

/** Before 12 September 2013 the notes were whole sentences. */
const OLD_NOTES = /** @type {Record<string, string>} */ ({
  'Transcript of the speech, exactly as it was delivered':
    'This is a transcript of the speech, exactly as it was delivered.',
  'Original script, may differ from delivered version':
    'This is the text of the speech as drafted, which may differ slightly from the delivered version.',
  "Speaker's notes, may differ from delivered version":
    "These are the speaker's notes, not a transcript of the speech as it was delivered.",
});

/** @param {any} item @param {import('./parts.mjs').Description} described @param {string} design */
export const buildWhitehallMain = (item, described, design) =>
  design === 'inside-government' ? insideGovernment(item, described) : whitehall(item, described);

/** @param {string | null | undefined} iso @param {string | null} shown @param {string} className */
const abbr = (iso, shown, className) => html`<abbr class="${className}" title="${iso}">${shown}</abbr>`;

/** @param {any} item */
const organisations = (item) =>
  toSentence(
    (item.links?.organisations ?? []).map(
      (/** @type {any} */ one) => html`<a class="organisation-link" href="${one.base_path}">${one.title}</a>`,
    ),
    ' and ',
  );

/** @param {any} item */
const person = (item) => {
  const speaker = item.links?.speaker?.[0];
  return speaker
    ? html`<a href="${speaker.base_path}">${speaker.title}</a>`
    : html`${item.details.speaker_without_profile}`;
};

/** @param {any} item @param {import('./parts.mjs').Description} described */
function insideGovernment(item, described) {
  return html`<div id="content"></div><div id="page"><article class="document-page speech"${described.locale !== 'en' && html` lang="${described.locale}"`}>
  <header class="block headings-block"><div class="inner-block floated-children">
    <h1 class="page_title"><span class="label">${described.caption}</span> <span class="title">${item.title}</span></h1>
    <aside class="meta"><div class="inner-heading"><dl>
      <dt>Organisations:</dt><dd>${organisations(item)}</dd>
      <dt>${described.isWritten ? 'Written on' : 'Delivered on'}:</dt><dd class="delivered-on">${described.delivered && abbr(described.delivered.iso, described.delivered.shown, 'date')}</dd>
      <dt>Page history:</dt><dd class="change-notes">Published ${abbr(item.details.first_public_at ?? item.first_published_at, described.published, 'published-at')}</dd>
      <dt>Minister:</dt><dd class="person">${person(item)}</dd>
    </dl></div></aside>
  </div></header>
  <div class="block-2"><div class="inner-block"><div class="summary"><p>${item.description}
    ${item.details.location && html`<span class="location">${item.details.location}</span>`}
    ${described.note && html`<span class="explanation">${OLD_NOTES[described.note] ?? described.note}</span>`}</p></div></div></div>
  <div class="block-4"><div class="inner-block"><div class="document body">${raw(item.details.body)}</div></div></div>
</article></div>`;
}

/** @param {any} item @param {import('./parts.mjs').Description} described */
function whitehall(item, described) {
  return html`<div id="whitehall-wrapper"><div id="content"></div><div id="page"><article class="document-page speech"${described.locale !== 'en' && html` lang="${described.locale}"`}>
  ${described.withdrawal && html`<div class="status-block withdrawal-notice"><h2>This ${noun(item)} was withdrawn on ${described.withdrawnOn?.shown}</h2>${raw(described.withdrawal.explanation ?? '')}</div>`}
  ${described.pastGovernment && html`<div class="history-status-block"><h2>This ${noun(item)} was published under the <span class="government">${described.pastGovernment}</span></h2></div>`}
  <header class="block headings-block"><div class="inner-block floated-children">
    <div class="heading-with-extra"><div class="inner-heading"><p class="type">${described.caption}</p><h1>${item.title}</h1></div></div>
    <aside class="meta metadata-list"><div class="inner-heading"><dl>
      <dt>From:</dt><dd>${organisations(item)}</dd>
      <dt>${described.isWritten ? 'Written on' : 'Delivered on'}:</dt><dd class="delivered-on">${described.delivered && abbr(described.delivered.iso, described.delivered.shown, 'date')} ${described.note && html`<span class="explanation">(${described.note})</span>`}</dd>
      ${item.details.location && html`<dt>Location:</dt><dd class="location">${item.details.location}</dd>`}
      <dt class="change-notes-title">First published:</dt><dd class="change-notes">${abbr(item.details.first_public_at ?? item.first_published_at, described.published, 'published-at')}</dd>
      <dt>Part of:</dt><dd class="js-hide-other-links"><a href="/government/policies/energy">Energy</a> and <a href="/government/ministers/a-minister">A Minister</a></dd>
      <dt>Minister:</dt><dd class="js-hide-other-links person">${person(item)}</dd>
    </dl></div></aside>
  </div></header>
  <div class="block-2"><div class="inner-block"><div class="summary"><p>${item.description}</p></div></div></div>
  <div class="block-3"><div class="inner-block"><div class="sidebar"><img src="${item.details.image?.url}" alt="${item.details.image?.alt_text}"></div></div></div>
  <div class="block-4"><div class="inner-block"><div class="document body">${raw(item.details.body)}</div></div></div>
</article></div></div>`;
}
