import { describe, expect, it } from 'vitest';
import { findDefinitions } from '../../../lib/library/find-concepts';

describe('findDefinitions', () => {
  it.each([
    ['through Social Work England (SWE) we', 'SWE', 'social work england'],
    ['with special educational needs and disabilities (SEND).', 'SEND', 'special educational needs and disabilities'],
    ['the Regional Improvement Alliances (RIA) and', 'RIA', 'regional improvement alliances'],
    ['the Care Quality Commission (the CQC)', 'CQC', 'care quality commission'],
    ['Partners in Practice (PiP)', 'PIP', 'partners in practice'],
  ])('reads “%s”', (text, acronym, words) => {
    expect(findDefinitions(text)).toEqual([{ acronym, words: words.split(' ') }]);
  });

  it.each(['a number (57)', 'the Minister (Mr SMITH) said', '(SWE) at the start', 'another thing (XYZ)'])(
    'reads none in “%s”',
    (text) => {
      expect(findDefinitions(text)).toEqual([]);
    },
  );
});
