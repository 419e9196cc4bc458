import type { SpeechmarkDocument } from '../lib/domain/speechmark-document';
import { makeFileName, nameArchive } from '../lib/export/file-name';
import { countClaims, countLinks } from './count-exported';
import { FORMAT_WRITERS } from './export-formats';
import type { ExportFile } from './use-export-file';

/**
 * Speechmark JSON of everything, a part at a time, so that no more than one is in memory: an ordinary file, or where that would be
 * larger than can be read back, an archive of several.
 */
export async function makeBackup(parts: AsyncIterable<SpeechmarkDocument>): Promise<ExportFile> {
  const [{ toSpeechmarkJson }, { packTexts }] = await Promise.all([
    import('../lib/export/to-speechmark-json'),
    import('../lib/export/backup-archive'),
  ]);
  const first: { document: SpeechmarkDocument; text: string }[] = [];
  const speeches = new Set<string>();
  const counts = { parts: 0, claims: 0, links: 0 };
  async function* write() {
    for await (const document of parts) {
      const text = toSpeechmarkJson(document);
      if (counts.parts++ === 0) first.push({ document, text });
      counts.claims += countClaims(document);
      counts.links += countLinks(document);
      for (const { id } of document.speeches) speeches.add(id);
      yield { name: `speechmark-${String(counts.parts).padStart(4, '0')}.json`, text };
    }
  }
  const content = await packTexts(write());
  const [one] = first;
  if (!one) throw new Error('a backup without a part');
  const { extension, mediaType } = FORMAT_WRITERS.speechmark;
  const { claims, links } = counts;
  if (counts.parts === 1)
    return { ...one, name: makeFileName(one.document, extension), mediaType, speeches: speeches.size, claims, links };
  const name = nameArchive(one.document.exportedAt, speeches.size);
  const archive = { content, parts: counts.parts };
  return { ...one, name, mediaType: content.type, archive, speeches: speeches.size, claims, links };
}
