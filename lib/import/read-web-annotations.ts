import { isClaimTypeId } from '../domain/claim-types';
import type { Instant } from '../domain/dates';
import type { TextQuoteSelector } from '../domain/selector';
import { hashText } from '../text/hash-text';
import { type ForeignAnnotation, type ForeignFile, isObject, listOf, type Skipped, textOf } from './foreign-file';
import { readInstant } from './read-instant';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** Whether a parsed JSON file speaks of W3C annotations: one, a list, a page, or a collection with its first page in it. */
export const isWebAnnotations = (data: unknown): boolean =>
  listOf(data).some((item) => isObject(item) && listOf(item['@context']).includes(CONTEXT));

/**
 * W3C Web Annotations, https://www.w3.org/TR/annotation-model/, as far as they quote words of a page. Positions are not taken:
 * they count in a text that is not ours. Links, replies and notes on whole pages are named in `skipped`.
 *
 * @param readAt when the file was read: for annotations without a date
 */
export function readWebAnnotations(data: unknown, readAt: Instant): ForeignFile {
  const annotations: ForeignAnnotation[] = [];
  const skipped: Skipped[] = [];
  for (const [i, item] of listItems(data).entries()) {
    const read = readAnnotation(item, readAt);
    if ('quote' in read) annotations.push(read);
    else skipped.push({ what: read.what || `${i + 1}`, reason: read.reason });
  }
  return { format: 'W3C annotations', annotations, tags: [], skipped };
}

/** The annotations of pages, collections and graphs, in order. Goes with a list, so that nesting can't hurt. Linear. */
function listItems(data: unknown): unknown[] {
  const items: unknown[] = [];
  // The next one last, for taking the first of a long list moves all others.
  const open: unknown[] = [data];
  while (open.length > 0) {
    const next = open.pop();
    const inner = listInner(next);
    if (inner) for (let i = inner.length - 1; i >= 0; i--) open.push(inner[i]);
    else items.push(next);
  }
  return items;
}

/** What a list, a collection, a page or a graph holds; null for anything else. */
function listInner(item: unknown): readonly unknown[] | null {
  if (Array.isArray(item)) return item;
  if (!isObject(item)) return null;
  if (isKind(item, 'AnnotationCollection|AnnotationPage|Collection'))
    return [item.first, item.items].filter((inner) => typeof inner === 'object');
  return Array.isArray(item['@graph']) ? item['@graph'] : null;
}

const isKind = (item: Record<string, unknown>, kinds: string): boolean =>
  listOf(item.type ?? item['@type']).some((type) => new RegExp(`(^|:)(${kinds})$`).test(textOf(type)));

function readAnnotation(item: unknown, readAt: Instant): ForeignAnnotation | Skipped {
  if (!isObject(item) || !isKind(item, 'Annotation')) return { what: '', reason: 'not an annotation' };
  const id = textOf(item.id ?? item['@id']).replace(/^urn:uuid:/i, '');
  if (listOf(item.motivation).includes('linking')) return { what: id, reason: 'a link' };
  if (listOf(item.motivation).includes('replying')) return { what: id, reason: 'a reply' };
  const bodies = listOf(item.body ?? item.bodyValue).map(readBody);
  const target = listOf(item.target)
    .map(readTarget)
    .find(({ quote }) => quote !== null);
  const ofPurpose = (purpose: string) => bodies.filter((body) => body.purpose === purpose).map(({ value }) => value);
  const note = bodies
    .filter(({ purpose }) => !['tagging', 'classifying', 'linking'].includes(purpose))
    .map(({ value }) => value);
  if (!target?.quote) return { what: note[0] ?? id, reason: 'a note on the whole page' };
  const createdAt = readInstant(item.created) ?? readInstant(item.modified) ?? readAt;
  return {
    id: id || hashText(`${target.sources[0]} ${target.quote.exact} ${createdAt}`),
    ...{ sources: target.sources, quote: target.quote },
    types: ofPurpose('classifying').filter(isClaimTypeId),
    tags: [...ofPurpose('tagging'), ...ofPurpose('classifying').filter((value) => !isClaimTypeId(value))],
    note: note.join('\n\n'),
    creator: readCreator(item.creator),
    ...{ createdAt, modifiedAt: readInstant(item.modified) ?? createdAt },
  };
}

/** A body is a text, an object with its words and what they are for, or something that has no words. */
function readBody(body: unknown): { purpose: string; value: string } {
  if (typeof body === 'string') return { purpose: 'commenting', value: body };
  if (!isObject(body)) return { purpose: 'linking', value: '' };
  const value = textOf(body.value ?? body['rdf:value'] ?? body.chars);
  const [purpose] = listOf(body.purpose).map(textOf);
  return { purpose: value ? (purpose ?? 'commenting') : 'linking', value };
}

function readTarget(target: unknown): { sources: string[]; quote: TextQuoteSelector | null } {
  if (!isObject(target)) return { sources: [textOf(target)].filter(Boolean), quote: null };
  const sources = listOf(target.source).map((source) => (isObject(source) ? textOf(source.id) : textOf(source)));
  return { sources: sources.filter(Boolean), quote: findQuote(target.selector) };
}

/** The quote among the selectors, or among those that refine them: the innermost says most exactly what is meant. */
function findQuote(selector: unknown): TextQuoteSelector | null {
  let found: TextQuoteSelector | null = null;
  const open = listOf(selector);
  for (let next = open.shift(); next !== undefined && open.length < 1000; next = open.shift()) {
    if (!isObject(next)) continue;
    found = readQuote(next) ?? found;
    open.push(...listOf(next.refinedBy));
  }
  return found;
}

/** A TextQuoteSelector with words in it. */
export function readQuote(selector: Record<string, unknown>): TextQuoteSelector | null {
  const exact = textOf(selector.exact);
  if (!isKind(selector, 'TextQuoteSelector') || !exact.trim()) return null;
  return { type: 'TextQuoteSelector', exact, prefix: textOf(selector.prefix), suffix: textOf(selector.suffix) };
}

function readCreator(creator: unknown): ForeignAnnotation['creator'] {
  const [first] = listOf(creator);
  if (typeof first === 'string') return { id: first, name: '' };
  if (!isObject(first)) return null;
  const id = textOf(first.id).replace(/^urn:uuid:/i, '');
  const name = textOf(first.name) || textOf(first.nickname);
  return id || name ? { id: id || name, name } : null;
}
