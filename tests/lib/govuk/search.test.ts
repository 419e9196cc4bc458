import { describe, expect, it } from 'vitest';
import type { SpeechSearch } from '@/lib/domain/import-run';
import { findNames } from '@/lib/govuk/find-names';
import { parseSearchAnswer, parseSearchNames } from '@/lib/govuk/parse-search-answer';
import { isNarrow, toContentPath, toNamesPath, toSearchPath } from '@/lib/govuk/speech-search';

const ALL: SpeechSearch = {
  speaker: null,
  department: null,
  role: null,
  from: null,
  to: null,
  kinds: ['speech', 'oral_statement'],
};
const parametersOf = (path: string) => new URL(path, 'https://www.gov.uk').searchParams;

describe('the path of a search', () => {
  it('holds every filter by the name that the Search API has for it', () => {
    const search: SpeechSearch = {
      ...ALL,
      speaker: { slug: 'boris-johnson', title: 'Boris Johnson' },
      department: { slug: 'home-office', title: 'Home Office' },
      role: { slug: 'prime-minister', title: 'Prime Minister' },
      from: '2020-01-01',
      to: '2020-12-31',
    };
    const parameters = parametersOf(toSearchPath(search, { start: 500, count: 500 }));
    expect(parameters.getAll('filter_content_store_document_type')).toEqual(['speech', 'oral_statement']);
    expect(Object.fromEntries(parameters)).toMatchObject({
      filter_people: 'boris-johnson',
      filter_organisations: 'home-office',
      filter_roles: 'prime-minister',
      filter_public_timestamp: 'from:2020-01-01,to:2020-12-31',
      order: '-public_timestamp',
      count: '500',
      start: '500',
    });
  });

  it.each([
    [{ from: '2020-01-01' }, 'from:2020-01-01'],
    [{ to: '2020-01-01' }, 'to:2020-01-01'],
    [{}, null],
  ])('a period may be open: %j', (period, expected) => {
    const path = toSearchPath({ ...ALL, ...period }, { start: 0, count: 0 });
    expect(parametersOf(path).get('filter_public_timestamp')).toBe(expected);
    expect(isNarrow({ ...ALL, ...period })).toBe(expected !== null);
  });

  it('asks for names without results', () => {
    const parameters = parametersOf(toNamesPath(ALL));
    expect(parameters.get('count')).toBe('0');
    expect(Number(parameters.get('aggregate_people'))).toBeGreaterThan(1000);
  });

  it('of a page is that of the Content API', () => {
    expect(toContentPath('/government/speeches/a.cy')).toBe('/api/content/government/speeches/a.cy');
  });
});

describe('an answer of the Search API', () => {
  it('gives the pages at addresses of speeches, and counts the others', () => {
    const results = [
      { link: '/government/speeches/one', title: ' One ', content_id: 'a', is_withdrawn: true, extra: 1 },
      { link: '/government/speeches/two', title: 5 },
      { link: '/government/news/three', title: 'Three' },
      { link: 'https://example.org/government/speeches/four', title: 'Four' },
      null,
    ];
    expect(parseSearchAnswer({ total: 7, results })).toEqual({
      total: 7,
      pages: [
        { path: '/government/speeches/one', title: 'One', contentId: 'a', isWithdrawn: true },
        { path: '/government/speeches/two', title: '/government/speeches/two', contentId: null, isWithdrawn: false },
      ],
      others: 3,
    });
  });

  it.each([[null], ['<html>'], [{ error: 'no' }], [{ total: -1, results: [] }], [{ total: 1, results: {} }]])(
    '%j is none',
    (data) => expect(parseSearchAnswer(data)).toBeNull(),
  );

  it('names who spoke, and leaves out what is no name', () => {
    const option = (slug: string, title: string, documents = 1) => ({ value: { slug, title }, documents });
    const people = { options: [option('a-b', 'A B', 3), option('../x', 'X'), { documents: 1 }] };
    expect(parseSearchNames({ aggregates: { people, organisations: 5 } })).toEqual({
      people: [{ slug: 'a-b', title: 'A B', speeches: 3 }],
      organisations: [],
      roles: [],
    });
    expect(parseSearchNames({ results: [] })).toBeNull();
  });
});

describe('the name that someone means', () => {
  const names = [
    { slug: 'boris-johnson', title: 'The Rt Hon Boris Johnson', speeches: 900 },
    { slug: 'jo-johnson', title: 'Jo Johnson', speeches: 40 },
    { slug: 'alan-johnson', title: 'The Rt Hon Alan Johnson MP', speeches: 5 },
    { slug: 'edouard-balladur', title: 'Édouard Balladur', speeches: 1 },
  ];
  it.each([
    ['Boris Johnson', ['boris-johnson']],
    ['rt hon alan johnson mp', ['alan-johnson']],
    ['https://www.gov.uk/government/people/jo-johnson?x=1', ['jo-johnson']],
    ['jo-johnson', ['jo-johnson']],
    ['johnson', ['boris-johnson', 'jo-johnson', 'alan-johnson']],
    ['edouard', ['edouard-balladur']],
    ['nobody', []],
    ['  ', []],
  ])('of “%s” is %j', (typed, slugs) => {
    expect(findNames(typed, names).map(({ slug }) => slug)).toEqual(slugs);
  });
});
