import { expect, test } from 'vitest';
import { parseXml } from '@/components/parse-xml';
import { readForeign } from '@/lib/import/read-foreign';

const read = (xml: string) => readForeign(xml, { readAt: '2026-02-01T12:00:00.000Z', parseXml });

const codebook = (codes: string) =>
  `<?xml version="1.0" encoding="utf-8"?>\n<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Other">${codes}</CodeBook>`;

test('codes stand under one another, with their colours', () => {
  const xml = codebook(
    '<Codes><Code guid="1" name="Health &amp; care" isCodable="true" color="#FF0000">' +
      '<Description>Of any kind</Description><Code guid="2" name="Waiting" isCodable="true"/></Code></Codes>',
  );
  expect(read(xml)).toEqual({
    format: 'REFI-QDA codebook',
    annotations: [],
    skipped: [],
    tags: [
      { name: 'Health & care', parent: null, colour: '#FF0000' },
      { name: 'Waiting', parent: 'Health & care', colour: null },
    ],
  });
});

test('a code without a name is named by its place', () => {
  expect(read(codebook('<Codes><Code guid="1" name=" "/></Codes>'))?.skipped).toEqual([
    { what: '1', reason: 'no name' },
  ]);
});

test('a file cut off anywhere is refused', () => {
  const xml = codebook('<Codes><Code guid="1" name="Health" isCodable="true"/></Codes>');
  for (let length = 1; length < xml.length; length++) expect(read(xml.slice(0, length))).toBeNull();
});

test('entities are refused before anything reads them', () => {
  const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>';
  expect(read(codebook('<Codes><Code name="&b;"/></Codes>').replace('?>\n', `?>\n${bomb}`))).toBeNull();
});
