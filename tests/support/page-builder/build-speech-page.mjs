import { describeItem } from './describe-item.mjs';
import { DESIGNS } from './designs.mjs';
import { buildFrontendMain } from './frontend-skeleton.mjs';
import { buildGovernmentFrontendMain } from './government-frontend-skeleton.mjs';
import { buildHead } from './head.mjs';
import { html } from './html.mjs';
import { buildOtherMain } from './other-kinds.mjs';
import { buildWhitehallMain } from './whitehall-skeleton.mjs';

export { bodyScriptSource, runBodyScripts } from './body-scripts.mjs';
export { contentItemOf } from './content-item-of.mjs';
export { DESIGNS };

/** Where the page looks for its files; `tests/support/govuk-assets.mjs` has them. */
export const DEFAULT_ASSETS = {
  stylesheets: ['/assets/govuk-frontend.min.css', '/assets/speech-page.css'],
  modules: ['/assets/start.js'],
  scripts: ['/assets/body-scripts.js'],
};
const NO_ASSETS = { stylesheets: [], modules: [], scripts: [] };

/**
 * A whole page of GOV.UK around a content item, as a string: a speech in the design asked for; anything else as it looks
 * today. The skeletons follow the templates of alphagov/frontend, government-frontend and whitehall.
 *
 * @param {any} item a content item as the Content API gives it
 * @param {{ design?: (typeof DESIGNS)[number], assets?: boolean }} [options]
 * @returns {string}
 */
export function buildSpeechPage(item, { design = 'today', assets = true } = {}) {
  return buildPage(assets ? withLocalPicture(item) : item, design, assets);
}

/** Pictures are on another host; the page's own shows a grey portrait. @param {any} item */
const withLocalPicture = (item) =>
  item.details?.image
    ? { ...item, details: { ...item.details, image: { ...item.details.image, url: '/assets/portrait.svg' } } }
    : item;

/** @param {any} item @param {string} design @param {boolean} assets */
function buildPage(item, design, assets) {
  const described = describeItem(item);
  const { stylesheets, modules, scripts } = assets ? DEFAULT_ASSETS : NO_ASSETS;
  return html`<!DOCTYPE html>
<html class="govuk-template" lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${item.schema_name === 'redirect' ? html`<title>Page not found - GOV.UK</title>` : buildHead(item, described, design)}
${stylesheets.map((href) => html`<link rel="stylesheet" href="${href}">\n`)}
</head>
<body class="gem-c-layout-for-public govuk-template__body">
<div id="global-cookie-message" class="gem-c-cookie-banner govuk-cookie-banner" role="region" aria-label="Cookies on GOV.UK" hidden><p>We use some essential cookies to make this website work.</p></div>
<a class="gem-c-skip-link govuk-skip-link" href="#content">Skip to main content</a>
<header class="gem-c-layout-super-navigation-header govuk-header"><div class="govuk-header__container govuk-width-container"><a class="govuk-header__homepage-link" href="/">GOV.UK</a></div></header>
<div class="govuk-width-container">
<div class="gem-c-contextual-breadcrumbs"><nav class="gem-c-breadcrumbs govuk-breadcrumbs" aria-label="Breadcrumb"><ol class="govuk-breadcrumbs__list"><li class="govuk-breadcrumbs__list-item"><a class="govuk-breadcrumbs__link" href="/">Home</a></li><li class="govuk-breadcrumbs__list-item"><a class="govuk-breadcrumbs__link" href="/government/all">Government</a></li></ol></nav></div>
${buildMain(item, described, design)}
</div>
<div class="govuk-width-container"><div class="gem-c-feedback govuk-!-display-none-print" data-module="feedback"><h2 class="govuk-heading-s">Is this page useful?</h2><p>Help us improve GOV.UK</p></div></div>
<footer class="gem-c-layout-footer govuk-footer"><div class="govuk-width-container"><p class="govuk-footer__licence-description">All content is available under the <a class="govuk-footer__link" href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/" rel="license">Open Government Licence v3.0</a>, except where otherwise stated</p></div></footer>
${scripts.map((src) => html`<script src="${src}"></script>\n`)}${modules.map((src) => html`<script type="module" src="${src}"></script>\n`)}
</body></html>`.markup;
}

/** @param {any} item @param {import('./parts.mjs').Description} described @param {string} design */
function buildMain(item, described, design) {
  if (item.schema_name !== 'speech') return buildOtherMain(item, described);
  if (design === 'inside-government' || design === 'whitehall') return buildWhitehallMain(item, described, design);
  if (design === 'frontend' || design === 'today') return buildFrontendMain(item, described, design);
  return buildGovernmentFrontendMain(item, described, design);
}
