import type { SpeechmarkDocument } from '../domain/speechmark-document';
import { formatExportDate, OGL_LINE, OGL_URL } from './export-labels';
import type { ReportLabels } from './report-labels';

export type Fact = readonly [name: string, value: string];

/** What a file says of itself: by whom, when, with what, which claims, under which licence. */
export function describeFile(document: SpeechmarkDocument, labels: ReportLabels, chosen: string | null): Fact[] {
  const coders = document.coders.map(({ name }) => name || labels.unnamed).join('; ');
  const facts: (readonly [string, string | null])[] = [
    [labels.exported, `${formatExportDate(document.exportedAt)}, ${document.generator}`],
    [labels.chosen, chosen],
    [labels.coder, coders],
    ['', labels.aboutClaims],
    ['', document.speeches.some(({ licence }) => licence === 'OGL') ? `${OGL_LINE} ${OGL_URL}` : null],
  ];
  return facts.flatMap(([name, value]) => (value ? [[name, value] as const] : []));
}
