import { makeWellFormed } from './well-formed';

/**
 * One line of somebody's words, so that every Markdown program shows them exactly as they are: CommonMark's and GitHub's
 * marks, and Obsidian's own (`[[link]]`, `#tag`, `==mark==`, `%%comment%%`, `$sum$`, `^block`). Addresses are kept from
 * becoming links, in which the escapes would show.
 */
export function escapeMarkdown(line: string): string {
  return makeWellFormed(line)
    .replaceAll('\0', '\ufffd')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#|~$^]/g, '\\$&')
    .replace(/={2,}|%{2,}/g, (run) => run.replace(/./g, '\\$&'))
    .replace(/:(?=\/\/)|(?<=www)\.|@(?=\S)/gi, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

/** An address that can't end its link or its table cell; what is percent-encoded already stays as it is. */
export const escapeAddress = (url: string): string =>
  makeWellFormed(url).replace(
    /[\s()<>|\\`]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );

/** The words as a Markdown quotation, blocks parted by an empty line of it. */
export const quoteMarkdown = (words: string): string =>
  words
    .split('\n')
    .map((block) => `> ${escapeMarkdown(block)}`)
    .join('\n>\n');

/** What begins a heading, a quotation or a rule, or underlines a heading; in items of a list too. */
const BLOCK_MARK = /^((?:[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]+)*[ \t]*)(#{1,6}(?=\s|$)|>|[-=_*](?=[-=_* \t]*$))/gm;

/**
 * A note is Markdown by the reader's own hand, so emphasis, links and lists stay. Disarmed is what would break the file
 * around it (headings, rules, quotations, fences left open, block names) or what acts by itself when the file is opened:
 * HTML, images and embeds, code that a plugin runs. Notes also come with imported files, from other hands.
 */
export function disarmMarkdown(note: string): string {
  return makeWellFormed(note)
    .replaceAll('\0', '\ufffd')
    .replace(/\r\n?/g, '\n')
    .trim()
    .replace(/<(?=[a-z/!?%])/gi, '\\<')
    .replace(/!(?=\[)/g, '!\\')
    .replace(/%%/g, '\\%\\%')
    .replace(/`{3,}|~{3,}|`(?=\$?=)/g, (run) => run.replace(/./g, '\\$&'))
    .replace(BLOCK_MARK, '$1\\$2')
    .replace(/\^(?=[\w-]+\s*$)/gm, '\\^');
}
