import { html, raw } from './html.mjs';

/** The parts of a page's head that tell what it is, as each design had them. */

const HOST = 'https://www.gov.uk';
const SITE_PICTURE = `${HOST}/assets/static/govuk-opengraph-image.png`;

/**
 * @param {any} item
 * @param {import('./parts.mjs').Description} described
 * @param {string} design
 */
export function buildHead(item, described, design) {
  if (design === 'inside-government') {
    return html`<title>${item.title} - Speeches - Inside Government - GOV.UK</title>
<meta name="description" content="${item.description}">`;
  }
  if (design === 'whitehall') {
    return html`<title>${item.title} - Speeches - GOV.UK</title>
<meta name="description" content="${item.description}">
<meta name="govuk:section" content="Inside Government">
<meta name="govuk:format" content="${item.schema_name === 'speech' ? 'speech' : item.document_type}">
<link rel="alternate" type="application/json" href="/api${item.base_path}">`;
  }
  const withdrawn = described.withdrawal ? '[Withdrawn] ' : '';
  const isRecent = design === 'frontend' || design === 'today';
  return html`<title${isRecent && raw(' lang="en"')}>${withdrawn}${item.title} - GOV.UK</title>
${isRecent && html`<meta property="og:image" content="${SITE_PICTURE}">`}
${metaElements(item, described, design).map(([name, content]) => html`<meta name="govuk:${name}" content="${content}">\n`)}
${design !== 'components-2016' && articleElements(item, described, withdrawn)}
<meta name="description" content="${item.description}">`;
}

/** @returns {[string, unknown][]} @param {any} item @param {import('./parts.mjs').Description} described @param {string} design */
function metaElements(item, described, design) {
  const isRecent = design === 'frontend' || design === 'today';
  const all = [
    ['format', item.document_type],
    [isRecent ? 'publishing-app' : 'publishing-application', item.publishing_app ?? 'whitehall'],
    ['rendering-app', isRecent ? 'frontend' : 'government-frontend'],
    ['schema-name', item.schema_name],
    ['content-id', item.content_id],
    ['withdrawn', described.withdrawal ? 'withdrawn' : null],
    ['content-has-history', described.updated ? 'true' : null],
    ...(isRecent
      ? [
          ['ga4-base-path', item.base_path],
          ['first-published-at', item.details?.first_public_at ?? item.first_published_at],
          ['updated-at', item.updated_at],
          ['public-updated-at', item.public_updated_at],
          ['primary-publishing-organisation', described.organisation],
          ['ga4-political-status', described.pastGovernment && 'historic'],
          ['ga4-publishing-government', described.pastGovernment],
        ]
      : []),
    [isRecent ? 'organisations' : 'analytics:organisations', '<D1>'],
    ['political-status', described.politicalStatus],
  ];
  return /** @type {[string, unknown][]} */ (all.filter(([, content]) => content));
}

/** Since May 2018. @param {any} item @param {import('./parts.mjs').Description} described @param {string} withdrawn */
function articleElements(item, described, withdrawn) {
  const address = HOST + item.base_path;
  const picture = item.details?.image;
  const data = {
    '@context': 'http://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: { '@type': 'WebPage', '@id': address },
    headLine: item.title,
    name: item.title,
    description: item.description,
    text: item.description,
    articleBody: item.details?.body,
    datePublished: item.details?.first_public_at ?? item.first_published_at,
    dateModified: item.public_updated_at,
    author: { '@type': 'Organization', name: described.organisation },
    publisher: { '@type': 'Organization', name: 'GOV.UK' },
  };
  return html`<script type="application/ld+json">${raw(JSON.stringify(data).replaceAll('<', '\\u003c'))}</script>
<link rel="canonical" href="${address}">
<meta property="og:site_name" content="GOV.UK">
<meta property="og:type" content="article">
<meta property="og:url" content="${address}">
<meta property="og:title" content="${withdrawn}${item.title}">
<meta property="og:description" content="${item.description}">
${
  picture &&
  html`<meta property="og:image" content="${picture.url}">
<meta property="og:image:alt" content="${picture.alt_text}">`
}
<meta name="twitter:card" content="${picture ? 'summary_large_image' : 'summary'}">`;
}
