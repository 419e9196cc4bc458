// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { type CheckEffects, checkPages } from '@/entrypoints/library/check-pages';
import { succeed } from '@/lib/domain/errors';
import type { MissingPage } from '@/lib/domain/missing-page';
import type { Reading } from '@/lib/domain/reading';
import { buildSpeech } from '../../support/build-speech';
import { buildSpeechPage } from '../../support/page-builder/build-speech-page.mjs';

const folder = resolve(import.meta.dirname, '../../fixtures/govuk/content-items');
const item = JSON.parse(readFileSync(resolve(folder, 'speech-speaking-notes.json'), 'utf8'));
const ADDRESS = `https://www.gov.uk${item.base_path}`;
const speech = buildSpeech({ url: ADDRESS });

type Reply = { status?: number; url?: string; type?: string; body?: string } | Error;

/** GOV.UK as it answers: to requests that follow where a page leads, and to those that only ask whether it does. */
function effectsWith(
  reply: Reply,
  manual: Reply = new TypeError('failed'),
): CheckEffects & { kept: Reading[]; noted: MissingPage[] } {
  const kept: Reading[] = [];
  const noted: MissingPage[] = [];
  const fetchPage = async (_url: unknown, init?: RequestInit) => {
    const given = init?.redirect === 'manual' ? manual : reply;
    if (given instanceof Error) throw given;
    const { status = 200, url = ADDRESS, type = 'basic', body = '' } = given;
    return { status, ok: status < 300, url, type, text: async () => body } as Response;
  };
  return {
    kept,
    noted,
    note: async (_id, missing) => noted.push(missing),
    fetchPage: fetchPage as typeof fetch,
    now: () => new Date('2026-03-01T00:00:00.000Z'),
    keep: async (_id, reading) => {
      kept.push(reading);
      return succeed(true);
    },
  };
}

async function fateOf(effects: CheckEffects, of = speech) {
  const fates = [];
  for await (const { fate, address } of checkPages([of], effects, new AbortController().signal))
    fates.push([fate, address]);
  return fates;
}

test('keeps what a page says', async () => {
  const effects = effectsWith({ body: buildSpeechPage(item) });
  expect(await fateOf(effects)).toEqual([['changed', null]]);
  expect(effects.kept[0]).toMatchObject({ readFrom: ADDRESS, readAt: '2026-03-01T00:00:00.000Z' });
  expect(effects.kept[0]?.transcript.text).toContain('They elected you');
});

test.each<[string, Reply, Reply | undefined, string, string | null]>([
  ['is gone', { status: 410 }, undefined, 'gone', null],
  [
    'leads to another page',
    { url: 'https://www.gov.uk/other?x=1' },
    undefined,
    'elsewhere',
    'https://www.gov.uk/other',
  ],
  ['leads to another site', new TypeError('failed'), { status: 0, type: 'opaqueredirect' }, 'elsewhere', null],
  ['does not answer', new TypeError('failed'), undefined, 'no answer', null],
  ['fails', { status: 503 }, undefined, 'no answer', null],
  ['is no speech', { body: '<!doctype html><title>Guide</title>' }, undefined, 'no speech', null],
])('says of a page that it %s', async (_, reply, manual, fate, address) => {
  const effects = effectsWith(reply, manual);
  expect(await fateOf(effects)).toEqual([[fate, address]]);
  const missing = { kind: fate, address, at: '2026-03-01T00:00:00.000Z' };
  expect(effects.noted).toEqual(fate === 'no answer' ? [] : [missing]);
});

test('a page that could not be kept is not said to be unanswered', async () => {
  const effects = effectsWith({ body: buildSpeechPage(item) });
  const full: CheckEffects = { ...effects, keep: async () => ({ ok: false, error: { kind: 'storage full' } }) };
  expect(await fateOf(full)).toEqual([['not kept', null]]);
});

test('speeches without an address to cite are not asked for', async () => {
  const inferred = buildSpeech({ url: ADDRESS, inferred: { url: 'made from the title' } });
  expect(await fateOf(effectsWith({}), inferred)).toEqual([]);
});
