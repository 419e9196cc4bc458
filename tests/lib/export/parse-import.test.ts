import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { asClaimId } from '../../../lib/domain/ids';
import type { SpeechmarkDocument } from '../../../lib/domain/speechmark-document';
import { LARGEST_IMPORT, LARGEST_UNKNOWN } from '../../../lib/export/import-limit';
import { findSyntaxFault, findValue, locateOffset } from '../../../lib/export/locate-json';
import { parseImport } from '../../../lib/export/parse-import';
import { toSpeechmarkJson } from '../../../lib/export/to-speechmark-json';
import { buildBundled } from './bundled-document';
import { NASTY_DOCUMENT } from './nasty-document';

const DOCUMENT = buildBundled({
  'hinds-2018-adcs': [
    { quote: 'children', types: ['figure'], tags: ['send', 'nhs/waiting'], note: '*why*', secondNote: 'so' },
    { quote: 'local', deleted: true },
  ],
  'balls-2009-ncasc': [{ quote: 'Harrogate' }],
});
const JSON_TEXT = toSpeechmarkJson(DOCUMENT);

/** The document with one thing changed, as a file. */
function change(edit: (data: Mutable<SpeechmarkDocument>) => void): string {
  const data = JSON.parse(JSON_TEXT) as Mutable<SpeechmarkDocument>;
  edit(data);
  return toSpeechmarkJson(data as SpeechmarkDocument);
}
// biome-ignore lint/suspicious/noExplicitAny: the tests break every field on purpose
type Mutable<T> = T extends object ? { -readonly [K in keyof T]: any } : T;

const failureOf = (text: string) => {
  const parsed = parseImport(text);
  if (parsed.ok) throw new Error('was not refused');
  return parsed.failure;
};

describe('Speechmark JSON', () => {
  it('loses nothing', () => {
    for (const document of [DOCUMENT, NASTY_DOCUMENT]) {
      expect(JSON.parse(toSpeechmarkJson(document))).toEqual(document);
      expect(parseImport(toSpeechmarkJson(document))).toEqual({ ok: true, document });
    }
  });

  it('of version 1 is read as one of today without what came since', () => {
    const { watched: _watched, ...first } = JSON.parse(JSON_TEXT);
    expect(parseImport(JSON.stringify({ ...first, version: 1 }))).toEqual({ ok: true, document: DOCUMENT });
  });

  it('is the same text whatever the order of the keys', () => {
    const reversed = JSON.parse(JSON.stringify(DOCUMENT), (_, value: unknown) =>
      value && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    ) as SpeechmarkDocument;
    expect(toSpeechmarkJson(reversed)).toBe(JSON_TEXT);
  });

  it('has a line for each claim', () => {
    expect(JSON_TEXT.split('\n').filter((line) => line.includes('"TextQuoteSelector"'))).toHaveLength(3);
  });

  it('is read with a byte order mark before it', () => {
    expect(parseImport(`\ufeff${JSON_TEXT}`).ok).toBe(true);
  });
});

describe('parseImport refuses whole', () => {
  it('a file cut off anywhere, naming its last line', () => {
    for (let percent = 1; percent < 100; percent++) {
      const cut = JSON_TEXT.slice(0, Math.floor((JSON_TEXT.length * percent) / 100));
      expect(failureOf(cut)).toMatchObject({ kind: 'not JSON', line: cut.split('\n').length });
    }
  });

  it('what is empty, no JSON, or not ours', () => {
    expect(failureOf('')).toEqual({ kind: 'empty' });
    expect(failureOf(' \ufeff\n')).toEqual({ kind: 'empty' });
    expect(failureOf('<html>')).toMatchObject({ kind: 'not JSON', line: 1, column: 1 });
    for (const other of [
      '[]',
      '{}',
      '1',
      'null',
      '{"@context":"http://www.w3.org/ns/anno.jsonld"}',
      '{"format":"speechmark"}',
    ]) {
      expect(failureOf(other)).toEqual({ kind: 'not Speechmark' });
    }
  });

  it('what is too large, before looking at it', () => {
    expect(failureOf('['.repeat(LARGEST_IMPORT + 1))).toEqual({ kind: 'too large', size: LARGEST_IMPORT + 1 });
  });

  it('a newer version', () => {
    expect(
      failureOf(
        change((data) => {
          data.version = 6;
          data.claims = [{ newField: 1 }];
        }),
      ),
    ).toEqual({
      kind: 'newer version',
      version: 6,
      line: 3,
    });
  });

  it('a watched speech that is not in the file', () => {
    expect(
      failureOf(
        change((data) => {
          data.watched = [DOCUMENT.speeches[0]?.id, 'elsewhere'];
        }),
      ),
    ).toMatchObject({ kind: 'not understood', path: 'watched[1]' });
  });

  it('earlier words of a claim that are not in its text', () => {
    expect(
      failureOf(
        change((data) => {
          const { target, created } = data.claims[0];
          const lost = { value: { ...target, quote: { ...target.quote, exact: 'never said' } }, ...created };
          data.claims[0].history = [{ field: 'target', lost }];
        }),
      ),
    ).toMatchObject({ kind: 'not understood', path: 'claims[0].history[0].lost.value.quote.exact' });
  });

  const faults: readonly (readonly [string, (data: Mutable<SpeechmarkDocument>) => void, string])[] = [
    [
      'a wrong type',
      (d) => {
        d.claims[1].target.position.start = '12';
      },
      'claims[1].target.position.start',
    ],
    [
      'a missing field',
      (d) => {
        delete d.claims[0].history;
      },
      'claims[0].history',
    ],
    [
      'an unknown field',
      (d) => {
        d.claims[0].colour = 'red';
      },
      'claims[0].colour',
    ],
    [
      'an unknown claim type',
      (d) => {
        d.claims[0].types.value = ['truth'];
      },
      'claims[0].types.value[0]',
    ],
    [
      'an address that is a script',
      (d) => {
        d.speeches[1].url = 'javascript:alert(1)';
      },
      'speeches[1].url',
    ],
    [
      'no moment',
      (d) => {
        d.claims[0].created.at = 'yesterday';
      },
      'claims[0].created.at',
    ],
    [
      'a claim given twice',
      (d) => {
        d.claims[1].id = d.claims[0].id;
      },
      'claims[1].id',
    ],
    [
      'a speech given twice',
      (d) => {
        d.speeches[1].id = d.speeches[0].id;
      },
      'speeches[1].id',
    ],
    [
      'a tag given twice',
      (d) => {
        d.tags[1].id = d.tags[0].id;
      },
      'tags[1].id',
    ],
    [
      'a text of no speech',
      (d) => {
        d.transcripts[0].speechId = 'nobody';
      },
      'transcripts[0].speechId',
    ],
    [
      'an alias of no speech',
      (d) => {
        d.aliases = [{ alias: 'x', speechId: 'nobody' }];
      },
      'aliases[0].speechId',
    ],
    [
      'a claim on no text',
      (d) => {
        d.claims[2].target.transcriptId = 'none';
      },
      'claims[2].target.transcriptId',
    ],
    [
      'a tag that is not there',
      (d) => {
        d.claims[0].tags.value = ['none'];
      },
      'claims[0].tags.value[0]',
    ],
    [
      'a position beyond the text',
      (d) => {
        d.claims[0].target.position.end = 9_999_999;
      },
      'claims[0].target.position.end',
    ],
    [
      'other words at the position',
      (d) => {
        d.claims[0].target.quote.exact = 'chicken!';
      },
      'claims[0].target.quote.exact',
    ],
    [
      'a text that was changed',
      (d) => {
        d.transcripts[1].text = d.transcripts[1].text.replace('e', 'a');
      },
      'transcripts[1].hash',
    ],
    [
      'blocks outside the text',
      (d) => {
        d.transcripts[0].blocks.at(-1).end = 9_999_999;
      },
      'transcripts[0]',
    ],
  ];
  it.each(faults)('%s, with its place', (_, edit, path) => {
    const text = change(edit);
    const failure = failureOf(text);
    expect(failure).toMatchObject({ kind: 'not understood', path });
    const record = path.match(/^(\w+)\[(\d+)\]/);
    const marker = `"${record?.[1]}": [`;
    const lines = text.split('\n');
    const line = lines.findIndex((words) => words.startsWith(marker)) + Number(record?.[2]) + 2;
    expect('line' in failure && failure.line).toBe(line);
  });

  it.each(['__proto__', 'constructor', 'prototype'])('a field named %s', (name) => {
    const text = JSON_TEXT.replace(
      '"notes":{',
      `"notes":{"${name}":{"at":"2026-03-01T09:00:00.000Z","by":"x","value":"y"},`,
    );
    expect(failureOf(text)).toMatchObject({ kind: 'not understood', path: `claims[0].notes.${name}` });
    expect(({} as Record<string, unknown>).value).toBeUndefined();
  });

  it('a million brackets', () => {
    expect(failureOf('['.repeat(1_000_000)).kind).toBe('not JSON');
  });

  it.each([
    ['no JSON', 'a,b,c\n'.repeat(8_500_000)],
    ['brackets', '['.repeat(50_000_000)],
    ['JSON cut off', '[1,'.repeat(17_000_000)],
    ['JSON of another program', `[${'{"claims":[1]},'.repeat(3_500_000)}0]`],
  ])('50 MB that are not ours, without reading them: %s', (_, text) => {
    expect(text.length).toBeGreaterThan(49_000_000);
    const parse = vi.spyOn(JSON, 'parse');
    const started = process.cpuUsage();
    expect(failureOf(text)).toEqual({ kind: 'not Speechmark' });
    const { user, system } = process.cpuUsage(started);
    expect(parse).not.toHaveBeenCalled();
    parse.mockRestore();
    // Microseconds; a tenth of this where nothing else runs.
    expect(user + system).toBeLessThan(2_000_000);
  });

  it('brackets that call themselves ours, as deep as no file of ours is', () => {
    const text = `{"format": "speechmark",\n"claims": ${'['.repeat(5_000_000)}`;
    expect(failureOf(text)).toMatchObject({ kind: 'not JSON', line: 2 });
  });
});

describe('a large backup', () => {
  it('of a hundred thousand claims is below the limit', () => {
    const text = toSpeechmarkJson(DOCUMENT);
    const claims = text.split('\n').filter((line) => line.includes('"TextQuoteSelector"'));
    const longest = Math.max(...claims.map(({ length }) => length));
    // Long quotes and notes as in the bench: 1,100 characters each.
    expect(100_000 * Math.max(longest, 1_100)).toBeLessThan(LARGEST_IMPORT);
  });

  it('is read beyond the size at which a file must say whose it is', () => {
    const [claim] = DOCUMENT.claims;
    if (!claim) throw new Error('no claim');
    const claims = Array.from({ length: 2_000 }, (_, n) => ({ ...claim, id: asClaimId(`copy-${n}`) }));
    const document = { ...DOCUMENT, claims };
    const text = toSpeechmarkJson(document);
    expect(text.length).toBeGreaterThan(LARGEST_UNKNOWN);
    expect(parseImport(text)).toEqual({ ok: true, document });
  });
});

describe('locating in JSON', () => {
  const broken = fc
    .json({ maxDepth: 4 })
    .chain((json) =>
      fc.tuple(
        fc.constant(json),
        fc.nat({ max: json.length }),
        fc.constantFrom('', '"', ',', '}', ']', '\\', 'x', ':', '\n', '0'),
      ),
    );

  it('finds a fault exactly where the engine finds the text to be no JSON', () => {
    fc.assert(
      fc.property(broken, ([json, at, piece]) => {
        const text = json.slice(0, at) + piece + json.slice(at + 1);
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        expect(findSyntaxFault(text) === null).toBe(isJson);
      }),
      { numRuns: 1000 },
    );
  });

  it('finds the value at a path', () => {
    const text = '{\n "a": [1, {"b": "x", "c": [[], [true]]}],\n "d": null }';
    const at = (...path: (string | number)[]) => text.slice(findValue(text, path)).slice(0, 4);
    expect(at('a', 0)).toBe('1, {');
    expect(at('a', 1, 'b')).toBe('"x",');
    expect(at('a', 1, 'c', 1, 0)).toBe('true');
    expect(at('a', 1, 'none')).toBe('{"b"');
    expect(at('d')).toBe('null');
    expect(locateOffset(text, findValue(text, ['d']))).toEqual({ line: 3, column: 7 });
  });
});
