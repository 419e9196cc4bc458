/** GOV.UK without a network: pages from the repository, with the files and the security policy that the real ones have. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { answerApi } from '../govuk-api-server.mjs';
import { govukAssets, govukContentSecurityPolicy } from '../govuk-assets.mjs';
import { buildSpeechPage, contentItemOf } from '../page-builder/build-speech-page.mjs';

const ROOT = resolve(import.meta.dirname, '../../..');
export const GOVUK = 'https://www.gov.uk';

/**
 * @param {Readonly<Record<string, string>>} pages address → HTML
 * @param {{ isAlone?: boolean, items?: readonly import('../page-builder/build-speech-page.mjs').ContentItem[] }} [options]
 *   `isAlone`: every other address of GOV.UK is answered "not found", so that nothing goes to the real site; else all others
 *   go through. `items`: what its Search and Content APIs know
 * @returns {import('./answer-addresses.mjs').Answers}
 */
export function answersWith(pages, { isAlone = false, items = [] } = {}) {
  const held = [...Object.keys(pages), ...Object.keys(govukAssets).map((path) => GOVUK + path)];
  return {
    patterns: isAlone ? [`${GOVUK}/*`] : held,
    firefoxPatterns: isAlone
      ? [{ protocol: 'https', hostname: 'www.gov.uk' }]
      : held.map((address) => ({ protocol: 'https', hostname: 'www.gov.uk', pathname: new URL(address).pathname })),
    answer(url) {
      const { origin, pathname } = new URL(url);
      const known = origin === GOVUK && items.length > 0 ? answerApi(url.slice(origin.length), items) : null;
      if (known)
        return {
          status: known.status,
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(known.data),
        };
      const page = pages[origin + pathname];
      if (page !== undefined) return { headers: PAGE_HEADERS, body: page };
      const asset = origin === GOVUK ? govukAssets[pathname] : undefined;
      if (asset) return { headers: { 'content-type': asset.contentType }, body: asset.read() };
      return isAlone
        ? { status: 404, headers: PAGE_HEADERS, body: '<!doctype html><title>Page not found - GOV.UK</title>' }
        : null;
    },
  };
}

const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': govukContentSecurityPolicy,
  'cache-control': 'no-store',
};

/**
 * A content item's page, by its address.
 *
 * @param {import('../page-builder/build-speech-page.mjs').ContentItem} item
 * @param {{ design?: import('../page-builder/build-speech-page.mjs').Design }} [options]
 * @returns {Record<string, string>}
 */
export const pageOf = (item, options) => ({ [GOVUK + item.base_path]: buildSpeechPage(item, options) });

/**
 * A committed content item: a file of tests/fixtures/govuk/, without `.json`.
 *
 * @param {string} name `content-items/…` or `negatives/…`
 * @returns {import('../page-builder/build-speech-page.mjs').ContentItem}
 */
export const readContentItem = (name) =>
  JSON.parse(readFileSync(resolve(ROOT, 'tests/fixtures/govuk', `${name}.json`), 'utf8'));

/** The bundled speeches that have an address on GOV.UK, the latest first. */
export function readBundledSpeeches() {
  const folder = resolve(ROOT, 'public/speeches');
  const readings = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(resolve(folder, name), 'utf8')))
    .filter(({ speech }) => speech?.url?.startsWith(`${GOVUK}/government/speeches/`))
    .sort((a, b) => String(b.speech.deliveredOn).localeCompare(String(a.speech.deliveredOn)));
  return readings.map(({ speech, transcript }) => {
    const item = contentItemOf({ speech, transcript });
    return { speech, transcript, address: GOVUK + item.base_path, html: buildSpeechPage(item) };
  });
}
