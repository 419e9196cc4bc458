import type { ContentItem } from '../../support/page-builder/build-speech-page.mjs';

const load = (modules: Record<string, unknown>): Record<string, ContentItem> =>
  Object.fromEntries(
    Object.entries(modules).map(([path, item]) => [path.replace(/^.*\/(.*)\.json$/, '$1'), item as ContentItem]),
  );

/** Real speeches, by file name. */
export const SPEECHES = load(
  import.meta.glob('../../fixtures/govuk/content-items/*.json', { eager: true, import: 'default' }),
);

/** Real pages that are no speeches. */
export const NEGATIVES = load(
  import.meta.glob('../../fixtures/govuk/negatives/*.json', { eager: true, import: 'default' }),
);

export const getSpeech = (name: string): ContentItem => {
  const item = SPEECHES[name];
  if (!item) throw new Error(`no fixture ${name}`);
  return structuredClone(item);
};

export const addressOf = (item: Pick<ContentItem, 'base_path'>): string => `https://www.gov.uk${item.base_path}`;

export const parsePage = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

/** A made-up page that says it is a speech, around the main part given. */
export const pageOf = (main: string, head = ''): Document =>
  parsePage(`<html lang="en"><head><title>A title - GOV.UK</title>${head}
    <meta name="govuk:format" content="speech"><meta name="govuk:schema-name" content="speech"></head><body>${main}</body></html>`);
