/** Whether a node (with all in it) is left out of a transcript. Asked of every element and text node met. */
export type Skip = (node: Node) => boolean;

/** Never words on the page: code, media, controls, and what is hidden from everyone. */
const NO_WORDS =
  'script, style, noscript, template, head, svg, canvas, iframe, object, embed, audio, video, ' +
  'button, input, select, textarea, datalist, progress, meter, [hidden]:not([hidden="until-found" i])';

/** The number at the word and the arrow back: marks of an editor, not words of a speaker. */
const FOOTNOTE_MARKS =
  'sup[id^="fnref"], a[rel~="footnote"], a.footnote, [role="doc-noteref"], a.reversefootnote, [role="doc-backlink"]';

/**
 * What GOV.UK's scripts put into a body after load: a player in place of a YouTube link or a notice behind it
 * (`govspeak/youtube-link-enhancement.js`), and charts beside tables (`magna-charta.js`; `mc-toggle-link` is its older name).
 */
const SCRIPT_INSERTIONS =
  '.gem-c-govspeak__youtube-video, .gem-c-govspeak__youtube-placeholder, ' +
  '.mc-chart-container, .mc-chart:not(table), .mc-toggle-button, .mc-toggle-link';

/** Boxes with a file, and buttons in the shape of links: "PDF, 1MB, 3 pages", "Start now". Files named in a sentence stay. */
const FILES_AND_BUTTONS =
  'section.gem-c-attachment, div.gem-c-attachment, section.attachment, div.attachment, ' +
  'a.gem-c-button, a.govuk-button, a[role="button"]';

/** Our own element in the page carries this attribute. */
export const OWN_ELEMENT_ATTRIBUTE = 'data-speechmark';

const FURNITURE = [NO_WORDS, FOOTNOTE_MARKS, SCRIPT_INSERTIONS, FILES_AND_BUTTONS, `[${OWN_ELEMENT_ATTRIBUTE}]`].join(
  ', ',
);

const ELEMENT = 1;

/** The default: what is not the speaker's words in GOV.UK's bodies and in our own reading view. */
export const isFurniture: Skip = (node) =>
  node.nodeType === ELEMENT && ((node as Element).matches(FURNITURE) || isVideoParagraph(node as Element));

const VIDEO_ADDRESS =
  /^(https?:)?\/\/((www\.)?youtube\.com\/(watch\?(.*&)?v=|.*live_stream.*channel=)|youtu\.be\/[^/?#]+)/;

/**
 * A paragraph of nothing but a YouTube link. GOV.UK's script replaces it by a player, or hides it behind a notice,
 * depending on cookies and on when it runs; left out in each case, the text is the same in all of them.
 */
function isVideoParagraph(element: Element): boolean {
  if (element.localName !== 'p' || element.childElementCount !== 1) return false;
  const link = element.firstElementChild as Element;
  if (link.localName !== 'a' || link.getAttribute('data-youtube-player') === 'off') return false;
  if (!VIDEO_ADDRESS.test(link.getAttribute('href') ?? '')) return false;
  return withoutPunctuation(element.textContent ?? '') === withoutPunctuation(link.textContent ?? '');
}

/** The script lets these signs beside the link go with it. */
const withoutPunctuation = (text: string): string => text.replace(/[.!?"']/g, '').trim();
