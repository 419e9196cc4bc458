import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { resolve } from 'node:path';

const FOLDER = resolve(import.meta.dirname, '../fixtures/govuk/content-items');

/**
 * A server that answers as GOV.UK's Search and Content APIs do, from real content items: filters, pages of results, names to
 * choose from, and all that may go wrong on the way.
 *
 * @typedef {import('./page-builder/build-speech-page.d.mts').ContentItem} ContentItem
 * @typedef {{
 *   status?: number, headers?: Record<string, string>, body?: string, slowMs?: number, half?: boolean, never?: boolean,
 * }} Trouble what is sent instead of the right answer, or how the right answer is sent
 */

/** The speeches of `tests/fixtures/govuk`. @returns {ContentItem[]} */
export const readSpeechItems = () =>
  readdirSync(FOLDER).map((name) => JSON.parse(readFileSync(resolve(FOLDER, name), 'utf8')));

/**
 * So many further speeches, made from one: other addresses, ids, titles and first paragraphs.
 *
 * @param {number} count @param {ContentItem} item @returns {ContentItem[]}
 */
export const repeatItem = (count, item) =>
  Array.from({ length: count }, (_, i) => ({
    ...item,
    base_path: `${item.base_path}-${i + 1}`,
    content_id: `00000000-0000-4000-8000-${String(i + 1).padStart(12, '0')}`,
    title: `${item.title} ${i + 1}`,
    details: { ...item.details, body: item.details.body.replace('<p>', `<p>This is number ${i + 1}.</p><p>`) },
  }));

/** @param {ContentItem} item @param {string} field @returns {{ slug: string, title: string, link: string }[]} */
function namesOf(item, field) {
  const links = item.links ?? {};
  const of = { people: links.people ?? links.speaker, organisations: links.organisations, roles: links.roles }[field];
  return (of ?? []).map((/** @type {{ title: string, base_path: string }} */ { title, base_path }) => ({
    slug: base_path.split('/').at(-1),
    title,
    link: base_path,
  }));
}

const FILTERS = { filter_people: 'people', filter_organisations: 'organisations', filter_roles: 'roles' };
const KNOWN = new Set([
  ...Object.keys(FILTERS),
  'filter_content_store_document_type',
  'filter_public_timestamp',
  'aggregate_people',
  'aggregate_organisations',
  'aggregate_roles',
  'order',
  'count',
  'start',
  'fields',
]);

/** @param {ContentItem} item */
const isWithdrawn = (item) => Boolean(item.withdrawn_notice?.withdrawn_at);

/**
 * What the Search API answers. Unknown parameters are refused, as there.
 *
 * @param {URLSearchParams} parameters @param {ContentItem[]} items
 * @returns {{ status: number, data: unknown }}
 */
export function answerSearch(parameters, items) {
  const unknown = [...parameters.keys()].find((name) => !KNOWN.has(name));
  if (unknown) return { status: 422, data: { error: `Unexpected parameters: ${unknown}` } };
  const count = Number(parameters.get('count') ?? 10);
  if (count > 1500)
    return { status: 422, data: { error: "Maximum result set size (as specified in 'count') is 1500" } };
  const kinds = parameters.getAll('filter_content_store_document_type');
  const [, from] = /from:([\d-]+)/.exec(parameters.get('filter_public_timestamp') ?? '') ?? [];
  const [, to] = /to:([\d-]+)/.exec(parameters.get('filter_public_timestamp') ?? '') ?? [];
  const ofKind = items.filter((item) => kinds.length === 0 || kinds.includes(item.document_type));
  const found = ofKind.filter((item) => {
    const day = String(item.public_updated_at).slice(0, 10);
    const isNamed = Object.entries(FILTERS).every(([name, field]) => {
      const wanted = parameters.getAll(name);
      return wanted.length === 0 || namesOf(item, field).some(({ slug }) => wanted.includes(slug));
    });
    return isNamed && (!from || day >= from) && (!to || day <= to);
  });
  found.sort((a, b) => String(b.public_updated_at).localeCompare(String(a.public_updated_at)));
  const start = Number(parameters.get('start') ?? 0);
  const results = found.slice(start, start + count).map((item) => ({
    title: item.title,
    link: item.base_path,
    content_id: item.content_id,
    is_withdrawn: isWithdrawn(item),
    index: 'government',
    es_score: null,
    _id: item.base_path,
    document_type: 'edition',
  }));
  /** @type {Record<string, unknown>} */
  const aggregates = {};
  for (const field of ['people', 'organisations', 'roles'])
    if (parameters.has(`aggregate_${field}`)) aggregates[field] = { options: countNames(found, field) };
  return { status: 200, data: { results, total: found.length, start, aggregates, suggested_queries: [] } };
}

/** @param {ContentItem[]} items @param {string} field */
function countNames(items, field) {
  /** @type {Map<string, { value: { slug: string, title: string }, documents: number }>} */
  const counted = new Map();
  for (const value of items.flatMap((item) => namesOf(item, field))) {
    const option = counted.get(value.slug) ?? { value, documents: 0 };
    counted.set(value.slug, { ...option, documents: option.documents + 1 });
  }
  return [...counted.values()].sort((a, b) => b.documents - a.documents);
}

/**
 * The answer to any address of the two APIs; null for another.
 *
 * @param {string} address path and query @param {ContentItem[]} items
 * @returns {{ status: number, data: unknown } | null}
 */
export function answerApi(address, items) {
  const url = new URL(address, 'https://www.gov.uk');
  if (url.pathname === '/api/search.json') return answerSearch(url.searchParams, items);
  if (!url.pathname.startsWith('/api/content/')) return null;
  const path = url.pathname.slice('/api/content'.length);
  const item = items.find(({ base_path }) => base_path === path);
  if (!item) return { status: 404, data: { errors: [{ status: '404', title: 'Not found' }] } };
  return { status: item.schema_name === 'gone' ? 410 : 200, data: item };
}

/** @param {ContentItem[]} items */
export async function startGovukApi(items = readSpeechItems()) {
  /** @type {{ path: string, at: number, headers: import('node:http').IncomingHttpHeaders }[]} */
  const asked = [];
  /** @type {Map<string, Trouble[]>} */
  const troubles = new Map();

  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push({ path, at: performance.now(), headers: request.headers });
    const key = path.replace(/\?.*/, '').replace(/^\/api\/content/, '');
    const trouble = troubles.get(key)?.shift() ?? {};
    const { status, data } = answerApi(path, items) ?? { status: 404, data: {} };
    const body = trouble.body ?? JSON.stringify(data);
    const headers = { 'content-type': 'application/json; charset=utf-8', ...trouble.headers };
    const send = () => {
      response.writeHead(trouble.status ?? status, {
        ...headers,
        'content-length': String(Buffer.byteLength(body)),
      });
      if (!trouble.half) return response.end(body);
      response.write(body.slice(0, body.length / 2), () => response.destroy());
    };
    if (trouble.never) return;
    if (trouble.slowMs) setTimeout(send, trouble.slowMs);
    else send();
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    origin: `http://127.0.0.1:${port}`,
    asked,
    /** What the next answers under a path are; then the right one again. @param {string} path @param {Trouble[]} next */
    trouble: (path, ...next) => troubles.set(path, [...(troubles.get(path) ?? []), ...next]),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed(undefined));
        server.closeAllConnections();
      }),
  };
}
