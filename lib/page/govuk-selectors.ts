/**
 * Every CSS selector that we rely on in GOV.UK's pages, with the designs that have it. A design is named as in
 * `tests/support/page-builder/designs.mjs`, which renders all of them from real content items; `tests/browser/page/
 * govuk-selectors.test.ts` fails on a selector that fits none of those pages, and names the few that we know from templates only.
 *
 * inside-government: 2012-13 · whitehall: 2013-09 to 2017-03 · components-2016: 2016-12 to 2017-11 ·
 * components-2017: 2017-11 to 2019-03 · design-system: 2019-03 to 2024-11 · frontend: 2024-11 to 2026-08 · today
 */

/** In all designs since whitehall; `schema-name` and `content-id` since components-2016. */
export const meta = (name: string): string => `meta[name="govuk:${name}" i]`;

/** The element that holds the document. In inside-government and whitehall `#content` may be an empty `div`. */
export const MAIN = 'main, [role="main"], article.document-page, #content';

/** Classes that mark a speech where no meta element does: inside-government, whitehall, components-2016, components-2017. */
export const SPEECH_MARK = 'article.speech, main.speech, #content.speech';

/**
 * The body, newest name first. `.govuk-govspeak`: components-2016 to frontend; the component library dropped it on
 * 2026-08-03. `.govuk-component-govspeak`: components-2016. `.govspeak`: all (it comes from the content itself).
 */
export const BODIES = ['.gem-c-govspeak', '.govuk-govspeak', '.govuk-component-govspeak', '.govspeak'] as const;
export const INNER_BODY = '.govspeak';

/** Where a body may stand that is no speech: notices (with the reason of a withdrawal), dates, feedback, sidebars. */
export const NOT_THE_BODY = [
  '.gem-c-notice', // components-2017 and later
  '.app-c-notice', // components-2017
  '.govuk-notification-banner', // design-system and later
  '.app-c-banner', // components-2017, design-system
  '.status-block', // whitehall
  '.history-status-block', // whitehall
  '.withdrawal-notice', // components-2016
  '[class*="notice" i]:not(html,body,main,article)', // the same under names to come
  '.gem-c-inset-text',
  '.gem-c-feedback',
  '.gem-c-published-dates',
  '.app-c-published-dates',
  'aside',
  'nav',
  'footer',
].join(', ');

/** In the order to be tried. */
export const TITLES = [
  'h1 .title', // inside-government
  'h1',
] as const;
/** The kind of document, above the title. */
export const CAPTION = [
  '.gem-c-heading__context', // frontend, today
  '.gem-c-title__context', // components-2017, design-system
  '.govuk-title .context', // components-2016
  'h1 .label', // inside-government
  '.inner-heading .type', // whitehall
].join(', ');
/** Where it stands in the heading itself, as the design system proposes. */
export const CAPTION_IN_HEADING = '.label, [class*="caption"], [class*="__context"]';
export const DESCRIPTION = [
  '.gem-c-lead-paragraph', // components-2017 and later
  '.govuk-lead-paragraph', // components-2016
  'p.description', // components-2016
  '.summary > p', // inside-government, whitehall
].join(', ');

/** Who published it and when: a list of terms, outside the inverse box. */
export const PUBLISHER_BOX = [
  '.gem-c-metadata:not(.gem-c-metadata--inverse)', // design-system since 2021-02, frontend, today
  '.app-c-publisher-metadata', // components-2017, design-system
  '.govuk-metadata', // components-2016
  'aside.meta', // inside-government, whitehall
].join(', ');
export const PERSON_LINK = 'a[href*="/government/people/"]';
export const ORGANISATION_LINK =
  'a[href*="/government/organisations/"], a[href*="/world/organisations/"], a[href*="/government/world/organisations/"]';
/** Inside-government and whitehall name the speaker in a term of its own, with a link or without. */
export const PERSON = 'dd.person';
/** Text in the list of publishers that is no name: toggles, counts. */
export const PUBLISHER_FURNITURE =
  'summary, button, .gem-c-metadata__toggle, .app-c-publisher-metadata__toggle, script';

/** When, where and how exactly: the coloured box above the body. */
export const DELIVERY_BOX_OF_ITS_OWN = [
  '.important-metadata', // frontend, today
  '.app-c-important-metadata', // components-2017, design-system
  '.gem-c-metadata--inverse', // frontend, today
].join(', ');
export const DELIVERY_BOX = [
  DELIVERY_BOX_OF_ITS_OWN,
  '.govuk-metadata', // components-2016: the same list as the publishers'
  'aside.meta', // inside-government, whitehall
].join(', ');
/** Inside-government and whitehall: the term that holds the date of delivery. */
export const DELIVERED_ON = 'dd.delivered-on';
export const DATE = 'time[datetime], abbr.date[title], abbr[title]';
/** Inside-government and whitehall: how near the text is to what was said. */
export const EXPLANATION = 'dd .explanation, .summary .explanation';
/** Inside-government (`.summary .location`) and whitehall (`dd.location`). */
export const LOCATION = 'dd.location, .summary .location';
/** Inside-government and whitehall: when it was published or last changed. */
export const PUBLISHED_AT = '.published-at';
/** In words only: "Published 8 March 2016". */
export const PUBLISHED_DATES = '.gem-c-published-dates, .app-c-published-dates';

export const PICTURE = '.gem-c-figure img, .app-c-figure img, figure.image img, .sidebar-image img';

/** A page may carry both. Only the one of a withdrawal tells a date. */
export const NOTICES = [
  '.gem-c-notice', // components-2017 and later
  '.app-c-notice',
  '.app-c-banner', // components-2017, design-system: past government
  '.history-notice', // components-2016: past government
  '.withdrawal-notice', // components-2016, whitehall: withdrawn
  '.archive-notice', // whitehall: withdrawn, in its earlier words
  '.history-status-block', // whitehall: past government
].join(', ');
