import { describe, expect, it } from 'vitest';
import { asSpeechId } from '../../../lib/domain/ids';
import { keepMarked, makeFileName } from '../../../lib/export/file-name';
import { toMarkdown } from '../../../lib/export/to-markdown';
import { buildDocument, buildSpeech, buildTranscript, EXPORTED_AT } from './build-document';

const name = (changes: Parameters<typeof buildSpeech>[0], extension = 'md') =>
  makeFileName({ speeches: [buildSpeech(changes)], exportedAt: EXPORTED_AT }, extension);

describe('makeFileName', () => {
  it.each([
    [{}, 'speechmark_2018-07-05_jo-bloggs_a-speech.md'],
    [{ deliveredOn: '2018-11' }, 'speechmark_2018-11_jo-bloggs_a-speech.md'],
    [{ deliveredOn: null, speakers: [] }, 'speechmark_undated_a-speech.md'],
    [
      { speakers: [{ name: 'The Rt Hon Damian Hinds MP', role: null }] },
      'speechmark_2018-07-05_damian-hinds_a-speech.md',
    ],
    [{ title: 'Siân’s “Ångström” /../ <b>' }, 'speechmark_2018-07-05_jo-bloggs_sians-angstrom-b.md'],
    [{ title: 'خطاب', speakers: [{ name: 'وزير', role: null }] }, 'speechmark_2018-07-05.md'],
    [
      { title: "Education Secretary makes inaugural speech to children's services sector" },
      'speechmark_2018-07-05_jo-bloggs_education-secretary-makes-inaugural-speech-to.md',
    ],
  ])('%j', (changes, expected) => {
    expect(name(changes)).toBe(expected);
  });

  it('stays within 80 characters, even without a hyphen to cut at', () => {
    expect(name({ title: 'x'.repeat(200), speakers: [{ name: 'y'.repeat(99), role: null }] }, 'jsonld')).toHaveLength(
      80,
    );
  });

  it('is that of the one speech that has claims, where the others have none', () => {
    const speeches = ['A', 'Marked', 'C'].map((title) => buildSpeech({ id: asSpeechId(title), title }));
    const whole = buildDocument(
      speeches.map((speech, at) => ({
        speech,
        transcript: buildTranscript(speech, ['More money.']),
        claims: at === 1 ? [{ quote: 'More money.' }] : [],
      })),
    );
    expect(makeFileName(keepMarked(whole), 'csv')).toBe('speechmark_2018-07-05_jo-bloggs_marked.csv');
    expect(keepMarked({ ...whole, claims: [] }).speeches).toHaveLength(3);
    const markdown = toMarkdown(whole);
    expect(markdown).toContain('# Marked');
    expect(markdown).not.toContain('several');
  });

  it('counts the speeches where there are several', () => {
    const speeches = [buildSpeech(), buildSpeech()];
    expect(makeFileName({ speeches, exportedAt: EXPORTED_AT }, 'csv')).toBe('speechmark_2026-03-02_2-speeches.csv');
  });
});
