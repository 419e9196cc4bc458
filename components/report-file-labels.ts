import { i18n } from '#i18n';
import { CLAIM_TYPE_IDS } from '../lib/domain/claim-types';
import { DOCUMENT_TYPES } from '../lib/domain/speech';
import type { ExportLabels } from '../lib/export/export-labels';
import { ENGLISH_REPORT_LABELS, type ReportLabels } from '../lib/export/report-labels';
import { readFileLabels } from './export-file-labels';

type GroupedLabel = 'kinds' | 'definitions';
type PlainLabel = Exclude<keyof ReportLabels, keyof ExportLabels | GroupedLabel>;

/** The words of whole files in the language of the interface. Loaded with the formats that need them. */
export function readReportLabels(): ReportLabels {
  const common = readFileLabels();
  const isPlain = (name: string): name is PlainLabel =>
    !Object.hasOwn(common, name) && name !== 'kinds' && name !== 'definitions';
  const plain = Object.keys(ENGLISH_REPORT_LABELS)
    .filter(isPlain)
    .map((name) => [name, i18n.t(`export.report.${name}`)]);
  const types = [...CLAIM_TYPE_IDS, 'none'] as const;
  return {
    ...common,
    ...(Object.fromEntries(plain) as Record<PlainLabel, string>),
    kinds: Object.fromEntries(
      DOCUMENT_TYPES.map((kind) => [kind, i18n.t(`speech.kind.${kind}`)]),
    ) as ReportLabels['kinds'],
    definitions: Object.fromEntries(
      types.map((type) => [type, i18n.t(`claimTypeDefinition.${type}`)]),
    ) as ReportLabels['definitions'],
  };
}
