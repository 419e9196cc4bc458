import { i18n } from '#i18n';
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
  const { document, text: preview } = one;
  const rest = { document, preview, claims: counts.claims, links: counts.links, speeches: speeches.size };
  if (counts.parts === 1)
    return { ...rest, content: preview, limits: [], name: makeFileName(document, extension), mediaType };
  const limits = [i18n.t('export.speechmark.archive', counts.parts, { n: counts.parts })];
  return { ...rest, content, limits, name: nameArchive(document.exportedAt, speeches.size), mediaType: content.type };
}
