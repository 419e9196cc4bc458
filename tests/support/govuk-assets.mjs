import { readFileSync } from 'node:fs';
import { bodyScriptSource } from './page-builder/body-scripts.mjs';

/** What a test page of GOV.UK is served with: the real govuk-frontend package, without the crown and GDS Transport. */

const FROM_PACKAGE = new URL('../../node_modules/govuk-frontend/dist/govuk/', import.meta.url);

/** GDS Transport is licensed for GOV.UK alone; without its font faces the style sheet falls back to Arial. @param {string} css */
const withoutFonts = (css) => css.replace(/@font-face\s*\{[^}]*\}/g, '');

const PORTRAIT =
  '<svg xmlns="http://www.w3.org/2000/svg" width="465" height="310"><rect width="465" height="310" fill="#f3f2f1"/>' +
  '<circle cx="232" cy="125" r="55" fill="#b1b4b6"/><path d="M112 310a120 110 0 0 1 240 0z" fill="#b1b4b6"/></svg>';

/** @type {Readonly<Record<string, { contentType: string, read: () => string }>>} */
export const govukAssets = {
  '/assets/govuk-frontend.min.css': {
    contentType: 'text/css; charset=utf-8',
    read: () => withoutFonts(readFileSync(new URL('govuk-frontend.min.css', FROM_PACKAGE), 'utf8')),
  },
  '/assets/govuk-frontend.min.js': {
    contentType: 'text/javascript; charset=utf-8',
    read: () => readFileSync(new URL('govuk-frontend.min.js', FROM_PACKAGE), 'utf8'),
  },
  '/assets/speech-page.css': {
    contentType: 'text/css; charset=utf-8',
    read: () => readFileSync(new URL('page-builder/speech-page.css', import.meta.url), 'utf8'),
  },
  '/assets/start.js': {
    contentType: 'text/javascript; charset=utf-8',
    read: () => "import { initAll } from './govuk-frontend.min.js';\ninitAll();\n",
  },
  '/assets/portrait.svg': { contentType: 'image/svg+xml', read: () => PORTRAIT },
  '/assets/body-scripts.js': { contentType: 'text/javascript; charset=utf-8', read: () => bodyScriptSource() },
};

/**
 * The policy that GOV.UK sends with its pages, from alphagov/govuk_app_config 9.25 and frontend: no inline styles, scripts
 * by nonce only.
 */
export const govukContentSecurityPolicy = [
  "default-src 'self'",
  "base-uri 'none'",
  "img-src 'self' *.publishing.service.gov.uk www.gov.uk *.google-analytics.com *.googletagmanager.com i.ytimg.com data:",
  "script-src 'self' *.google-analytics.com *.googletagmanager.com www.gstatic.com *.youtube.com *.youtube-nocookie.com 'nonce-c3BlZWNo'",
  "style-src 'self' www.gstatic.com",
  "font-src 'self'",
  "connect-src 'self' *.publishing.service.gov.uk *.service.gov.uk www.gov.uk *.google-analytics.com lux.speedcurve.com data:",
  "object-src 'none'",
  "frame-src 'self' *.publishing.service.gov.uk www.gov.uk *.youtube.com *.youtube-nocookie.com",
  "frame-ancestors 'self' *.publishing.service.gov.uk www.gov.uk",
].join('; ');
