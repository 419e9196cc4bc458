import { expect, it } from 'vitest';
import * as selectors from '../../../lib/page/govuk-selectors';
import { buildSpeechPage, DESIGNS } from '../../support/page-builder/build-speech-page.mjs';
import { getSpeech, parsePage, SPEECHES } from './fixtures';

/** Known from GOV.UK's templates, but of a time or a case that no page of ours is built for. */
const NOT_DRAWN = new Set([
  '.archive-notice', // withdrawn pages of 2014, before "withdrawn" was the word
  '.app-c-notice', // the first weeks of components-2017
  '.govuk-component-govspeak', // an older name of the body in components-2016
  '.govuk-lead-paragraph', // some pages of components-2016
  'a[href*="/world/organisations/"]',
  'a[href*="/government/world/organisations/"]',
  'figure.image img',
  'abbr[title]', // dates without the class
  'button',
  '.gem-c-inset-text', // a notice in a component that speeches don't have today
  '.gem-c-metadata__toggle',
  '.app-c-publisher-metadata__toggle',
  'footer',
  'nav',
]);

const parts = Object.values(selectors)
  .flatMap((value) => (typeof value === 'string' ? [value] : Array.isArray(value) ? [...value] : []))
  .flatMap((value: string) => value.split(', '));

function buildPages(): Document[] {
  const withdrawn = getSpeech('withdrawn-speech');
  withdrawn.details.political = true;
  const crowded = getSpeech('speech');
  crowded.links.organisations = Array.from({ length: 9 }, (_, i) => ({ title: `D${i}`, base_path: `/d${i}` }));
  const items = [...Object.values(SPEECHES), withdrawn, crowded];
  return items.flatMap((item) => DESIGNS.map((design) => parsePage(buildSpeechPage(item, { design }))));
}

it('relies on no selector that fits no page', () => {
  const pages = buildPages();
  const idle = parts.filter((part) => !pages.some((page) => page.querySelector(part)));
  expect(idle.filter((part) => !NOT_DRAWN.has(part))).toEqual([]);
});
