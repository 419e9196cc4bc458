import { describe, expect, it } from 'vitest';
import { readByline } from '../../../lib/page/read-byline';

describe('the person in a line about an author', () => {
  it.each([
    ['Jane Smith', 'Jane Smith'],
    ['By Jane Smith', 'Jane Smith'],
    ['Posted by Jane Smith on 5 May 2012', 'Jane Smith'],
    ['The Rt Hon Jane Smith MP', 'The Rt Hon Jane Smith MP'],
    ['Lord Adonis', 'Lord Adonis'],
    ['Jane Smith at the Festival', 'Jane Smith at the Festival'],
    ['Mary  \n Bythorne', 'Mary Bythorne'],
    ['admin', null],
    ['Posted by admin', null],
    ['Site Admin', null],
    ['Staff Writer', null],
    ['News Team', null],
    ['Press Office', null],
    ['jsmith', null],
    ['Smith', null],
    ['jane@example.org or so', null],
    ['The Example Times', null],
    ['Example Times', null],
    ['', null],
    [null, null],
  ])('%j', (byline, name) => expect(readByline(byline, ['The Example Times', 'www.example-times.org'])).toBe(name));

  it('is not the site by its host', () => {
    expect(readByline('Example Times', [null, 'www.example-times.org'])).toBeNull();
  });
});
