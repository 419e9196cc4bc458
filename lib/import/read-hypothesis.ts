import { isClaimTypeId } from '../domain/claim-types';
import type { Instant } from '../domain/dates';
import { hashText } from '../text/hash-text';
import { type ForeignAnnotation, type ForeignFile, isObject, listOf, type Skipped, textOf } from './foreign-file';
import { readInstant } from './read-instant';
import { readQuote } from './read-web-annotations';

/** Whether a parsed JSON file is what Hypothesis gives: the answer of its search, or annotations in a list. */
export const isHypothesis = (data: unknown): boolean => {
  const [first] = listAnnotations(data);
  return isObject(first) && typeof first.uri === 'string' && Array.isArray(first.target);
};

function listAnnotations(data: unknown): unknown[] {
  if (Array.isArray(data)) return data;
  if (!isObject(data)) return [];
  return listOf(data.rows ?? data.annotations ?? (data.uri ? data : []));
}

/** Tags by which an export to Hypothesis says what it has no field for. */
const TYPE_TAG = /^speechmark:(.+)$/;

/**
 * Annotations as the API of Hypothesis has them, https://h.readthedocs.io/en/latest/api-reference/v1/. Replies and page notes are
 * named in `skipped`.
 *
 * @param readAt when the file was read: for annotations without a date
 */
export function readHypothesis(data: unknown, readAt: Instant): ForeignFile {
  const annotations: ForeignAnnotation[] = [];
  const skipped: Skipped[] = [];
  for (const [i, item] of listAnnotations(data).entries()) {
    const read = readAnnotation(item, readAt);
    if ('quote' in read) annotations.push(read);
    else skipped.push({ what: read.what || `${i + 1}`, reason: read.reason });
  }
  return { format: 'Hypothesis', annotations, tags: [], skipped };
}

function readAnnotation(item: unknown, readAt: Instant): ForeignAnnotation | Skipped {
  if (!isObject(item) || typeof item.uri !== 'string') return { what: '', reason: 'not an annotation' };
  const note = textOf(item.text);
  if (listOf(item.references).length > 0) return { what: note || textOf(item.id), reason: 'a reply' };
  const targets = listOf(item.target).filter(isObject);
  const quote = targets.flatMap(({ selector }) =>
    listOf(selector)
      .filter(isObject)
      .flatMap((one) => readQuote(one) ?? []),
  )[0];
  if (!quote) return { what: note || textOf(item.id), reason: 'a note on the whole page' };
  const tags = listOf(item.tags).map(textOf).filter(Boolean);
  const createdAt = readInstant(item.created) ?? readInstant(item.updated) ?? readAt;
  return {
    id: textOf(item.id) || hashText(`${item.uri} ${quote.exact} ${createdAt}`),
    sources: [...new Set([item.uri, ...targets.map(({ source }) => textOf(source))].filter(Boolean))],
    quote,
    types: tags.map(typeOf).filter(isClaimTypeId),
    tags: tags.filter((tag) => !isClaimTypeId(typeOf(tag))),
    note,
    creator: readUser(item),
    ...{ createdAt, modifiedAt: readInstant(item.updated) ?? createdAt },
  };
}

const typeOf = (tag: string): string => TYPE_TAG.exec(tag)?.[1] ?? '';

/** Users as our own export names them: by the id of the coder. */
const OWN_USER = /^acct:(.+)@speechmark$/;

/** "acct:name@hypothes.is", with the name shown beside it where it is told. */
function readUser({ user, user_info }: Record<string, unknown>): ForeignAnnotation['creator'] {
  const id = textOf(user);
  if (!id) return null;
  const shown = isObject(user_info) ? textOf(user_info.display_name) : '';
  return { id: OWN_USER.exec(id)?.[1] ?? id, name: shown || id.replace(/^acct:/, '').replace(/@.*$/, '') };
}
