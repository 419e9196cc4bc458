import { type ClaimTypeId, isClaimTypeId } from '../../lib/domain/claim-types';
import { parsePartialDate } from '../../lib/domain/dates';
import {
  asClaimId,
  asSpeechId,
  asTagId,
  asThreadId,
  asTranscriptId,
  type ClaimId,
  type SpeechId,
  type TagId,
  type ThreadId,
  type TranscriptId,
} from '../../lib/domain/ids';

import { CLAIM_GROUPS, CLAIM_SORTS, type ClaimGroup, type ClaimSort } from './claim-list';
import { formatSpeechList, oneOf, parseSpeechList, type SpeechListState, USUAL_SPEECH_LIST } from './speech-list-state';

/** Where in the speech to go first. */
export type Focus =
  /** `text`: the one in which the claim stands, where it is not the newest. */
  | { readonly kind: 'claim'; readonly id: ClaimId; readonly text?: TranscriptId }
  | { readonly kind: 'passage'; readonly start: number; readonly end: number };

/** What the claims list is narrowed to; an empty list or text narrows nothing. */
export interface ClaimFilter {
  readonly text: string;
  readonly types: readonly ClaimTypeId[];
  readonly tagIds: readonly TagId[];
  readonly speechId: SpeechId | null;
  /** A part of a name is enough. */
  readonly speaker: string;
  /** When the speeches were given, partial dates; both ends belong to the period. */
  readonly from: string;
  readonly to: string;
  readonly sort: ClaimSort;
  readonly group: ClaimGroup | null;
}

export const NO_FILTER: ClaimFilter = {
  text: '',
  types: [],
  tagIds: [],
  speechId: null,
  speaker: '',
  from: '',
  to: '',
  sort: 'newest',
  group: null,
};

/** Every place in the library has an address, so that Back, reload and links from other surfaces work. */
export type Route =
  | { readonly page: 'speeches'; readonly list: SpeechListState }
  | { readonly page: 'claims'; readonly filter: ClaimFilter }
  | { readonly page: 'search'; readonly text: string }
  | { readonly page: 'tags' }
  | { readonly page: 'add'; readonly from: 'files' | 'govuk' }
  | { readonly page: 'import' }
  | { readonly page: 'settings' }
  | { readonly page: 'threads' }
  | { readonly page: 'thread'; readonly id: ThreadId }
  /** Two copies of a speech, by `runKey`; null for the one the reader knows, and the newest. */
  | {
      readonly page: 'changes';
      readonly speechId: SpeechId;
      readonly from: string | null;
      readonly to: string | null;
    }
  | { readonly page: 'read'; readonly speechId: SpeechId; readonly focus: Focus | null; readonly print: boolean };

/** Reads `location.hash`. What is not understood leads to the speeches. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = split(hash.replace(/^#\/?/, ''));
  const parameters = new URLSearchParams(query);
  const [page, ...rest] = path.split('/');
  if (page === 'search') return { page, text: parameters.get('text') ?? '' };
  if (page === 'claims') return { page, filter: parseFilter(parameters) };
  if (page === 'add') return { page, from: rest[0] === 'govuk' ? 'govuk' : 'files' };
  if (page === 'tags' || page === 'import' || page === 'settings' || page === 'threads') return { page };
  const id = page === 'read' || page === 'changes' || page === 'thread' ? decode(rest.join('/')) : null;
  if (id && page === 'thread') return { page, id: asThreadId(id) };
  if (id && page === 'changes')
    return { page, speechId: asSpeechId(id), from: parameters.get('from'), to: parameters.get('to') };
  if (id)
    return {
      page: 'read',
      speechId: asSpeechId(id),
      focus: parseFocus(parameters),
      print: parameters.get('print') === '1',
    };
  return { page: 'speeches', list: page === 'speeches' ? parseSpeechList(parameters) : USUAL_SPEECH_LIST };
}

export function formatRoute(route: Route): string {
  if (route.page === 'read') {
    const parameters = new URLSearchParams();
    if (route.focus?.kind === 'claim') {
      parameters.set('claim', route.focus.id);
      if (route.focus.text) parameters.set('text', route.focus.text);
    }
    if (route.focus?.kind === 'passage') {
      parameters.set('start', String(route.focus.start));
      parameters.set('end', String(route.focus.end));
    }
    if (route.print) parameters.set('print', '1');
    return join(`#/read/${encodeURIComponent(route.speechId)}`, parameters);
  }
  if (route.page === 'thread') return `#/thread/${encodeURIComponent(route.id)}`;
  if (route.page === 'changes') {
    const parameters = new URLSearchParams();
    if (route.from) parameters.set('from', route.from);
    if (route.to) parameters.set('to', route.to);
    return join(`#/changes/${encodeURIComponent(route.speechId)}`, parameters);
  }
  if (route.page === 'claims') return join('#/claims', formatFilter(route.filter));
  if (route.page === 'search') return join('#/search', new URLSearchParams(route.text ? { text: route.text } : {}));
  if (route.page === 'speeches') return join('#/speeches', formatSpeechList(route.list));
  if (route.page === 'add') return route.from === 'govuk' ? '#/add/govuk' : '#/add';
  return `#/${route.page}`;
}

/** What has changed since the reader last knew a speech's page. */
export const changesHref = (speechId: SpeechId): string =>
  formatRoute({ page: 'changes', speechId, from: null, to: null });

/** The usual link to a speech. */
export const readingHref = (speechId: SpeechId, focus: Focus | null = null): string =>
  formatRoute({ page: 'read', speechId, focus, print: false });

function split(hash: string): [string, string] {
  const at = hash.indexOf('?');
  return at < 0 ? [hash, ''] : [hash.slice(0, at), hash.slice(at + 1)];
}

function join(path: string, parameters: URLSearchParams): string {
  const query = parameters.toString();
  return query ? `${path}?${query}` : path;
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text) || null;
  } catch {
    return null;
  }
}

function parseFocus(parameters: URLSearchParams): Focus | null {
  const [claim, text] = [parameters.get('claim'), parameters.get('text')];
  if (claim) return { kind: 'claim', id: asClaimId(claim), ...(text && { text: asTranscriptId(text) }) };
  const start = parseOffset(parameters.get('start'));
  const end = parseOffset(parameters.get('end'));
  return start !== null && end !== null && start < end ? { kind: 'passage', start, end } : null;
}

const parseOffset = (text: string | null): number | null => (text && /^\d{1,9}$/.test(text) ? Number(text) : null);

function parseFilter(parameters: URLSearchParams): ClaimFilter {
  const speech = parameters.get('speech');
  return {
    text: parameters.get('text') ?? '',
    types: parameters.getAll('type').filter(isClaimTypeId),
    tagIds: parameters.getAll('tag').map(asTagId),
    speechId: speech ? asSpeechId(speech) : null,
    speaker: parameters.get('speaker') ?? '',
    from: parsePartialDate(parameters.get('from') ?? '') ?? '',
    to: parsePartialDate(parameters.get('to') ?? '') ?? '',
    sort: oneOf(CLAIM_SORTS, parameters.get('sort') ?? '') ?? NO_FILTER.sort,
    group: oneOf(CLAIM_GROUPS, parameters.get('group') ?? ''),
  };
}

function formatFilter(filter: ClaimFilter): URLSearchParams {
  const parameters = new URLSearchParams();
  if (filter.text) parameters.set('text', filter.text);
  for (const type of filter.types) parameters.append('type', type);
  for (const tag of filter.tagIds) parameters.append('tag', tag);
  if (filter.speechId) parameters.set('speech', filter.speechId);
  for (const name of ['speaker', 'from', 'to', 'group'] as const) {
    const value = filter[name];
    if (value) parameters.set(name, value);
  }
  if (filter.sort !== NO_FILTER.sort) parameters.set('sort', filter.sort);
  return parameters;
}
