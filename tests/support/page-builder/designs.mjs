/** How GOV.UK has drawn speeches, oldest first. What differs is in the skeletons beside this file. */
export const DESIGNS = /** @type {const} */ ([
  'inside-government', // 2012 to 2013, by whitehall
  'whitehall', // 2013-09 to 2017-03
  'components-2016', // 2016-12 to 2017-11, by government-frontend
  'components-2017', // 2017-11 to 2019-03
  'design-system', // 2019-03 to 2024-11
  'frontend', // 2024-11 to 2026-08, by frontend
  'today', // since 2026-08-03, when the component library dropped .govuk-govspeak
]);
