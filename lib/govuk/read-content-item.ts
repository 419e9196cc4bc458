import * as v from 'valibot';
import { speechSchema, transcriptSchema } from '../domain/schemas';
import { DOCUMENT_TYPES, type Notice, type Speech } from '../domain/speech';
import { makeSpeechId } from '../domain/speech-aliases';
import type { Transcript } from '../domain/transcript';
import { extractTranscript } from '../page/extract-transcript';
import { isSpeechPath, parseOriginalAddress } from '../page/page-address';
import { toLondonDate } from '../page/read-date';
import { toFidelity } from '../page/read-delivery';

/** Why a content item is no speech. */
export type ItemRefusal =
  /** It was taken away. */
  | 'gone'
  /** GOV.UK says that it is something else, or it has no words. */
  | 'no speech'
  /** No content item at all, or one in which something essential is missing. */
  | 'unreadable';

export type ContentItemResult =
  | { readonly kind: 'speech'; readonly speech: Speech; readonly transcript: Transcript }
  /** A way to another page; null where that can be no speech on GOV.UK. */
  | { readonly kind: 'elsewhere'; readonly path: string | null }
  | { readonly kind: 'refused'; readonly reason: ItemRefusal };

/** Makes a document that runs and loads nothing; in browsers `DOMParser`. */
export type ParseHtml = (html: string) => Document;

const line = v.pipe(v.string(), v.maxLength(2_000));
const text = v.fallback(v.nullish(line), null);
const moment = v.fallback(v.nullish(v.pipe(v.string(), v.maxLength(40))), null);
const linkSchema = v.object({ title: v.pipe(line, v.trim(), v.minLength(1)) });
const links = v.fallback(v.optional(v.pipe(v.array(linkSchema), v.maxLength(1_000)), []), []);
const governmentSchema = v.fallback(v.nullish(v.object({ title: line, current: v.boolean() })), null);

const kindSchema = v.object({ schema_name: v.string() });
const redirectSchema = v.object({ redirects: v.pipe(v.array(v.object({ destination: v.string() })), v.minLength(1)) });
const itemSchema = v.object({
  base_path: v.pipe(line, v.check(isSpeechPath)),
  content_id: v.nullable(v.pipe(v.string(), v.regex(/^[\w-]{1,100}$/))),
  document_type: v.picklist(DOCUMENT_TYPES),
  title: v.pipe(line, v.trim(), v.minLength(1)),
  description: v.fallback(v.nullish(v.string()), null),
  locale: v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[\w-]{1,20})?$/i)),
  first_published_at: moment,
  public_updated_at: moment,
  withdrawn_notice: v.fallback(
    v.nullish(v.object({ explanation: v.optional(v.string(), ''), withdrawn_at: v.optional(v.string()) })),
    null,
  ),
  details: v.object({
    body: v.string(),
    delivered_on: moment,
    first_public_at: moment,
    location: text,
    speech_type_explanation: text,
    speaker_without_profile: text,
    political: v.fallback(v.optional(v.boolean(), false), false),
    government: governmentSchema,
  }),
  links: v.object({
    organisations: links,
    worldwide_organisations: links,
    speaker: links,
    people: links,
    roles: links,
    government: v.fallback(
      v.optional(v.array(v.object({ title: line, details: v.object({ current: v.boolean() }) })), []),
      [],
    ),
  }),
});
type Item = v.InferOutput<typeof itemSchema>;

/**
 * Reads a speech from what GOV.UK's Content API answers: the words by the same rule as from its page, so that both make one
 * transcript; the facts from its fields, with the speaker's office, which no page tells. Of the HTML in it nothing is run or
 * loaded, as long as `parseHtml` does neither. A value that the document's schema refuses makes the item unreadable.
 */
export function readContentItem(data: unknown, parseHtml: ParseHtml): ContentItemResult {
  const kind = v.safeParse(kindSchema, data);
  if (!kind.success) return refuse('unreadable');
  if (kind.output.schema_name === 'gone') return refuse('gone');
  if (kind.output.schema_name === 'redirect') return readRedirect(data);
  if (kind.output.schema_name !== 'speech') return refuse('no speech');
  const item = v.safeParse(itemSchema, data);
  if (!item.success) return refuse('unreadable');
  const transcript = readWords(item.output.details.body, parseHtml);
  if (!transcript.text) return refuse('no speech');
  const facts = readFacts(item.output, parseHtml);
  const speech: Speech = { id: makeSpeechId(facts, transcript), ...facts };
  // What a document can't hold would make every later backup unreadable.
  if (!v.is(speechSchema, speech) || !v.is(transcriptSchema, transcript)) return refuse('unreadable');
  return { kind: 'speech', speech, transcript };
}

const refuse = (reason: ItemRefusal): ContentItemResult => ({ kind: 'refused', reason });

function readRedirect(data: unknown): ContentItemResult {
  const read = v.safeParse(redirectSchema, data);
  const url = read.success ? parseOriginalAddress(read.output.redirects[0]?.destination, 'https://www.gov.uk') : null;
  const isSpeech = url?.origin === 'https://www.gov.uk' && isSpeechPath(url.pathname);
  return { kind: 'elsewhere', path: isSpeech ? url.pathname : null };
}

/** The body brings the wrapper that its page has. */
function readWords(html: string, parseHtml: ParseHtml): Transcript {
  const { body } = parseHtml(html);
  const [only, ...others] = body.children;
  const root = only && others.length === 0 && only.classList.contains('govspeak') ? only : body;
  return extractTranscript(root).transcript;
}

function readFacts(item: Item, parseHtml: ParseHtml): Omit<Speech, 'id'> {
  const { details } = item;
  return {
    url: `https://www.gov.uk${item.base_path.replace(/\/+$/, '')}`,
    contentId: item.content_id,
    title: oneLine(item.title),
    description: oneLine(item.description ?? '') || null,
    ...readSpeakers(item),
    organisations: [...item.links.organisations, ...item.links.worldwide_organisations].map(({ title }) => title),
    event: null,
    place: oneLine(details.location ?? '') || null,
    deliveredOn: toLondonDate(details.delivered_on),
    publishedOn: toLondonDate(details.first_public_at ?? item.first_published_at),
    updatedOn: toLondonDate(item.public_updated_at),
    kind: item.document_type,
    fidelity: toFidelity(details.speech_type_explanation ?? null, item.document_type, false),
    language: item.locale,
    notices: readNotices(item, parseHtml),
    origin: 'imported',
    licence: 'OGL',
    source: 'GOV.UK',
  };
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * A speech belongs to one appointment, whose office the item names along with its holder. Where it names several people or
 * offices, nothing says which belongs to whom.
 */
function readSpeakers({ details, links: { speaker, people, roles } }: Item): Pick<Speech, 'speakers' | 'inferred'> {
  const guest = oneLine(details.speaker_without_profile ?? '');
  if (guest) return { speakers: [{ name: guest, role: null }], inferred: {} };
  const named = speaker.length > 0 ? speaker : people;
  const role = named.length === 1 && roles.length === 1 ? (roles[0]?.title ?? null) : null;
  const inferred =
    speaker.length === 0 && people.length > 1
      ? { speakers: 'The page names several people and does not say which of them spoke.' }
      : {};
  return { speakers: named.map(({ title }) => ({ name: title, role })), inferred };
}

/** In the words that the page has for them, so that a visit finds no other ones. */
function readNotices({ withdrawn_notice: withdrawn, details, links }: Item, parseHtml: ParseHtml): Notice[] {
  const notices: Notice[] = [];
  if (withdrawn?.withdrawn_at || withdrawn?.explanation) {
    const on = toLondonDate(withdrawn.withdrawn_at);
    const reason = readWords(withdrawn.explanation, parseHtml).text.replaceAll('\n', ' ');
    notices.push({
      kind: 'withdrawn',
      on,
      text: oneLine(`This speech was withdrawn on ${on ? inWords(on) : ''} ${reason}`),
    });
  }
  const [linked] = links.government;
  const government = details.government ?? (linked ? { title: linked.title, current: linked.details.current } : null);
  if (details.political && government && !government.current)
    notices.push({ kind: 'past government', text: `This speech was published under the ${government.title}` });
  return notices;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** "15 May 2018", as GOV.UK writes dates. */
function inWords(date: string): string {
  const [year, month, day] = date.split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
}
