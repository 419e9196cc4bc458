import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ENGLISH_LABELS, formatExportDate } from '../../../lib/export/export-labels';
import { ENGLISH_REPORT_LABELS } from '../../../lib/export/report-labels';

interface Locale {
  readonly claimType: Record<string, string>;
  readonly relation: Record<string, string>;
  readonly fidelity: Record<string, { title: string }>;
  readonly speech: { readonly kind: Record<string, string> };
  readonly claimTypeDefinition: Record<string, string>;
  readonly export: { readonly file: Record<string, string>; readonly report: Record<string, string> };
}
const locale = parse(readFileSync(new URL('../../../components/locales/en.yml', import.meta.url), 'utf8')) as Locale;

describe('ENGLISH_LABELS', () => {
  it('are the words of the interface', () => {
    const { types, fidelity, relations, ...plain } = ENGLISH_LABELS;
    expect(plain).toEqual(locale.export.file);
    expect(types).toEqual(locale.claimType);
    const { label: _label, none: _none, ...names } = locale.relation;
    expect(Object.values(relations)).toEqual(Object.values(names));
    const titles = Object.entries(locale.fidelity).flatMap(([, value]) =>
      typeof value === 'object' ? [value.title] : [],
    );
    expect(Object.values(fidelity)).toEqual(titles);
  });
});

describe('ENGLISH_REPORT_LABELS', () => {
  it('are the words of the interface', () => {
    const { kinds, definitions, ...rest } = ENGLISH_REPORT_LABELS;
    expect(kinds).toEqual(locale.speech.kind);
    expect(definitions).toEqual(locale.claimTypeDefinition);
    expect(rest).toEqual({ ...ENGLISH_LABELS, ...locale.export.report });
  });
});

describe('formatExportDate', () => {
  it.each([
    ['2019-07-04', '4 July 2019'],
    ['2018-11', 'November 2018'],
    ['2009', '2009'],
    ['2026-03-02T10:20:30.400Z', '2 March 2026'],
  ])('%s', (date, words) => {
    expect(formatExportDate(date)).toBe(words);
  });
});
