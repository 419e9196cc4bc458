import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { CLAIM_TYPE_IDS } from '../../../lib/domain/claim-types';
import { asFilterId, asThreadId } from '../../../lib/domain/ids';
import { parseImport } from '../../../lib/export/parse-import';
import { toSpeechmarkJson } from '../../../lib/export/to-speechmark-json';
import { addLinks } from './build-document';
import { buildBundled } from './bundled-document';
import { NASTY_DOCUMENT } from './nasty-document';

const file = new URL('../../../public/schema/speechmark-5.schema.json', import.meta.url);
const schema = JSON.parse(readFileSync(file, 'utf8')) as object;
const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema);

const claimed = buildBundled({
  'zahawi-2019-adcs': [{ quote: 'children', types: ['figure'], tags: ['x'], note: 'n' }],
  'zahawi-2018-autumn-conference': [{ quote: 'children', deleted: true }],
});

const { target, created } = claimed.claims[0] as (typeof claimed.claims)[number];
const stamp = <Value>(value: Value) => ({ value, ...created });
const bundled: typeof claimed = {
  ...claimed,
  threads: [
    {
      id: asThreadId('thread-1'),
      created,
      title: stamp('Children: said once'),
      notes: {},
      mentions: [{ target, figure: stamp('46%'), relation: stamp(null), notes: {}, removed: stamp(false) }],
      deleted: stamp(false),
    },
  ],
  filters: [{ id: asFilterId('filter-1'), name: stamp('Children'), address: stamp('#/claims'), deleted: stamp(false) }],
};

describe('the published schema of Speechmark JSON', () => {
  it('accepts what is exported', () => {
    for (const document of [bundled, NASTY_DOCUMENT]) {
      expect(validate(JSON.parse(toSpeechmarkJson(document))), JSON.stringify(validate.errors)).toBe(true);
    }
  });

  it('accepts which copies were seen, and needs each of its fields', () => {
    const { speechId, id: transcriptId } = bundled.transcripts[0] as (typeof bundled.transcripts)[number];
    const seen = { speechId, transcriptId, at: '2026-02-03T00:00:00.000Z' };
    const text = toSpeechmarkJson({ ...bundled, seen: [seen] });
    expect(validate(JSON.parse(text)), JSON.stringify(validate.errors)).toBe(true);
    expect(parseImport(text)).toMatchObject({ ok: true, document: { seen: [seen] } });
    for (const field of Object.keys(seen)) {
      const data = { ...JSON.parse(text), seen: [{ ...seen, [field]: undefined }] };
      const spoilt = JSON.stringify(data);
      expect([field, validate(JSON.parse(spoilt)), parseImport(spoilt).ok]).toEqual([field, false, false]);
    }
  });

  it('accepts a note on a link', () => {
    const linked = addLinks(bundled, [{ quote: 'children', linked: 'families', note: 'Ask.' }]);
    const data = JSON.parse(toSpeechmarkJson(linked));
    expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
    expect(parseImport(JSON.stringify(data)).ok).toBe(true);
  });

  it('knows every claim type', () => {
    const [claim] = bundled.claims;
    if (!claim) throw new Error('no claim');
    const all = { ...bundled, claims: [{ ...claim, types: { ...claim.types, value: CLAIM_TYPE_IDS } }] };
    expect(validate(JSON.parse(toSpeechmarkJson(all)))).toBe(true);
  });

  it('refuses, as the import does, every document with a field left out', () => {
    const text = toSpeechmarkJson(bundled);
    for (const [path] of listFields(JSON.parse(text))) {
      const data = JSON.parse(text) as unknown;
      removeAt(data, path);
      const isOurs = !['format', 'version'].includes(path[0] as string);
      expect([path.join('.'), validate(data), isOurs && parseImport(JSON.stringify(data)).ok]).toEqual([
        path.join('.'),
        false,
        false,
      ]);
    }
  });
});

/** Every required field of the first record of each list. */
function listFields(value: unknown, path: string[] = []): [path: string[]][] {
  if (value === null || typeof value !== 'object') return [];
  if (Array.isArray(value)) return listFields(value[0], [...path, '0']);
  return Object.entries(value).flatMap(([key, item]) => {
    const isOptional = ['inferred', 'notes'].includes(path.at(-1) ?? '') || key === 'level';
    return [...(isOptional ? [] : [[[...path, key]] as [string[]]]), ...listFields(item, [...path, key])];
  });
}

function removeAt(value: unknown, path: readonly string[]): void {
  const parent = path.slice(0, -1).reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], value);
  delete (parent as Record<string, unknown>)[path.at(-1) as string];
}
