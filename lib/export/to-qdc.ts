import type { SpeechmarkDocument } from '../domain/speechmark-document';
import { writeCodes } from './refi-codes';
import { ENGLISH_REPORT_LABELS, type ReportLabels } from './report-labels';
import { element, XML_HEAD } from './write-xml';

const CODEBOOK = 'urn:QDA-XML:codebook:1.0';

/** Claim types and tags as a REFI-QDA codebook, for NVivo, ATLAS.ti, MAXQDA, QualCoder and others. */
export const toQdc = (document: SpeechmarkDocument, labels: ReportLabels = ENGLISH_REPORT_LABELS): string =>
  XML_HEAD + element('CodeBook', { xmlns: CODEBOOK, origin: document.generator }, writeCodes(document, labels));
