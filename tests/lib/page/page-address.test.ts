import { describe, expect, it } from 'vitest';
import {
  isSpeechPath,
  languageOfPath,
  parseOriginalAddress,
  toGovUkAddress,
  toPageAddress,
} from '../../../lib/page/page-address';

const SPEECH = 'https://www.gov.uk/government/speeches/a-speech';

describe('the original of an archived address', () => {
  it.each([
    [SPEECH, SPEECH],
    [`https://web.archive.org/web/20130601123456/${SPEECH}`, SPEECH],
    [`https://web.archive.org/web/20130601123456id_/http://www.gov.uk/x`, 'http://www.gov.uk/x'],
    [`https://webarchive.nationalarchives.gov.uk/ukgwa/20121015000000mp_/${SPEECH}`, SPEECH],
    [`http://webarchive.nationalarchives.gov.uk/20121015000000/www.gov.uk/x`, 'https://www.gov.uk/x'],
    [`https://web.archive.org/web/2013/https:/www.gov.uk/x`, 'https://www.gov.uk/x'],
    ['https://web.archive.org/about', 'https://web.archive.org/about'],
  ])('%s', (address, original) => expect(parseOriginalAddress(address)?.href).toBe(original));

  it.each([['file:///a.html'], ['about:blank'], ['nonsense'], [''], [null]])('%s is none', (address) =>
    expect(parseOriginalAddress(address)).toBeNull(),
  );
});

describe('the path of a speech', () => {
  it.each([
    ['/government/speeches/a-speech', true, null],
    ['/government/speeches/a-speech--2', true, null],
    ['/government/speeches/a-speech.cy', true, 'cy'],
    ['/government/speeches/a-speech.zh-tw', true, 'zh-tw'],
    ['/government/speeches/a-speech.es-419', true, 'es-419'],
    ['/government/speeches', false, null],
    ['/government/speeches/a/b', false, null],
    ['/government/news/a-speech', false, null],
    ['/government/speeches/a-speech.json.old', false, null],
  ])('%s', (path, isSpeech, language) => {
    expect(isSpeechPath(path)).toBe(isSpeech);
    expect(languageOfPath(path)).toBe(language);
  });
});

it('cites a speech without query, fragment and slash, and keeps the language', () => {
  expect(toGovUkAddress(new URL(`${SPEECH}.ar/?a=1#b`))).toBe(`${SPEECH}.ar`);
  expect(toGovUkAddress(new URL('http://gov.uk/government/speeches/a-speech'))).toBe(SPEECH);
});

it('keeps of other addresses what tells pages apart', () => {
  const address = new URL('https://www.example.org/view.aspx?id=5&utm_medium=x&fbclid=y#top');
  expect(toPageAddress(address)).toBe('https://www.example.org/view.aspx?id=5');
});
