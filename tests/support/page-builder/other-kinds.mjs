import { buildFrontendMain, publishedDates, publisherBox } from './frontend-skeleton.mjs';
import { html, raw } from './html.mjs';

/** The main parts of today's pages that are no speeches. */

/** @param {any} item @param {import('./parts.mjs').Description} described */
export function buildOtherMain(item, described) {
  switch (item.schema_name) {
    case 'news_article':
    case 'fatality_notice':
    case 'case_study':
      return buildFrontendMain(item, described, 'today');
    case 'html_publication':
      return htmlPublication(item);
    case 'gone':
      return gone(item);
    case 'redirect':
      return notFound();
    case 'guide':
      return plain(item, described, item.details.parts[0].body);
    default:
      return plain(item, described, item.details.body ?? '');
  }
}

/** A redirect has no page of its own; where it leads nowhere the reader meets this. */
const notFound =
  () => html`<main id="content" class="govuk-main-wrapper" role="main"><div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
  <h1 class="gem-c-heading__text govuk-heading-l">Page not found</h1>
  <p class="govuk-body">If you typed the web address, check it is correct.</p></div></div></main>`;

/** @param {any} item */
const gone = (
  item,
) => html`<main id="content" class="govuk-main-wrapper" role="main"><div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
  <h1 class="gem-c-heading__text govuk-heading-xl">The page you're looking for is no longer available</h1>
  <p class="govuk-body">The information on this page has been removed because it was published in error.</p>
  <div class="gem-c-govspeak" data-module="govspeak">${raw(item.details.explanation ?? '')}</div></div></div></main>`;

/** @param {any} item */
const htmlPublication = (item) => html`<main id="content" class="govuk-main-wrapper html-publication" role="main">
  <header class="gem-c-inverse-header"><div class="gem-c-heading"><h1 class="gem-c-heading__text govuk-heading-xl">${item.title}</h1></div></header>
  <div class="gem-c-govspeak-html-publication"><div class="gem-c-govspeak" data-module="govspeak">${raw(item.details.body)}</div></div></main>`;

/** @param {any} item @param {import('./parts.mjs').Description} described @param {unknown} body */
const plain = (
  item,
  described,
  body,
) => html`<main id="content" class="govuk-main-wrapper" role="main"${described.locale !== 'en' && html` lang="${described.locale}"`}>
  <div class="gem-c-heading"><span class="govuk-caption-xl gem-c-heading__context">${described.caption}</span><h1 class="gem-c-heading__text govuk-heading-xl">${item.title}</h1></div>
  <p class="gem-c-lead-paragraph">${item.description}</p>
  ${publisherBox(described, 'today')}
  <div class="gem-c-govspeak" data-module="govspeak">${raw(typeof body === 'string' ? body : '')}</div>
  ${publishedDates(item, described)}</main>`;
