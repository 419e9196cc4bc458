import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ComparisonRow, SpeechComparison } from '../../../lib/domain/speech-comparison';
import { compareSpeeches } from '../../../lib/library/compare-speeches';
import { describeComparison } from '../../../lib/library/compare-speeches/describe-comparison';
import type { SpeechVersion } from '../../../lib/library/compare-versions';
import tables from '../../../public/tables/said-before.json';

const SPEECHES = [
  'balls-2009-ncasc',
  'zahawi-2018-national-learning-conference',
  'hinds-2018-adcs',
  'zahawi-2018-autumn-conference',
  'zahawi-2019-adcs',
];
const PAIRS = SPEECHES.flatMap((earlier, i) => SPEECHES.slice(i + 1).map((later) => [earlier, later] as const));
const FIRST = 10;

const read = (slug: string): SpeechVersion =>
  JSON.parse(readFileSync(resolve(`public/speeches/${slug}.json`), 'utf8')) as SpeechVersion;

type TwoSpeeches = Extract<SpeechComparison, { kind: 'two speeches' }>;
function compare(earlier: string, later: string): TwoSpeeches {
  const comparison = compareSpeeches(read(earlier), read(later), { tables });
  if (comparison.kind === 'versions') throw new Error('taken for versions');
  return comparison;
}

/** As a reviewer reads it: the sentence of counts, then the first rows. To make them anew: `npx vitest run -u`, and read. */
function write(comparison: TwoSpeeches): string {
  return [describeComparison(comparison), ...comparison.rows.slice(0, FIRST).map(writeRow), ''].join('\n\n');
}

function writeRow(row: ComparisonRow): string {
  switch (row.kind) {
    case 'figure':
      return lines(`${row.change}: ${row.subject}: ${row.earlierFigure.text} → ${row.laterFigure.text}`, row);
    case 'pledge':
      return lines(`pledge: ${row.outcome}`, row);
    case 'announcement':
      return lines(`announced: ${row.cue}${row.money ? ` (${row.money.text})` : ''}`, row);
    case 'passage':
      return lines(row.likeness, row);
    case 'silence':
      return `silence: ${row.about.join(', ')} (${row.earlier.length} passages)`;
    case 'name':
      return `name: ${row.name}: ${row.side}`;
  }
}

function lines(title: string, row: { earlier?: { text: string }; later: { text: string } | null }): string {
  const quotes = [row.earlier && `  - ${row.earlier.text}`, row.later && `  + ${row.later.text}`];
  return [title, ...quotes].filter(Boolean).join('\n');
}

describe('the bundled speeches', () => {
  it.each(PAIRS)('%s and %s', async (earlier, later) => {
    await expect(write(compare(earlier, later))).toMatchFileSnapshot(
      resolve(`tests/fixtures/comparisons/${earlier}--${later}.txt`),
    );
  });

  const figures = ({ rows }: TwoSpeeches) =>
    rows.flatMap((row) => (row.kind === 'figure' ? [[row.earlierFigure.text, row.laterFigure.text, row.change]] : []));

  it('tell the same sum in other words', () => {
    expect(figures(compare('zahawi-2018-autumn-conference', 'zahawi-2019-adcs'))).toContainEqual([
      '£410m',
      '£410 million',
      'repeated',
    ]);
    expect(
      figures(compare('zahawi-2018-national-learning-conference', 'zahawi-2018-autumn-conference')),
    ).toContainEqual(['almost £200m', 'around £200m', 'repeated']);
  });

  it('tell a matter by another measure', () => {
    expect(figures(compare('hinds-2018-adcs', 'zahawi-2018-autumn-conference'))).toContainEqual([
      '12',
      '20',
      'measure changed',
    ]);
  });

  it.each([
    // One sum of two programmes, one share of two things, two sums of two programmes.
    ['hinds-2018-adcs', 'zahawi-2018-autumn-conference', '£20million', '£20m'],
    ['hinds-2018-adcs', 'zahawi-2019-adcs', 'One in ten', '1 in 10'],
    ['zahawi-2018-national-learning-conference', 'zahawi-2019-adcs', 'almost £200m', 'over £100m'],
    // People and authorities of one programme.
    ['zahawi-2018-autumn-conference', 'zahawi-2019-adcs', 'over 100', 'a total of 56'],
  ])('%s and %s do not tell %s and %s as one', (earlier, later, one, other) => {
    const found = figures(compare(earlier, later)).filter(([a, b]) => a?.includes(one) && b?.includes(other));
    expect(found).toEqual([]);
  });

  it('name a body once, under its name or its acronym', () => {
    const names = compare('zahawi-2018-autumn-conference', 'zahawi-2019-adcs').rows.flatMap((row) =>
      row.kind === 'name' ? [`${row.name}: ${row.earlier.length}, ${row.later.length}`] : [],
    );
    expect(names).toContain('Ministry of Housing, Communities and Local Government: 0, 2');
    expect(names.find((name) => name.startsWith('Partners in Practice'))).toMatch(/: \d, 4$/);
    expect(names.filter((name) => /MHCLG|PiP|^Ministry of Housing:|^Communities/.test(name))).toEqual([]);
  });

  it('tell what became of a promise', () => {
    const { rows } = compare('zahawi-2018-autumn-conference', 'zahawi-2019-adcs');
    const outcomes = rows.flatMap((row) => (row.kind === 'pledge' ? [[row.outcome, row.earlier.text]] : []));
    const outcomeOf = (words: string) => outcomes.find(([, text]) => text?.includes(words))?.[0];
    expect(outcomeOf('SEND leadership board that my department is setting up')).toBe('delivered');
    expect(outcomeOf('national flagship programme')).toBe('updated');
  });
});
