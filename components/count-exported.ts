import { isDeleted } from '../lib/domain/claim';
import type { SpeechmarkDocument } from '../lib/domain/speechmark-document';

/** Claims in a document, deleted ones not counted. */
export const countClaims = ({ claims }: SpeechmarkDocument): number =>
  claims.filter((claim) => !isDeleted(claim)).length;

/** Links that the reader has confirmed. */
export const countLinks = ({ references }: SpeechmarkDocument): number =>
  references.filter(({ verdict }) => verdict.value === 'confirmed').length;
