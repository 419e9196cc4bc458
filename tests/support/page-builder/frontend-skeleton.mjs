import { html, raw } from './html.mjs';
import { deliveredOn, figure, noun, publisherLinks, time, toSentence, translations } from './parts.mjs';

/**
 * The main part of a speech since November 2024, by alphagov/frontend. News articles share all of it but the box about
 * the delivery.
 *
 * @param {any} item
 * @param {import('./parts.mjs').Description} described
 * @param {string} design
 */
export function buildFrontendMain(item, described, design) {
  const isTranslated = described.locale !== 'en';
  return html`<main id="content" class="govuk-main-wrapper${described.direction === 'rtl' && ' direction-rtl'}"${isTranslated && html` lang="${described.locale}"`}>
  <span id="Top"></span>
  <div class="govuk-grid-row gem-print-columns-none">
    <div class="govuk-grid-column-two-thirds">
      <div class="gem-c-heading govuk-!-margin-bottom-8">
        <span class="govuk-caption-xl gem-c-heading__context">${described.caption}</span>
        <h1 class="gem-c-heading__text govuk-heading-xl">${item.title}</h1>
      </div>
    </div>
    ${described.translations.length > 1 && html`<div class="govuk-grid-column-one-third">${translations(described, 'gem-c-translation-nav')}</div>`}
  </div>
  <div class="govuk-grid-row gem-print-columns-none"><div class="govuk-grid-column-two-thirds">
    <p class="gem-c-lead-paragraph govuk-!-margin-bottom-8">${item.description}</p></div></div>
  <div class="govuk-grid-row"><div class="metadata-wrapper gem-print-columns-none">
    <div class="govuk-grid-column-two-thirds metadata-column">${publisherBox(described, design)}</div>
  </div></div>
  ${pastGovernmentNotice(described, noun(item))}
  ${withdrawalNotice(described, noun(item))}
  <div class="govuk-grid-row gem-print-columns-none">
    <div class="govuk-grid-column-two-thirds"><div class="content-bottom-margin"><div class="responsive-bottom-margin">
      ${described.delivered && deliveryBox(item, described)}
      ${figure(item, 'gem-c-figure')}
      <div class="gem-c-govspeak${design === 'frontend' && ' govuk-govspeak'} gem-c-govspeak--direction-${described.direction} govuk-!-margin-bottom-0" data-module="govspeak">
        ${raw(item.details?.body ?? '')}
      </div>
    </div>
    ${publishedDates(item, described)}
    </div></div>
    <div class="govuk-grid-column-one-third sidebar-navigation"><div class="gem-c-contextual-sidebar govuk-!-display-none-print"><div class="gem-c-related-navigation">
      <h2 class="gem-c-related-navigation__main-heading govuk-heading-m">Related content</h2>
      <nav role="navigation" class="gem-c-related-navigation__nav-section"><ul class="gem-c-related-navigation__link-list">
        <li class="gem-c-related-navigation__link"><a class="govuk-link" href="/government/speeches/another-speech">Another speech</a></li></ul></nav>
    </div></div></div>
  </div>
  <div class="gem-c-contextual-footer govuk-!-display-none-print"></div>
</main>`;
}

/** @param {import('./parts.mjs').Description} described @param {string} design */
export function publisherBox(described, design) {
  const colon = design === 'today' ? ':' : '';
  const { labels } = described;
  return html`<div class="gem-c-metadata" data-module="metadata"><dl class="gem-c-metadata__list">
  <dt class="gem-c-metadata__term">${labels.from}:</dt>
  <dd class="gem-c-metadata__definition">${publisherList(described)}</dd>
  <dt class="gem-c-metadata__term">${labels.published}${colon}</dt><dd class="gem-c-metadata__definition">${described.published}</dd>
  ${described.updated && html`<dt class="gem-c-metadata__term">${labels.updated}${colon}</dt><dd class="gem-c-metadata__definition">${described.updated} — <a href="#full-publication-update-history" class="gem-c-metadata__definition-link govuk-link js-see-all-updates-link">See all updates</a></dd>`}
</dl></div>`;
}

/** More than seven: five, and the rest behind a summary. @param {import('./parts.mjs').Description} described */
function publisherList(described) {
  const links = publisherLinks(described, 'govuk-link');
  if (links.length <= 7) return toSentence(links, described.labels.and);
  const rest = links.slice(5);
  return html`${toSentence(links.slice(0, 5), ', ')}<details class="gem-c-details govuk-details" data-module="gem-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">and ${rest.length} others</span></summary><div class="govuk-details__text">${toSentence(rest, described.labels.and)}</div></details>`;
}

/** @param {any} item @param {import('./parts.mjs').Description} described */
function deliveryBox(item, described) {
  const { labels } = described;
  return html`<div class="important-metadata inverse-background responsive-bottom-margin">
  <div class="gem-c-metadata gem-c-metadata--inverse gem-c-metadata--inverse-padded govuk-!-margin-bottom-0"><dl class="gem-c-metadata__list">
    ${item.details.location && html`<dt class="gem-c-metadata__term">${labels.location}:</dt><dd class="gem-c-metadata__definition">${item.details.location}</dd>`}
    <dt class="gem-c-metadata__term">${described.isWritten ? labels.written : labels.delivered}:</dt>
    <dd class="gem-c-metadata__definition">${deliveredOn(described)}</dd>
  </dl></div></div>`;
}

/** @param {import('./parts.mjs').Description} described @param {string} what */
const pastGovernmentNotice = (described, what) =>
  described.pastGovernment &&
  html`<section class="govuk-notification-banner gem-c-notice" aria-label="Notice" role="region">
  <div class="govuk-notification-banner__content"><span class="gem-c-notice__title govuk-notification-banner__heading">This ${what} was published under the <span lang="en" dir="ltr">${described.pastGovernment}</span></span></div></section>`;

/** @param {import('./parts.mjs').Description} described @param {string} what */
const withdrawalNotice = (described, what) =>
  described.withdrawal &&
  html`<section class="govuk-notification-banner gem-c-notice" lang="en" role="region">
  <div class="govuk-notification-banner__content"><h2 class="gem-c-notice__title govuk-notification-banner__heading">This ${what} was withdrawn on ${described.withdrawnOn && time(described.withdrawnOn)}</h2>
    <div class="gem-c-govspeak" data-module="govspeak">${raw(described.withdrawal.explanation ?? '')}</div></div></section>`;

/** @param {any} item @param {import('./parts.mjs').Description} described */
export function publishedDates(item, described) {
  const history = item.details?.change_history ?? [];
  return html`<div class="gem-c-published-dates${described.updated && ' gem-c-published-dates--history'}" id="full-publication-update-history" lang="en">
  <h2 class="govuk-visually-hidden">Updates to this page</h2><div>Published ${described.published}</div>
  ${described.updated && html`Last updated ${described.updated} <div class="js-hidden" id="full-history"><ol>${history.map((/** @type {any} */ change) => html`<li><time datetime="${change.public_timestamp}">${change.public_timestamp}</time><p>${change.note}</p></li>`)}</ol></div>`}
</div>`;
}
