import * as v from 'valibot';
import type { GovukName } from '../domain/import-run';
import { isSpeechPath } from '../page/page-address';

/** A speech as the Search API lists it. */
export interface ListedPage {
  readonly path: string;
  readonly title: string;
  readonly contentId: string | null;
  readonly isWithdrawn: boolean;
}

export interface SearchAnswer {
  /** How many there are in all. */
  readonly total: number;
  readonly pages: readonly ListedPage[];
  /** Results at addresses where no speech can be. */
  readonly others: number;
}

/** A name that speeches are listed by, and how many. */
export interface CountedName extends GovukName {
  readonly speeches: number;
}

export interface SearchNames {
  readonly people: readonly CountedName[];
  readonly organisations: readonly CountedName[];
  readonly roles: readonly CountedName[];
}

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const answerSchema = v.object({ total: count, results: v.array(v.unknown()) });
const resultSchema = v.object({
  link: v.pipe(v.string(), v.maxLength(2_000), v.check(isSpeechPath)),
  title: v.fallback(v.pipe(v.string(), v.maxLength(2_000)), ''),
  content_id: v.fallback(v.nullable(v.pipe(v.string(), v.maxLength(200))), null),
  is_withdrawn: v.fallback(v.boolean(), false),
});
const optionSchema = v.object({
  documents: count,
  value: v.object({ slug: v.pipe(v.string(), v.regex(/^[\w-]{1,300}$/)), title: v.pipe(v.string(), v.maxLength(500)) }),
});
const aggregateSchema = v.fallback(v.object({ options: v.array(v.unknown()) }), { options: [] });
const namesSchema = v.object({
  aggregates: v.object({ people: aggregateSchema, organisations: aggregateSchema, roles: aggregateSchema }),
});

/** Reads a page of results; null where the answer is none. */
export function parseSearchAnswer(data: unknown): SearchAnswer | null {
  const answer = v.safeParse(answerSchema, data);
  if (!answer.success) return null;
  const pages = answer.output.results.flatMap((result) => {
    const read = v.safeParse(resultSchema, result);
    if (!read.success) return [];
    const { link, title, content_id: contentId, is_withdrawn: isWithdrawn } = read.output;
    return [{ path: link.replace(/\/+$/, ''), title: title.trim() || link, contentId, isWithdrawn }];
  });
  return { total: answer.output.total, pages, others: answer.output.results.length - pages.length };
}

/** Reads the names that speeches are listed by; null where the answer has none. */
export function parseSearchNames(data: unknown): SearchNames | null {
  const answer = v.safeParse(namesSchema, data);
  if (!answer.success) return null;
  const { people, organisations, roles } = answer.output.aggregates;
  return {
    people: toNames(people.options),
    organisations: toNames(organisations.options),
    roles: toNames(roles.options),
  };
}

const toNames = (options: readonly unknown[]): CountedName[] =>
  options.flatMap((option) => {
    const read = v.safeParse(optionSchema, option);
    return read.success ? [{ ...read.output.value, speeches: read.output.documents }] : [];
  });
