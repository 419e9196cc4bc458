import axe from 'axe-core';
import { afterEach, expect, it } from 'vitest';
import { toHtmlReport } from '@/lib/export/to-html-report';
import { ATTACHED_DOCUMENT, addLinks, EDITED_DOCUMENT } from '../../lib/export/build-document';
import { HOSTILE_DOCUMENTS } from '../../lib/export/hostile-documents';

afterEach(() => document.querySelector('iframe')?.remove());

/** In a page of its own, as when the file is opened; its policy, which would keep axe out too, is taken away. */
async function open(html: string): Promise<Window & { axe: typeof axe }> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width:800px;height:600px';
  const loaded = new Promise((done) => frame.addEventListener('load', done));
  frame.srcdoc = html.replace(/<meta http-equiv[^>]+>/, '');
  document.body.append(frame);
  await loaded;
  const page = frame.contentWindow as Window & { axe: typeof axe; eval(code: string): void };
  page.eval(axe.source);
  return page;
}

const { 'two speeches of one name': twins } = HOSTILE_DOCUMENTS;
const linked = addLinks(EDITED_DOCUMENT, [
  { quote: 'We have opened 400 libraries', linked: 'Nobody else has promised', relation: 'repeats' },
]);

it.each([
  ['a changed text and a link', linked],
  ['an attached claim', ATTACHED_DOCUMENT],
  ['two speeches', twins],
  ['hostile words', HOSTILE_DOCUMENTS['words that mean something to some program']],
] as const)('is accessible and runs nothing: %s', async (_, exported) => {
  if (!exported) throw new Error('no document');
  const page = await open(toHtmlReport(exported));
  expect(page.document.querySelectorAll('body script, img')).toHaveLength(0);
  const { violations } = await page.axe.run(page.document);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
