import { describe, expect, it } from 'vitest';
import { toHypothesis } from '../../../lib/export/to-hypothesis';
import { buildDocument, buildSpeech, buildTranscript } from './build-document';
import { HOSTILE } from './hostile-documents';

interface Annotation {
  readonly uri: string;
  readonly text: string;
  readonly tags: readonly string[];
  readonly group?: string;
  readonly user: string;
  readonly permissions: { readonly read: readonly string[] };
  readonly document: { readonly title: readonly string[] };
  readonly target: readonly { readonly source: string; readonly selector: readonly { readonly type: string }[] }[];
}
const read = (text: string): Annotation[] => JSON.parse(text).annotations;

const speech = buildSpeech();
const document = buildDocument([
  {
    speech,
    transcript: buildTranscript(speech, ['We will spend £5m. More.']),
    claims: [{ quote: 'spend £5m', types: ['money'], tags: ['a'], note: 'one', secondNote: 'two' }, { quote: 'More' }],
  },
]);

it('writes claims.hypothesis.json', async () => {
  await expect(toHypothesis(document).text).toMatchFileSnapshot('../../fixtures/export/claims.hypothesis.json');
});

describe('toHypothesis', () => {
  it('lets nobody else read them unless a group is named', () => {
    for (const { permissions, group } of read(toHypothesis(document).text)) {
      expect(permissions.read).toEqual([]);
      expect(group).toBeUndefined();
    }
    for (const { permissions, group } of read(toHypothesis(document, { group: ' abc123 ' }).text)) {
      expect(group).toBe('abc123');
      expect(permissions.read).toEqual(['group:abc123']);
    }
  });

  it.each(HOSTILE)('%s: holds what Hypothesis’s own schema asks for, and counts what it can’t hold', (_, hostile) => {
    const { text, leftOut } = toHypothesis(hostile);
    const annotations = read(text);
    expect(annotations.length + leftOut).toBe(hostile.claims.length);
    for (const { uri, text: note, tags, user, document: page, target } of annotations) {
      expect(uri).toMatch(/^https:/);
      expect(user).toMatch(/^acct:.+@/);
      expect([note, ...tags, ...page.title].every((value) => typeof value === 'string')).toBe(true);
      expect(target[0]?.selector.map(({ type }) => type)).toEqual(['TextQuoteSelector']);
    }
  });
});
