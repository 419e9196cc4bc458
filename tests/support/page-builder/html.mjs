/** Markup as strings, so that pages can be built where there is no DOM. */

/** @param {unknown} text @returns {string} */
export const escapeHtml = (text) =>
  String(text ?? '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** Text given as a value is escaped; `raw(…)` and arrays of it are not. */
export const html = (/** @type {TemplateStringsArray} */ strings, /** @type {unknown[]} */ ...values) =>
  raw(strings.map((string, i) => string + (i < values.length ? render(values[i]) : '')).join(''));

/** @param {string} markup */
export const raw = (markup) => ({ markup });

/** @param {unknown} value @returns {string} */
function render(value) {
  if (value === null || value === undefined || value === false) return '';
  if (Array.isArray(value)) return value.map(render).join('');
  if (typeof value === 'object' && 'markup' in value) return String(value.markup);
  return escapeHtml(value);
}
