import { signal } from '@preact/signals';
import { expect, onTestFinished, test } from 'vitest';
import type { LocalClaim } from '@/components/marking/keep-claims';
import { placeClaims } from '@/components/marking/place-claims';
import { showText } from '@/components/marking/shown-text';
import { asClaimId } from '@/lib/domain/ids';
import { extractTranscript } from '@/lib/page/extract-transcript';
import { describeSpan } from '@/lib/text/describe-span';
import { splitPassages } from '@/lib/text/split-passages';
import { toTarget, waitFor } from './mount-page';

const CLAIMS = 400;

/** Sentences of which no two are alike, long enough that a search for each takes its time. */
const sentence = (i: number, changed = ''): string =>
  `In the ${i}th year the council of ${i * 7} wards opened ${i + 3} libraries ${changed}for ${i * 31} children and their ${i}th school.`;

function read(sentences: readonly string[]) {
  const article = document.createElement('div');
  for (const text of sentences) {
    const paragraph = document.createElement('p');
    paragraph.textContent = text;
    article.append(paragraph);
  }
  document.body.append(article);
  onTestFinished(() => article.remove());
  const { transcript, offsets } = extractTranscript(article);
  return showText(transcript, offsets);
}

const numbers = Array.from({ length: CLAIMS }, (_, i) => i);

function claimEach(text: ReturnType<typeof read>): LocalClaim[] {
  return splitPassages(text.transcript).map(({ text: words }, i) => ({
    id: asClaimId(`00000000-0000-4000-8000-${String(i).padStart(12, '0')}`),
    target: toTarget(words, text.transcript),
    types: [],
    tags: [],
    note: '',
    failure: null,
  }));
}

test('claims of a page that is as it was are placed before anything else happens', () => {
  const text = read(numbers.slice(0, 5).map((i) => sentence(i)));
  const placing = placeClaims(signal(claimEach(text)), text, () => {});
  onTestFinished(placing.stop);
  expect([...placing.placements.value.values()].map(({ status }) => status)).toEqual(Array(5).fill('unchanged'));
});

test('another text comes into force with the places of all claims in it, never without them', async () => {
  const before = read(numbers.map((i) => sentence(i)));
  const after = read(numbers.map((i) => sentence(i, 'and 2 museums ')));
  let goneOver = 0;
  const placing = placeClaims(signal(claimEach(before)), before, () => goneOver++);
  onTestFinished(placing.stop);
  await waitFor(() => placing.placements.value.size === CLAIMS);
  const seen: string[] = [];
  placing.placements.subscribe((placements) => {
    const words = new Set([...placements.values()].map(({ status }) => status));
    seen.push(`${placing.text.peek() === after ? 'after' : 'before'}: ${[...words].sort()}`);
  });
  placing.reread(after);
  await waitFor(() => placing.text.value === after);
  expect(seen).toEqual(['before: unchanged', 'after: reworded']);
  expect(goneOver).toBe(1);
});

test('a claim that comes while others are being looked for is found with them', async () => {
  const before = read(numbers.map((i) => sentence(i)));
  const after = read(numbers.map((i) => sentence(i, 'and 2 museums ')));
  const all = claimEach(before);
  const claims = signal(all.slice(1));
  const placing = placeClaims(claims, after, () => {});
  onTestFinished(placing.stop);
  claims.value = all;
  await waitFor(() => placing.placements.value.size === CLAIMS);
  expect(placing.placements.value.get(all[0]?.id as never)?.status).toBe('reworded');
});

test('what is marked stands at once, though others have to be looked for anew', async () => {
  const before = read(numbers.map((i) => sentence(i)));
  const after = read(numbers.map((i) => sentence(i, 'and 2 museums ')));
  const claims = signal<readonly LocalClaim[]>(claimEach(before));
  const placing = placeClaims(claims, after, () => {});
  onTestFinished(placing.stop);
  await waitFor(() => placing.placements.value.size === CLAIMS);
  const span = { start: 0, end: after.transcript.text.indexOf('\n') };
  const marked = {
    ...(claims.value[0] as LocalClaim),
    id: asClaimId('marked'),
    target: { ...(claims.value[0] as LocalClaim).target, ...describeSpan(span, after.transcript) },
  };
  claims.value = [...claims.value, marked];
  expect(placing.placements.value.get(marked.id)).toEqual({ status: 'unchanged', ...span, sure: true });
  const words = claims.value[1] as LocalClaim;
  const attached = { ...words, target: { ...words.target, ...describeSpan(span, after.transcript) } };
  claims.value = claims.value.map((claim) => (claim === words ? attached : claim));
  expect(placing.placements.value.get(words.id)).toMatchObject(span);
  await waitFor(() => placing.placements.value.size === CLAIMS + 1);
});
