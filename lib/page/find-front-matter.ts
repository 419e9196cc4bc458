import { isDataTable } from './block-structure';
import { parseWrittenDate } from './read-date';
import { readContent, readText } from './read-head';
import { getWordsInCommon } from './words-in-common';

/**
 * Which of the texts that Readability kept are about the speech rather than of it. On short speeches it keeps the whole
 * page: the title with what stands above it, the summary that the page's head repeats, the line about its author, lists of
 * terms with a date, and the links beside the text where a table lays out the page.
 * When in doubt a text stays: a summary too much is a smaller loss than a sentence of the speech.
 *
 * @param texts in document order
 */
export function findFrontMatter(document: Document, texts: readonly Text[]): Set<Text> {
  const summary =
    readContent(document, 'meta[name="description"]') ?? readContent(document, 'meta[property="og:description"]');
  const endOfTitle = texts.findLastIndex((text) => isTitle(text.parentElement?.closest('h1'), document.title));
  const rest = texts.slice(endOfTitle + 1).filter((text) => !isDated(text) && !isInMenu(text));
  const containers = countParagraphs(rest);
  const words = rest.filter((text) => {
    const paragraph = text.parentElement?.closest('p, div');
    return !(paragraph && (isByline(paragraph) || (summary && isSummary(paragraph, summary, containers))));
  });
  const ofTheSpeech = new Set(words);
  return new Set(texts.filter((text) => !ofTheSpeech.has(text)));
}

/** Some sites head every section by an `h1`; only the one that names the page counts. */
function isTitle(heading: Element | null | undefined, title: string): boolean {
  const words = readText(heading);
  return words !== null && (title.includes(words) || getWordsInCommon(words, title) >= 0.5);
}

/** Characters; a longer list holds sentences, and its dates are the speaker's. */
const LONGEST_LABELS = 400;

function isDated(text: Text): boolean {
  const list = text.parentElement?.closest('dl');
  if (!list) return false;
  const words = readText(list) ?? '';
  const isOfLabels = words.length < LONGEST_LABELS;
  return list.querySelector('time, abbr[title*="T"]') !== null || (isOfLabels && parseWrittenDate(words) !== null);
}

function isInMenu(text: Text): boolean {
  const cell = text.parentElement?.closest('td');
  const table = cell?.closest('table');
  if (!cell || !table || isDataTable(table)) return false;
  const inLinks = [...cell.querySelectorAll('a')].map((link) => link.textContent).join('');
  return countLetters(inLinks) > 0.8 * countLetters(cell.textContent ?? '');
}

const countLetters = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

/** "Posted by admin on 5 May 2012": a line, not a sentence. */
function isByline(paragraph: Element): boolean {
  const line = readText(paragraph) ?? '';
  return (
    line.length < 100 && /^(posted|published|submitted|written) (by|on|at|in)\b/i.test(line) && !/[.!?]$/.test(line)
  );
}

/** A summary stands alone; the same words among other paragraphs are the speech's first, which the head repeats. */
function isSummary(paragraph: Element, summary: string, containers: ReadonlyMap<Element | null, number>): boolean {
  if (containers.get(paragraph.parentElement) !== 1) return false;
  return readText(paragraph)?.startsWith(summary) ?? false;
}

/** How many of the kept paragraphs each element holds directly. */
function countParagraphs(texts: readonly Text[]): Map<Element | null, number> {
  const paragraphs = new Set(texts.map((text) => text.parentElement?.closest('p, div')));
  const counts = new Map<Element | null, number>();
  for (const paragraph of paragraphs) {
    if (!paragraph) continue;
    counts.set(paragraph.parentElement, (counts.get(paragraph.parentElement) ?? 0) + 1);
  }
  return counts;
}
