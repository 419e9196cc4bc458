import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { ALL_NAMES, colourOf, HUES, toHighlightCss } from '../../../lib/anchoring/highlight-css';
import { CLAIM_TYPE_IDS } from '../../../lib/domain/claim-types';

const ROOT = resolve(import.meta.dirname, '../../..');

test('is the style sheet that the manifest ships', async () => {
  await expect(toHighlightCss()).toMatchFileSnapshot(resolve(ROOT, 'entrypoints/speech.content/style.css'));
});

test('has the hues of the theme', () => {
  const theme = readFileSync(resolve(ROOT, 'components/theme.css'), 'utf8');
  for (const id of CLAIM_TYPE_IDS.slice(0, HUES.length)) {
    const block = theme.slice(theme.indexOf(`[data-sm-type="${id}"]`));
    expect(Number(/--sm-type-hue: (\d+)/.exec(block)?.[1]), id).toBe(HUES[colourOf(id)]);
  }
});

test('uses the same colour for types behind "More" as for none', () => {
  expect(colourOf('ask')).toBe(colourOf(null));
  expect(colourOf('experience')).toBe(colourOf(null));
});

test('names colour, lane and certainty, which a page could see anyway, and nothing else', () => {
  for (const name of ALL_NAMES) expect(name).toMatch(/^sm-(\d+(-\d+d?)?|f|w)$/);
  expect(new Set(ALL_NAMES).size).toBe(ALL_NAMES.length);
});
