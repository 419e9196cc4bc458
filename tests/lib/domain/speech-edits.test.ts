import { describe, expect, it } from 'vitest';
import { completeSpeech } from '@/lib/domain/complete-speech';
import { asCoderId } from '@/lib/domain/ids';
import { editSpeech, mergeEdits, withoutEdits } from '@/lib/domain/speech-edits';
import { buildSpeech } from '../../support/build-speech';

const stampAt =
  (second: number) =>
  <Value>(value: Value) => ({ value, at: `2026-01-05T10:00:0${second}.000Z`, by: asCoderId('a') });

const read = buildSpeech({ place: null, event: 'A conference', inferred: { event: 'From the text.' } });

describe('a field that the reader set', () => {
  const edited = editSpeech(read, { event: { to: 'ADCS conference' }, place: { to: 'Leeds' } }, stampAt(1));

  it('counts, and is no inference any more; what the sources say is kept', () => {
    expect(edited).toMatchObject({ event: 'ADCS conference', place: 'Leeds', inferred: {} });
    expect(edited.edits?.event?.read).toEqual({ value: 'A conference', inferred: 'From the text.' });
    expect(withoutEdits(edited)).toEqual(read);
  });

  it('stays when the page is read again, and what the page says now is known', () => {
    const again = { ...read, event: 'ADCS annual conference', inferred: {} };
    const completed = completeSpeech({ speech: edited, readings: [] }, { speech: again, readings: [] });
    expect(completed.event).toBe('ADCS conference');
    expect(completed.edits?.event?.read).toEqual({ value: 'ADCS annual conference' });
  });

  it('can be given back to the sources', () => {
    const back = editSpeech(edited, { event: null }, stampAt(2));
    expect(back).toMatchObject({ event: 'A conference', place: 'Leeds', inferred: { event: 'From the text.' } });
    expect(back.edits?.event?.set.value).toBeNull();
  });

  it('is not set by writing what stands there', () => {
    expect(editSpeech(read, { event: { to: 'A conference' } }, stampAt(1))).toBe(read);
  });

  it('is united by stamp, in any order', () => {
    const a = edited.edits;
    const b = editSpeech(read, { event: { to: 'Another' } }, stampAt(3)).edits;
    expect(mergeEdits(a, b)?.event?.set.value?.to).toBe('Another');
    expect(mergeEdits(b, a)).toMatchObject({ event: { set: b?.event?.set }, place: a?.place });
  });
});
