import { describe, expect, it } from 'vitest';
import { toHtmlReport } from '../../../lib/export/to-html-report';
import { addLinks, EDITED_DOCUMENT } from './build-document';
import { buildBundled } from './bundled-document';
import { BALLS, HINDS } from './golden-claims';
import { HOSTILE } from './hostile-documents';
import { expectWellFormed } from './read-xml';

/** The file as XML would have it, so that a strict parser judges the nesting and the escapes. */
const asXml = (html: string): string => html.replace('<!DOCTYPE html>\n', '').replace(/<(meta|br)([^>]*)>/g, '<$1$2/>');

const bundled = addLinks(buildBundled({ 'hinds-2018-adcs': HINDS, 'balls-2009-ncasc': BALLS }), [
  { quote: 'One in ten children and young people', linked: 'to under 270 today', relation: 'updates' },
]);

it('writes hinds-2018-adcs.report.html', async () => {
  const report = toHtmlReport(buildBundled({ 'hinds-2018-adcs': HINDS }), { chosen: '11 claims' });
  await expect(report).toMatchFileSnapshot('../../fixtures/export/hinds-2018-adcs.report.html');
});

describe('toHtmlReport', () => {
  it('needs nothing but itself', () => {
    const html = toHtmlReport(bundled);
    expect(html).not.toMatch(/<(script|link|img|iframe|object|form)|\ssrc=|@import|url\(/);
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  });

  it('prints every address that it links to', () => {
    const html = toHtmlReport(bundled);
    const linked = [...html.matchAll(/href="(https[^"]+)"/g)].map(([, url]) => url);
    for (const url of linked) expect(html).toContain(`<li>${url}</li>`);
  });

  it('keeps claims whose words the newest text does not have', () => {
    expect(toHtmlReport(EDITED_DOCUMENT)).toContain('Claims whose words are not in this text');
  });

  it.each([['bundled speeches', bundled] as const, ...HOSTILE])('%s: all escaped, every claim once', (_, document) => {
    const html = toHtmlReport(document);
    expectWellFormed(asXml(html));
    expect(html).not.toMatch(/<script|<img|onerror="|href="(?!https:|#)/);
    const living = document.claims.filter(({ deleted }) => !deleted.value).length;
    expect(html.match(/id="n\d+"/g) ?? []).toHaveLength(living);
    expect(html.match(/id="m\d+"/g) ?? []).toHaveLength(living);
  });
});
