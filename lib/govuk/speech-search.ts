import type { SpeechSearch } from '../domain/import-run';

/** Without any of these it would be every speech there is. */
export const isNarrow = ({ speaker, department, role, from, to }: SpeechSearch): boolean =>
  [speaker, department, role, from, to].some((each) => each !== null);

/** What is used of a result; with fewer fields it is sent sooner. */
const FIELDS = 'title,link,content_id,is_withdrawn';

/** The Search API's answer is in this order, so that what is published meanwhile makes a result come twice and none be missed. */
const NEWEST_FIRST = '-public_timestamp';

/** The path of one page of results of the Search API; `count` 0 asks how many there are. */
export function toSearchPath(search: SpeechSearch, { start, count }: { start: number; count: number }): string {
  const parameters = kindsOf(search);
  if (search.speaker) parameters.set('filter_people', search.speaker.slug);
  if (search.department) parameters.set('filter_organisations', search.department.slug);
  if (search.role) parameters.set('filter_roles', search.role.slug);
  const period = [search.from && `from:${search.from}`, search.to && `to:${search.to}`].filter(Boolean);
  if (period.length > 0) parameters.set('filter_public_timestamp', period.join(','));
  parameters.set('order', NEWEST_FIRST);
  parameters.set('count', String(count));
  parameters.set('start', String(start));
  parameters.set('fields', FIELDS);
  return `/api/search.json?${parameters}`;
}

/** More than there are ministers, departments and offices. */
const MOST_NAMES = 3_000;

/** The path of the answer that names everyone and everything that speeches are listed by. */
export function toNamesPath(search: Pick<SpeechSearch, 'kinds'>): string {
  const parameters = kindsOf(search);
  for (const field of ['people', 'organisations', 'roles']) parameters.set(`aggregate_${field}`, String(MOST_NAMES));
  parameters.set('count', '0');
  return `/api/search.json?${parameters}`;
}

/** The path under which the Content API keeps the page at a path. */
export const toContentPath = (path: string): string => `/api/content${path}`;

function kindsOf({ kinds }: Pick<SpeechSearch, 'kinds'>): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const kind of kinds) parameters.append('filter_content_store_document_type', kind);
  return parameters;
}
