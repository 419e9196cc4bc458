import { expect, it } from 'vitest';
import { readSpeechPage } from '../../../lib/page/read-speech-page';
import { buildSpeechPage, runBodyScripts } from '../../support/page-builder/build-speech-page.mjs';
import { addressOf, getSpeech, parsePage } from './fixtures';

const BODY = `<div class="govspeak"><p>Before the video.</p>
<p><a rel="external" href="https://www.youtube.com/watch?v=abc">Watch the speech</a></p>
<p>After it, see <a href="https://youtu.be/abc">the video</a> again.</p>
<table class="js-barchart-table mc-auto-outdent"><thead><tr><th>Year</th><th>Places</th></tr></thead>
<tbody><tr><td>2016</td><td>120</td></tr></tbody></table></div>`;

const TEXT = 'Before the video.\nAfter it, see the video again.\nYear Places\n2016 120';

const item = { ...getSpeech('speech'), details: { ...getSpeech('speech').details, body: BODY } };

function readAfter(change: (document: Document) => void): string {
  const page = parsePage(buildSpeechPage(item, { assets: false }));
  change(page);
  const result = readSpeechPage(page, addressOf(item));
  return result.isSpeech ? result.transcript.text : result.reason;
}

it('reads the same text before and after the page’s own scripts, with and without the reader’s cookies', () => {
  expect(readAfter(() => {})).toBe(TEXT);
  expect(readAfter((page) => runBodyScripts(page))).toBe(TEXT);
  expect(readAfter((page) => runBodyScripts(page, { acceptCampaigns: true }))).toBe(TEXT);
});

it('tries scripts that do change the body', () => {
  const page = parsePage(buildSpeechPage(item, { assets: false }));
  const before = page.querySelector('.govspeak')?.textContent;
  runBodyScripts(page);
  expect(page.querySelector('.gem-c-govspeak__youtube-placeholder')).not.toBeNull();
  expect(page.querySelector('.mc-chart')).not.toBeNull();
  expect(page.querySelector('.govspeak')?.textContent).not.toBe(before);
});
