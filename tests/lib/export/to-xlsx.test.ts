import { strFromU8, unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { toXlsx } from '../../../lib/export/to-xlsx';
import { addLinks } from './build-document';
import { buildBundled } from './bundled-document';
import { BALLS, HINDS } from './golden-claims';
import { HOSTILE } from './hostile-documents';
import { expectWellFormed } from './read-xml';

type Cell = string | number | boolean | Date | null;
/** As an independent program reads it. */
const read = async (bytes: Uint8Array): Promise<{ sheet: string; data: Cell[][] }[]> =>
  (await readWorkbook(Buffer.from(bytes), { trim: false })) as never;

const parts = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));

const bundled = addLinks(buildBundled({ 'hinds-2018-adcs': HINDS, 'balls-2009-ncasc': BALLS }), [
  { quote: 'One in ten children and young people', linked: 'to under 270 today', relation: 'updates' },
]);

it('has claims, links, codebook and what the file is, read by another program', async () => {
  const book = await read(toXlsx(bundled, { chosen: '23 claims' }).bytes);
  expect(book.map(({ sheet }) => sheet)).toEqual(['Claims', 'Linked passages', 'Codebook', 'About this file']);
  await expect(`${JSON.stringify(book, null, 1)}\n`).toMatchFileSnapshot('../../fixtures/export/workbook.json');
});

it('writes days and times as dates, and what is known by its month as text', async () => {
  const [speech] = bundled.speeches;
  const monthly = {
    ...bundled,
    speeches: [{ ...speech, deliveredOn: '2018-07' } as never, ...bundled.speeches.slice(1)],
  };
  const [claims] = await read(toXlsx(monthly).bytes);
  const [head = [], ...rows] = claims?.data ?? [];
  const days = rows.map((row) => row[head.indexOf('delivered_on')]);
  expect(days).toContain('2018-07');
  expect(days).toContainEqual(new Date('2009-10-23'));
  expect(rows[0]?.[head.indexOf('created')]).toEqual(new Date('2026-03-01T09:00:00Z'));
  expect(rows[0]?.[head.indexOf('start')]).toBeTypeOf('number');
});

it('freezes and filters the head, and wraps the quotes', () => {
  const sheet = parts(toXlsx(bundled).bytes)['xl/worksheets/sheet1.xml'] ?? '';
  expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
  expect(sheet).toContain('<autoFilter ref="A1:AC24"/>');
  expect(sheet).toMatch(/<c r="N2" s="5" t="inlineStr">/);
});

describe('what is hard to hold', () => {
  it.each(HOSTILE)('%s: opens, and has every claim', async (name, hostile) => {
    const { bytes, cut } = toXlsx(hostile);
    for (const part of Object.values(parts(bytes))) expectWellFormed(part);
    const [claims] = await read(bytes);
    expect((claims?.data.length ?? 0) - 1).toBe(hostile.claims.length);
    expect(cut).toBe(name.includes('million') ? 1 : 0);
  });

  it('keeps formulas as text, and words that look like Excel’s own escapes', async () => {
    const nasty = HOSTILE[0]?.[1];
    if (!nasty) throw new Error('no document');
    const [claims] = await read(toXlsx(nasty).bytes);
    const texts = claims?.data.flat() ?? [];
    expect(texts).toContain('=HYPERLINK("http://example.org","x")');
    expect(parts(toXlsx(nasty).bytes)['xl/worksheets/sheet1.xml']).not.toContain('<f>');
    const escaped = JSON.parse(JSON.stringify(nasty).replaceAll('+1', '_x0041_'));
    expect(parts(toXlsx(escaped).bytes)['xl/worksheets/sheet1.xml']).toContain('_x005F_x0041_');
  });
});
