import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it, vi } from 'vitest';
import { explainEvidence } from '../../../components/cross-references/explain-evidence';
import { formatDate } from '../../../components/format-date';
import { nameRelation } from '../../../components/name-relation';
import type { CrossReference } from '../../../lib/domain/cross-reference';
import type { Reading } from '../../../lib/domain/reading';
import type { Speech } from '../../../lib/domain/speech';
import { findRepeatsWithin } from '../../../lib/library/find-repeats-within';
import { createLibraryIndex } from '../../../lib/library/library-index';
import tables from '../../../public/tables/said-before.json';

// The words that the reader sees; the extension's own messages are there only in a browser.
vi.mock('#i18n', () => import('../../support/i18n'));

const ROOT = resolve(import.meta.dirname, '../../..');
const read = (path: string) => JSON.parse(readFileSync(resolve(ROOT, 'public/speeches', path), 'utf8'));
const slugs: readonly string[] = read('index.json');
const readings: readonly Reading[] = slugs.map((slug) => read(`${slug}.json`));
const speeches = new Map(readings.map(({ speech }) => [speech.id, speech]));

/**
 * The strong pairs of each bundled speech with the four others as a reader is shown them, in the order of its text, and what it says
 * twice. The files were read card by card; after a change of scores or of evidence they are made anew with `npx vitest run --project node tests/lib/library/golden-cards.test.ts -u` and read again.
 */
it.each(slugs.map((slug, i) => [slug, readings[i] as Reading]))('the cards of %s', async (slug, reading) => {
  const index = createLibraryIndex({ tables });
  for (const other of readings) if (other !== reading) index.add(other);
  const pairs = index.crossReferences(reading).filter(({ band }) => band === 'strong');
  pairs.sort((a, b) => a.from.passage.start - b.from.passage.start || a.to.passage.start - b.to.passage.start);
  const cards = [...pairs, ...findRepeatsWithin(reading)].map(writeCard);
  await expect(`${describeSpeech(reading.speech)}\n\n${cards.join('\n')}`).toMatchFileSnapshot(
    resolve(ROOT, 'tests/fixtures/said-before', `${slug}.txt`),
  );
});

function writeCard({ from, to, band, relation, evidence, order }: CrossReference): string {
  const other = speeches.get(to.speechId) as Speech;
  const reasons = explainEvidence(evidence, order);
  const where = from.speechId === to.speechId ? 'said twice' : `${order}, ${describeSpeech(other)}`;
  return [
    `[${band}] ${where}`,
    `  there: ${to.passage.text}`,
    `  here:  ${from.passage.text}`,
    `  ${[relation && `${nameRelation(relation)}${order === 'later' ? ' (the other way round)' : ''}`, reasons.join('; ')].filter(Boolean).join(' – ')}`,
    '',
  ].join('\n');
}

const describeSpeech = ({ deliveredOn, speakers }: Speech): string =>
  `${deliveredOn ? formatDate(deliveredOn) : 'undated'}, ${speakers.map(({ name }) => name).join(', ') || 'no speaker'}`;
