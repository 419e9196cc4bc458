import { escapeHtml, html, raw } from './html.mjs';

/** @typedef {ReturnType<typeof import('./describe-item.mjs').describeItem>} Description */
/** @typedef {{ markup: string }} Markup */

/** @param {Description} described @param {string} linkClass @returns {Markup[]} */
export const publisherLinks = (described, linkClass) =>
  described.publishers.map(({ title, base_path }) =>
    base_path ? html`<a class="${linkClass}" href="${base_path}">${title}</a>` : html`${title}`,
  );

/** "A, B and C" @param {Markup[]} parts @param {string} and */
export const toSentence = (parts, and) =>
  raw(parts.map((part, i) => (i === 0 ? '' : i === parts.length - 1 ? escapeHtml(and) : ', ') + part.markup).join(''));

/** @param {{ iso: string, shown: string | null }} date */
export const time = (date) => html`<time datetime="${date.iso}">${date.shown}</time>`;

/** @param {Description} described @returns {Markup | ''} */
export const deliveredOn = (described) =>
  described.delivered ? html`${time(described.delivered)}${described.note && ` (${described.note})`}` : '';

/** The kind of document in the words of a notice: "speech", for all four types. @param {any} item */
export const noun = (item) => String(item.schema_name).replaceAll('_', ' ').replace('news article', 'news article');

/** @param {any} item @param {string} className */
export const figure = (item, className) =>
  item.details?.image?.url
    ? html`<figure class="${className}" lang="en"><img class="${className}__image" src="${item.details.image.url}" alt="${item.details.image.alt_text}"></figure>`
    : '';

/** @param {Description} described @param {string} className */
export const translations = (described, className) =>
  described.translations.length > 1
    ? html`<nav class="${className}" role="navigation" aria-label="Translations"><ul class="${className}__list">${described.translations.map(
        (/** @type {any} */ one) =>
          one.locale === described.locale
            ? html`<li class="${className}__list-item"><span lang="${one.locale}">${languageName(one.locale)}</span></li>`
            : html`<li class="${className}__list-item"><a hreflang="${one.locale}" lang="${one.locale}" rel="alternate" class="govuk-link" href="${one.base_path}">${languageName(one.locale)}</a></li>`,
      )}</ul></nav>`
    : '';

/** A language by its own name. @param {string} locale */
const languageName = (locale) => new Intl.DisplayNames([locale], { type: 'language' }).of(locale);
