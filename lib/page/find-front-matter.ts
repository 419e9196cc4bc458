import { parseWrittenDate } from './read-date';
import { readContent, readText } from './read-head';
import { getWordsInCommon } from './words-in-common';

/**
 * Which of the texts that Readability kept are about the speech rather than of it. On short speeches it keeps the whole
 * page: the title with what stands above it, the summary that the page's head repeats, and lists of terms with a date.
 * When in doubt a text stays: a summary too much is a smaller loss than a sentence of the speech.
 *
 * @param texts in document order
 */
export function findFrontMatter(document: Document, texts: readonly Text[]): Set<Text> {
  const summary =
    readContent(document, 'meta[name="description"]') ?? readContent(document, 'meta[property="og:description"]');
  const endOfTitle = texts.findLastIndex((text) => isTitle(text.parentElement?.closest('h1'), document.title));
  const rest = texts.slice(endOfTitle + 1).filter((text) => !isDated(text));
  const containers = countParagraphs(rest);
  const words = rest.filter((text) => {
    const paragraph = text.parentElement?.closest('p, div');
    return !(paragraph && summary && isSummary(paragraph, summary, containers));
  });
  const ofTheSpeech = new Set(words);
  return new Set(texts.filter((text) => !ofTheSpeech.has(text)));
}

/** Some sites head every section by an `h1`; only the one that names the page counts. */
function isTitle(heading: Element | null | undefined, title: string): boolean {
  const words = readText(heading);
  return words !== null && (title.includes(words) || getWordsInCommon(words, title) >= 0.5);
}

function isDated(text: Text): boolean {
  const list = text.parentElement?.closest('dl');
  return Boolean(list?.querySelector('time, abbr[title*="T"]')) || parseWrittenDate(readText(list) ?? '') !== null;
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
