import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv-draft-04';
import { describe, expect, it } from 'vitest';
import { asClaimId } from '../../../lib/domain/ids';
import { toWebAnnotation } from '../../../lib/export/to-web-annotation';
import { addLinks, buildDocument, buildSpeech, buildTranscript } from './build-document';
import { NASTY_DOCUMENT } from './nasty-document';

const SCHEMAS = join(import.meta.dirname, '../../fixtures/w3c-annotation');

interface Schema {
  readonly id: string;
  readonly assertionType?: string;
  readonly errorMessage?: string;
}

function readSchemas(folder: string): Schema[] {
  const files = readdirSync(join(SCHEMAS, folder)).filter((file) => file.endsWith('.json'));
  return files.map((file) => JSON.parse(readFileSync(join(SCHEMAS, folder, file), 'utf8')) as Schema);
}

/** The suite's `format: uri` and dates are checked as what they are: an absolute address, a moment with a zone. */
function makeChecker() {
  const ajv = new Ajv({ strict: false });
  ajv.addFormat('uri', (text: string) => URL.canParse(text));
  ajv.addFormat('date-time', (text: string) => /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(text));
  for (const schema of readSchemas('definitions')) ajv.addSchema(schema, schema.id);
  return ajv;
}

const checker = makeChecker();

/** What the specification says with MUST. */
const musts = (folder: string): Schema[] => readSchemas(folder).filter((schema) => schema.assertionType === 'must');

interface Annotation {
  readonly id: string;
  readonly motivation: string;
  readonly body?: readonly Record<string, unknown>[];
  readonly target: {
    readonly source: string;
    readonly state: { readonly sourceDate: string };
    readonly selector: readonly { type: string; exact?: string; start?: number; end?: number }[];
  };
}
interface Collection {
  readonly id: string;
  readonly label: string;
  readonly total: number;
  readonly first?: { readonly items: readonly Annotation[] };
}
const read = (json: string): Collection => JSON.parse(json) as Collection;

const speech = buildSpeech();
const transcript = buildTranscript(speech, ['First. We will spend £5m. Third.', 'More.']);
const simple = buildDocument([
  {
    speech,
    transcript,
    claims: [
      { quote: 'First' },
      { quote: 'We will', types: ['pledge'] },
      { quote: 'spend £5m', types: ['money'], tags: ['budget'] },
      { quote: 'Third', types: ['figure'], tags: ['x'], note: '*why*', secondNote: 'no' },
      { quote: 'More', deleted: true },
    ],
  },
]);
const linked = addLinks(simple, [{ quote: 'We will spend £5m.', linked: 'More.', relation: 'updates' }]);
const items = read(toWebAnnotation(simple)).first?.items ?? [];

describe('toWebAnnotation', () => {
  const documents = [
    ['usual claims', simple],
    ['nasty words', NASTY_DOCUMENT],
    ['links', linked],
  ] as const;
  for (const [name, document] of documents) {
    const collection = read(toWebAnnotation(document));
    for (const folder of ['annotations', 'annotations/bodiesTargets', 'annotations/specificResource']) {
      it.each(musts(folder))(`meets $id of ${folder} with ${name}`, (schema) => {
        const validate = checker.getSchema(schema.id) ?? checker.compile(schema);
        for (const item of collection.first?.items ?? []) {
          expect(validate(item), `${schema.errorMessage} ${JSON.stringify(item)}`).toBe(true);
        }
      });
    }
    it.each(musts('collections'))(`meets $id with ${name}`, (schema) => {
      const validate = checker.getSchema(schema.id) ?? checker.compile(schema);
      expect(validate(collection), schema.errorMessage).toBe(true);
    });
    it.each(musts('collections/pages'))(`meets $id with ${name}`, (schema) => {
      const validate = checker.getSchema(schema.id) ?? checker.compile(schema);
      expect(validate(collection.first), schema.errorMessage).toBe(true);
    });
  }

  it('would notice a wrong annotation', () => {
    const refused = [...musts('annotations'), ...musts('annotations/specificResource')].filter((schema) => {
      const validate = checker.getSchema(schema.id) ?? checker.compile(schema);
      return !validate({
        ...items[0],
        id: 'no address',
        target: { source: 'x', selector: [{ type: 'TextQuoteSelector' }] },
      });
    });
    expect(refused.map((schema) => schema.id)).toContain('3.1-annotationIdValidated.json');
    expect(refused.map((schema) => schema.id)).toContain('4.2.4-textQuoteSelectorValid.json');
  });

  it('says with one motivation what the reader did', () => {
    expect(items.map((item) => item.motivation)).toEqual(['highlighting', 'classifying', 'tagging', 'commenting']);
  });

  it('holds types, tags and each coder’s note as bodies', () => {
    expect(items[0]?.body).toBeUndefined();
    expect(items[3]?.body?.map(({ purpose, value }) => [purpose, value])).toEqual([
      ['classifying', 'figure'],
      ['tagging', 'x'],
      ['commenting', '*why*'],
      ['commenting', 'no'],
    ]);
    expect(items[3]?.body?.[3]).toMatchObject({ format: 'text/markdown', creator: { name: 'Second reader' } });
  });

  it('puts the quote before the position, and counts code points', () => {
    const [quote, position] =
      read(toWebAnnotation(NASTY_DOCUMENT)).first?.items.find(
        (item) => item.target.selector[0]?.exact === 'before the quote',
      )?.target.selector ?? [];
    expect(quote?.type).toBe('TextQuoteSelector');
    expect(position?.type).toBe('TextPositionSelector');
    const points = Array.from(NASTY_DOCUMENT.transcripts[0]?.text ?? '');
    expect(points.slice(position?.start, position?.end).join('')).toBe('before the quote');
  });

  it('dates the text by its reading', () => {
    expect(items[0]?.target.state.sourceDate).toBe('2026-03-01T09:00:00.000Z');
  });

  it('names a speech without an address to cite by its own id', () => {
    const inferred = buildSpeech({ inferred: { url: 'from the title' } });
    const document = buildDocument([{ speech: inferred, transcript, claims: [{ quote: 'More' }] }]);
    expect(read(toWebAnnotation(document)).first?.items[0]?.target.source).toBe(
      'urn:speechmark:speech:url%3Ahttps%3A%2F%2Fwww.gov.uk%2Fgovernment%2Fspeeches%2Fa-speech',
    );
    expect(toWebAnnotation(document)).not.toContain('"https://www.gov.uk/');
  });

  it('gives an id that is no UUID one, the same each time', () => {
    const [claim] = simple.claims;
    if (!claim) throw new Error('no claim');
    const odd = { ...simple, claims: [{ ...claim, id: asClaimId('odd id') }] };
    const id = read(toWebAnnotation(odd)).first?.items[0]?.id;
    expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(read(toWebAnnotation(odd)).first?.items[0]?.id).toBe(id);
  });

  it('carries the licence line for GOV.UK’s text only, and what was chosen', () => {
    expect(read(toWebAnnotation(simple, { chosen: 'Type: Figure' })).label).toBe(
      'Claims marked in “A speech”. Type: Figure. Contains public sector information licensed under the Open Government Licence v3.0.',
    );
    expect(read(toWebAnnotation(NASTY_DOCUMENT)).label).not.toContain('Licence');
  });

  it('has no page where nothing is marked', () => {
    const empty = read(toWebAnnotation(buildDocument([{ speech, transcript, claims: [] }])));
    expect([empty.total, empty.first]).toEqual([0, undefined]);
  });
});
