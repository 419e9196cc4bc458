import { isDeleted } from '../domain/claim';
import type { Speech } from '../domain/speech';
import type { SpeechmarkDocument } from '../domain/speechmark-document';
import { withoutStyle } from './speaker-name';

/** Old archives and file systems cut longer names. */
const LONGEST_NAME = 80;
const LONGEST_SPEAKER = 24;

/**
 * `speechmark_<date>_<speaker>_<short title>.<extension>` for a speech, the date being that of delivery;
 * `speechmark_<day of export>_<n>-speeches.<extension>` for several. ASCII, at most 80 characters, safe on every system.
 */
export function makeFileName(document: Pick<SpeechmarkDocument, 'speeches' | 'exportedAt'>, extension: string): string {
  const [speech] = document.speeches;
  const parts =
    speech && document.speeches.length === 1
      ? describeSpeech(speech)
      : [document.exportedAt.slice(0, 10), `${document.speeches.length}-speeches`];
  const start = ['speechmark', ...parts.filter(Boolean)].join('_');
  return `${cut(start, LONGEST_NAME - extension.length - 1)}.${extension}`;
}

/** The same for an archive of several files. */
export const nameArchive = (exportedAt: string, speeches: number): string =>
  `speechmark_${exportedAt.slice(0, 10)}_${speeches}-speeches.zip`;

/** Without the speeches that no claim is on; all of them where there is no claim at all. */
export function keepMarked(document: SpeechmarkDocument): SpeechmarkDocument {
  const marked = new Set(document.claims.filter((claim) => !isDeleted(claim)).map((claim) => claim.target.speechId));
  const speeches = document.speeches.filter(({ id }) => marked.has(id));
  return speeches.length > 0 ? { ...document, speeches } : document;
}

const describeSpeech = ({ deliveredOn, speakers, title }: Speech): string[] => [
  deliveredOn ?? 'undated',
  cut(toAscii(withoutStyle(speakers[0]?.name ?? '')), LONGEST_SPEAKER),
  toAscii(title),
];

/** Letters and digits with hyphens between; accents are dropped, other scripts have no ASCII and vanish. */
export const toAscii = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}|['’]/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase();

/** At a hyphen where there is one in the second half, so that words stay whole. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const room = text.slice(0, length + 1);
  const hyphen = room.lastIndexOf('-');
  return (hyphen > length / 2 ? room.slice(0, hyphen) : text.slice(0, length)).replace(/[-_]+$/, '');
}
