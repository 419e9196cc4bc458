import { readFileSync } from 'node:fs';
import type { Reading } from '../../../lib/domain/reading';
import type { SpeechmarkDocument } from '../../../lib/domain/speechmark-document';
import { buildDocument, type ClaimSketch } from './build-document';

/** A bundled speech with claims on it, as the store would hand it out. */
export function buildBundled(claimsBySlug: Readonly<Record<string, readonly ClaimSketch[]>>): SpeechmarkDocument {
  return buildDocument(
    Object.entries(claimsBySlug).map(([slug, claims]) => {
      const file = new URL(`../../../public/speeches/${slug}.json`, import.meta.url);
      const { speech, transcript, readAt, readFrom } = JSON.parse(readFileSync(file, 'utf8')) as Reading;
      const readings = [{ at: readAt, from: readFrom }];
      return { speech, transcript: { ...transcript, speechId: speech.id, readings }, claims };
    }),
  );
}
