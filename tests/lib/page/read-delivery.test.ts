import { describe, expect, it } from 'vitest';
import { toFidelity } from '../../../lib/page/read-delivery';

describe('how near a text is to what was said', () => {
  it.each([
    ['Transcript of the speech, exactly as it was delivered', 'exactly as delivered'],
    ['This is a transcript of the speech, exactly as it was delivered.', 'exactly as delivered'],
    ['Original script, may differ from delivered version', 'original script'],
    [
      'This is the text of the speech as drafted, which may differ slightly from the delivered version.',
      'original script',
    ],
    ["Speaker's notes, may differ from delivered version", 'speaking notes'],
    ['Speaker’s notes, may differ from delivered version', 'speaking notes'],
    ["These are the speaker's notes, not a transcript of the speech as it was delivered.", 'speaking notes'],
    ['Transcript of the speech exactly as it was delivered', 'exactly as delivered'],
    ['Transcript of the statement, exactly as it was delivered', 'exactly as delivered'],
    ['Something else', 'not stated'],
    [null, 'not stated'],
  ] as const)('%s', (note, fidelity) => expect(toFidelity(note, 'speech', false)).toBe(fidelity));

  it('is never spoken for what was written', () => {
    expect(toFidelity(null, 'authored_article', false)).toBe('written, never spoken');
    expect(toFidelity(null, 'written_statement', false)).toBe('written, never spoken');
    expect(toFidelity(null, null, true)).toBe('written, never spoken');
    expect(toFidelity(null, 'oral_statement', false)).toBe('not stated');
  });
});
