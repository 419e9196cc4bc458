import { html, raw } from './html.mjs';
import { deliveredOn, figure, noun, publisherLinks, time, toSentence, translations } from './parts.mjs';

/** The main parts of speeches from December 2016 to November 2024, by alphagov/government-frontend. */

/** @param {any} item @param {import('./parts.mjs').Description} described @param {string} design */
export function buildGovernmentFrontendMain(item, described, design) {
  if (design === 'components-2016') return components2016(item, described);
  const prefix = design === 'components-2017' ? '' : 'govuk-';
  const row = design === 'components-2017' ? 'grid-row' : 'govuk-grid-row';
  const column = design === 'components-2017' ? 'column-two-thirds' : 'govuk-grid-column-two-thirds';
  const caption =
    prefix === ''
      ? html`<p class="gem-c-title__context">${described.caption}</p>`
      : html`<span class="govuk-caption-xl gem-c-title__context">${described.caption}</span>`;
  return html`<div id="wrapper" class="direction-${described.direction}">
<main role="main" id="content" class="speech"${described.locale !== 'en' && html` lang="${described.locale}"`}>
  <div class="${row}"><div class="${column}">
    <div class="gem-c-title">${caption}<h1 class="gem-c-title__text">${item.title}</h1></div></div>
    ${translations(described, 'gem-c-translation-nav')}
    <div class="${column}"><p class="gem-c-lead-paragraph">${item.description}</p></div></div>
  <div class="${row}"><div class="metadata-logo-wrapper"><div class="${column} metadata-column">${publisherBox(described, design)}</div></div></div>
  ${pastGovernmentNotice(described, noun(item))}
  ${withdrawalNotice(described, noun(item))}
  <div class="${row}"><div class="${column} content-bottom-margin"><div class="responsive-bottom-margin">
    ${described.delivered && deliveryBox(item, described)}
    ${figure(item, 'app-c-figure')}
    <div class="gem-c-govspeak govuk-govspeak direction-${described.direction}"${prefix && raw(' data-module="govspeak"')}>${raw(item.details?.body ?? '')}</div>
  </div>
  <div class="app-c-published-dates" id="history" data-module="gem-toggle" lang="en">Published ${described.published}${described.updated && html`<br>Last updated ${described.updated}`}</div>
  </div>
  <div class="${column.replace('two-thirds', 'one-third')} sidebar"><aside class="gem-c-related-navigation"><h2>Related content</h2><a href="/government/policies/energy">Energy</a></aside></div></div>
</main></div>`;
}

/** @param {import('./parts.mjs').Description} described @param {string} design */
function publisherBox(described, design) {
  const { labels } = described;
  const from = toSentence(publisherLinks(described, ''), labels.and);
  if (design === 'design-system') {
    return html`<div class="gem-c-metadata"><dl data-module="gem-track-click">
    <dt class="gem-c-metadata__term">${labels.from}: </dt><dd class="gem-c-metadata__definition" data-module="gem-toggle">${from}</dd>
    <dt class="gem-c-metadata__term">${labels.published}</dt><dd class="gem-c-metadata__definition">${described.published}</dd>
    ${described.updated && html`<dt class="gem-c-metadata__term">${labels.updated}</dt><dd class="gem-c-metadata__definition">${described.updated}, <a href="#history">see all updates</a></dd>`}</dl></div>`;
  }
  return html`<div class="app-c-publisher-metadata">
  <div class="app-c-published-dates">${labels.published} ${described.published}${described.updated && html`<br />${labels.updated} ${described.updated} &mdash; <a href="#history">see all updates</a>`}</div>
  <div class="app-c-publisher-metadata__other"><dl data-module="track-click">
    <dt class="app-c-publisher-metadata__term">${labels.from}:</dt>
    <dd class="app-c-publisher-metadata__definition" data-module="gem-toggle"><span class="app-c-publisher-metadata__definition-sentence">${from}</span></dd></dl></div></div>`;
}

/** @param {any} item @param {import('./parts.mjs').Description} described */
const deliveryBox = (
  item,
  described,
) => html`<div class="app-c-important-metadata app-c-important-metadata--bottom-margin">
  <dl data-module="track-click">
    ${item.details.location && html`<dt class="app-c-important-metadata__term">${described.labels.location}: </dt><dd class="app-c-important-metadata__definition">${item.details.location}</dd>`}
    <dt class="app-c-important-metadata__term">${described.isWritten ? described.labels.written : described.labels.delivered}: </dt>
    <dd class="app-c-important-metadata__definition">${deliveredOn(described)}</dd>
  </dl></div>`;

/** @param {import('./parts.mjs').Description} described @param {string} what */
const pastGovernmentNotice = (described, what) =>
  described.pastGovernment &&
  html`<section class="app-c-banner" aria-label="Notice" lang="en"><p class="app-c-banner__desc">This ${what} was published under the <strong>${described.pastGovernment}</strong></p></section>`;

/** @param {import('./parts.mjs').Description} described @param {string} what */
const withdrawalNotice = (described, what) =>
  described.withdrawal &&
  html`<section class="gem-c-notice" aria-label="Notice" role="region"><h2 class="gem-c-notice__title">This ${what} was withdrawn on ${described.withdrawnOn && time(described.withdrawnOn)}</h2><div class="gem-c-notice__description"><div class="gem-c-govspeak govuk-govspeak">${raw(described.withdrawal.explanation ?? '')}</div></div></section>`;

/** December 2016 to November 2017: components of "static", everything about the page in one list. @param {any} item @param {import('./parts.mjs').Description} described */
function components2016(item, described) {
  const { labels } = described;
  return html`<div id="wrapper" class="direction-${described.direction}">
<main role="main" id="content" class="speech"${described.locale !== 'en' && html` lang="${described.locale}"`}>
  <div class="govuk-title"><p class="context">${described.caption}</p><h1>${item.title}</h1></div>
  ${translations(described, 'translations')}
  <div class="govuk-metadata direction-${described.direction}" data-module="toggle"><dl>
    <dt>${labels.from}:</dt><dd>${toSentence(publisherLinks(described, ''), labels.and)}</dd>
    <dt>${labels.published}:</dt><dd>${described.published}</dd>
    ${described.updated && html`<dt>${labels.updated}:</dt><dd>${described.updated}, <a href="#history">see all updates</a></dd>`}
    ${item.details.location && html`<dt>${labels.location}:</dt><dd>${item.details.location}</dd>`}
    ${described.delivered && html`<dt>${described.isWritten ? labels.written : labels.delivered}:</dt><dd>${deliveredOn(described)}</dd>`}
  </dl></div>
  ${described.pastGovernment && html`<div class="history-notice"><h2>This ${noun(item)} was published under the ${described.pastGovernment}</h2></div>`}
  ${described.withdrawal && html`<div class="withdrawal-notice"><h2>This ${noun(item)} was withdrawn on ${described.withdrawnOn && time(described.withdrawnOn)}</h2><div class="govuk-govspeak">${raw(described.withdrawal.explanation ?? '')}</div></div>`}
  <p class="description">${item.description}</p>
  <div class="sidebar-with-body">
    <div class="sidebar-image">${item.details.image && html`<img src="${item.details.image.url}" alt="${item.details.image.alt_text}">`}</div>
    <div class="govuk-govspeak direction-${described.direction}">${raw(item.details?.body ?? '')}</div>
  </div>
  <div class="govuk-document-footer"><p>Published: ${described.published}</p></div>
</main></div>`;
}
