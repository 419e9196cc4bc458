import { meta } from './govuk-selectors';

/** An element's text on one line; null where there is none. */
export const readText = (element: Node | null | undefined): string | null =>
  element?.textContent?.replace(/\s+/g, ' ').trim() || null;

export const readGovUkMeta = (document: Document, name: string): string | null => readContent(document, meta(name));

export const readContent = (document: Document, selector: string): string | null =>
  document.querySelector(selector)?.getAttribute('content')?.replace(/\s+/g, ' ').trim() || null;

/** What we use of a page's JSON-LD. GOV.UK's names the publisher as the author, never the speaker. */
export interface ArticleData {
  readonly datePublished: string | null;
  readonly dateModified: string | null;
  readonly author: string | null;
}

const NOTHING: ArticleData = { datePublished: null, dateModified: null, author: null };

/** The first dated thing in the page's JSON-LD; other pages' scripts may hold anything, or no JSON at all. */
export function readArticleData(document: Document): ArticleData {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const article = thingsIn(parseJson(script.textContent ?? '')).find((thing) => 'datePublished' in thing);
    if (article) {
      return {
        datePublished: asText(article.datePublished),
        dateModified: asText(article.dateModified),
        author: nameOf(article.author),
      };
    }
  }
  return NOTHING;
}

type Thing = Record<string, unknown>;

function thingsIn(data: unknown): Thing[] {
  if (Array.isArray(data)) return data.flatMap(thingsIn);
  if (!isThing(data)) return [];
  return [data, ...(Array.isArray(data['@graph']) ? data['@graph'].filter(isThing) : [])];
}

const isThing = (data: unknown): data is Thing => typeof data === 'object' && data !== null && !Array.isArray(data);
const asText = (value: unknown): string | null => (typeof value === 'string' && value.trim()) || null;
const nameOf = (author: unknown): string | null => {
  const one = Array.isArray(author) ? author[0] : author;
  return isThing(one) ? asText(one.name) : asText(one);
};

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
